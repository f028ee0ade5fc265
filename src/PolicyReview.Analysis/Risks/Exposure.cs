using System.Collections.Frozen;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Risks;

/// <summary>Whether conditions narrow down who a principal of <c>*</c> can be.</summary>
internal static class Exposure
{
    private static readonly FrozenSet<string> Identifying = FrozenSet.ToFrozenSet(
    [
        "aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID",
        "aws:SourceOrgPaths", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceIp", "aws:userid", "aws:PrincipalServiceName", "sts:ExternalId", "s3:DataAccessPointAccount",
        "s3:DataAccessPointArn", "kms:CallerAccount", "lambda:FunctionUrlAuthType",
    ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True if a condition that is not negated and not optional compares a key that says who calls, with a value that is not just <c>*</c>.</summary>
    public static bool IsNarrowed(Statement statement)
    {
        foreach (var condition in statement.Conditions)
        {
            if (condition.Operator is { IsNegated: false, IfExists: false, IsKnown: true, Name: not "Null" } && Identifying.Contains(condition.Key) && SaysSomething(condition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysSomething(ConditionEntry condition)
    {
        foreach (var value in condition.Values)
        {
            if (value.Value is "*" or "0.0.0.0/0" or "::/0")
            {
                return false;
            }
        }

        return condition.Values.Count > 0;
    }
}

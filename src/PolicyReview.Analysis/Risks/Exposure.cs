using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Risks;

/// <summary>Whether conditions narrow down who a principal of <c>*</c> can be.</summary>
internal static class Exposure
{
    private static readonly string[] Identifying =
    [
        "aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID",
        "aws:SourceOrgPaths", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceIp", "aws:userid", "aws:PrincipalServiceName", "sts:ExternalId", "s3:DataAccessPointAccount",
        "s3:DataAccessPointArn", "kms:CallerAccount", "lambda:FunctionUrlAuthType",
    ];

    /// <summary>True if a condition that is not negated and not optional compares a key that says who calls, with a value that is not just <c>*</c>.</summary>
    public static bool IsNarrowed(Statement statement) => statement.Conditions.Any(condition =>
        Identifying.Any(condition.KeyIs)
        && condition.Operator is { IsNegated: false, IfExists: false, IsKnown: true, Name: not "Null" }
        && condition.Values.Count > 0 && condition.Values.All(value => value.Value is not ("*" or "0.0.0.0/0" or "::/0")));
}

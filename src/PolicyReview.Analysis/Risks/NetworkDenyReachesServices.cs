using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A Deny by network (everything that does not come from here) that also hits calls AWS services make on the principal's behalf.</summary>
internal sealed class NetworkDenyReachesServices : ConditionRule
{
    private static readonly string[] NetworkKeys = ["aws:SourceIp", "aws:VpcSourceIp", "aws:SourceVpc", "aws:SourceVpce"];

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "network-deny-reaches-services",
        FindingType.Warning,
        "Deny by network also hits AWS services",
        "Add `\"Bool\": { \"aws:ViaAWSService\": \"false\" }`; in a resource policy or RCP also `\"BoolIfExists\": { \"aws:PrincipalIsAWSService\": \"false\" }`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-ip.html");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Deny || !condition.Operator.IsNegated || !IsNetwork(condition) || ServiceExemption.IsIn(statement))
        {
            return null;
        }

        return new RuleHit(
            $"Calls that AWS services make for the caller do not come from this network, so `{condition.Operator.Written}` on `{condition.Key}` denies them as well.",
            condition.KeyMember.KeyLocation);
    }

    private static bool IsNetwork(ConditionEntry condition)
    {
        foreach (var key in NetworkKeys)
        {
            if (condition.KeyIs(key))
            {
                return true;
            }
        }

        return false;
    }
}

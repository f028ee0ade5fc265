using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// A role for an AWS service that does not say for whose resource the service acts, though the service tells: the confused deputy. For resource
/// policies, Access Analyzer has a code.
/// </summary>
internal sealed class ServiceTrustWithoutSource : PrincipalRule
{
    private static readonly string[] SourceKeys = ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths", "sts:ExternalId"];

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "service-trust-without-source",
        FindingType.Suggestion,
        "Service trust without the account it acts for",
        "Add `\"StringEquals\": { \"aws:SourceAccount\": \"ACCOUNT\" }`, and `aws:SourceArn` where the ARN is known.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context)
    {
        if (principal.Kind != "Service" || statement.Effect != Effect.Allow || !SourceSendingServices.Names.Contains(principal.Value) || AsksForSource(statement))
        {
            return null;
        }

        return new RuleHit($"`{principal.Value}` says for which account it acts, and this role takes it for any: somebody else's resource could make the service use the role.", principal.Node.Location);
    }

    private static bool AsksForSource(Statement statement)
    {
        foreach (var condition in statement.Conditions)
        {
            foreach (var key in SourceKeys)
            {
                if (condition.KeyIs(key))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

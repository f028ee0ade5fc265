using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow of actions that delete or destroy. Always listed.</summary>
internal sealed class DeleteAccess : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "delete-access",
        FindingType.Warning,
        "Can delete",
        "Keep it only if a use case asks for it; compare with the column \"Explicitly avoid\".",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => !Grants.Applies(statement, context) ? [] : Grants.Listed(statement, context.Catalogue, action => action.IsDelete, "delete");
}

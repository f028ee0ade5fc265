using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A statement has neither Action nor NotAction, or none in it where IAM wants some.</summary>
internal sealed class MissingAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_ACTION",
        FindingType.Error,
        "No action",
        "Add `Action` with the actions the statement is about.");

    // CreatePolicy refuses an identity policy with an empty list (MalformedPolicyDocument: "must contain actions").
    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement is { Actions: null, NotActions: null } || (context.IsIdentityBased && (statement.Actions ?? statement.NotActions) is { IsList: true, Values.Count: 0 })
            ? [new RuleHit($"`{statement.DisplayName}` names no action.", statement.Node.Location)]
            : [];
}

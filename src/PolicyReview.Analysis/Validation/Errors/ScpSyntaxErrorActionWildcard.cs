using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>
/// An action of an SCP has a wildcard that does not end it, which the page of this check rules out; AWS Organizations has relaxed the grammar
/// of SCPs since.
/// </summary>
internal sealed class ScpSyntaxErrorActionWildcard : ActionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "SCP_SYNTAX_ERROR_ACTION_WILDCARD",
        FindingType.Error,
        "Wildcard inside an SCP action",
        "Put the wildcard at the end, `iam:Get*`, or name the actions.") with { AppliesTo = PolicyTypes.ServiceControl };

    protected override RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context)
    {
        if (!entry.HasWildcard)
        {
            return null;
        }

        var first = entry.Value.AsSpan().IndexOfAny('*', '?');
        return first == entry.Value.Length - 1 ? null : new RuleHit($"`{entry.Value}` has a wildcard before its end; Access Analyzer takes it in an SCP at the end only.", entry.Location);
    }
}

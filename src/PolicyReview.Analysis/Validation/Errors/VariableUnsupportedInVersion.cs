using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A variable in a policy whose version takes it as plain text.</summary>
internal sealed class VariableUnsupportedInVersion : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "VARIABLE_UNSUPPORTED_IN_VERSION",
        FindingType.Error,
        "Variable in an old policy version",
        "Set `\"Version\": \"2012-10-17\"` at the head of the policy.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (!context.Document.MayHoldVariables || context.Document.ReadsVariables)
        {
            return [];
        }

        var version = context.Document.Version?.Text is { } written ? $"version `{written}`" : "a policy without `Version`";
        return [.. VariableRule.PlacesOf(statement).Where(place => PolicyVariable.AnyIn(place.Value)).Select(place =>
            new RuleHit($"In {version} the variable in `{place.Value}` is plain text, which matches nothing that was meant.", place.Node.Location))];
    }
}

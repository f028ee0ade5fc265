using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A variable outside Resource, NotResource and condition values.</summary>
internal sealed class VariableUnsupportedInElement : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "VARIABLE_UNSUPPORTED_IN_ELEMENT",
        FindingType.Error,
        "Variable where none is read",
        "Write the value out, or move the variable into `Resource` or `Condition`.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => context.Document.MayHoldVariables
        ? [.. PlacesOf(statement).Where(place => PolicyVariable.AnyIn(place.Text.Value)).Select(place =>
            new RuleHit($"`{place.Element}` does not read variables: `{place.Text.Value}` is taken as it stands.", place.Text.Node.Location))]
        : [];

    private static IEnumerable<(string Element, PolicyString Text)> PlacesOf(Statement statement)
    {
        if (statement.SidNode is { Text: { } sid } sidNode)
        {
            yield return ("Sid", new PolicyString(sid, sidNode));
        }

        if (statement.EffectNode is { Text: { } effect } effectNode)
        {
            yield return ("Effect", new PolicyString(effect, effectNode));
        }

        foreach (var principal in statement.PrincipalValues)
        {
            yield return (statement.Principals is null ? "NotPrincipal" : "Principal", new PolicyString(principal.Value, principal.Node));
        }

        foreach (var entry in statement.ActionEntries)
        {
            yield return (statement.Actions is null ? "NotAction" : "Action", entry.Text);
        }
    }
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>White space in a variable's name.</summary>
internal sealed class UnsupportedSpaceInVariable : VariableRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_SPACE_IN_VARIABLE",
        FindingType.Error,
        "Space in a variable's name",
        "Remove the space: it may only stand between the comma and a default.");

    protected override bool IsFaulty(PolicyVariable variable) => variable.IsClosed && !variable.Name.IsWhiteSpace() && HasSpace(variable.Name);

    protected override string Describe(PolicyVariable variable) => $"`{variable.Name}` in `{variable.Value}` holds a space, which no variable's name may.";

    // Inside the name a space may stand for a letter that was forgotten.
    protected override string? Mend(PolicyVariable variable) => HasSpace(variable.Name.Trim())
        ? null
        : string.Concat(variable.Value.AsSpan(0, variable.Start + 2), variable.Name.Trim(), variable.Value.AsSpan(variable.Start + 2 + variable.Name.Length));

    private static bool HasSpace(ReadOnlySpan<char> name) => name.ContainsAny(" \t\r\n");
}

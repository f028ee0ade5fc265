using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary><c>${</c> without <c>}</c>.</summary>
internal sealed class MissingBraceInVariable : VariableRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_BRACE_IN_VARIABLE",
        FindingType.Error,
        "Variable without its closing brace",
        "Add `}` after the variable; for the two characters themselves write `${$}{`.");

    protected override bool IsFaulty(PolicyVariable variable) => !variable.IsClosed;

    protected override string Describe(PolicyVariable variable) => $"`{variable.Value}` opens a variable with `${{` and does not close it.";
}

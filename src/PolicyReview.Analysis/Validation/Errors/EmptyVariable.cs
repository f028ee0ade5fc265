using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary><c>${}</c>.</summary>
internal sealed class EmptyVariable : VariableRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_VARIABLE",
        FindingType.Error,
        "Variable without a name",
        "Write the key between the braces, such as `${aws:username}`, or remove the variable.");

    protected override bool IsFaulty(PolicyVariable variable) => variable.IsClosed && variable.Name.IsWhiteSpace();

    protected override string Describe(PolicyVariable variable) => $"A variable in `{variable.Value}` names no key, so nothing can take its place.";
}

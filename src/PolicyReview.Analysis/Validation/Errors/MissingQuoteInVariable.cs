using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A variable's default without its two quotation marks.</summary>
internal sealed class MissingQuoteInVariable : VariableRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_QUOTE_IN_VARIABLE",
        FindingType.Error,
        "Variable's default without quotation marks",
        "Put the default between single quotation marks, such as `${aws:PrincipalTag/team, 'none'}`.");

    protected override bool IsFaulty(PolicyVariable variable) => variable.IsClosed && variable.HasDefault && variable.Default is not ['\'', .., '\''];

    protected override string Describe(PolicyVariable variable) => $"The default `{variable.Default}` in `{variable.Value}` does not stand between single quotation marks.";

    protected override string Mend(PolicyVariable variable) =>
        $"{variable.Value[..variable.Start]}${{{variable.Name}, '{variable.Default.Trim('\'')}'}}{variable.Value[variable.End..]}";
}

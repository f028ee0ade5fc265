using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>Effect is neither Allow nor Deny.</summary>
internal sealed class InvalidEffect : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_EFFECT",
        FindingType.Error,
        "Unknown effect",
        "Write `Allow` or `Deny`, in that case.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement is { EffectNode: { } effect, Effect: null } ? [new RuleHit($"`{effect.Text}` is neither `Allow` nor `Deny`.", effect.Location) { Replacement = Mend(effect.Text) }] : [];

    private static string? Mend(string? written) => written?.Trim().ToUpperInvariant() switch
    {
        "ALLOW" => "\"Allow\"",
        "DENY" => "\"Deny\"",
        _ => null,
    };
}

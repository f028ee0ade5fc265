namespace PolicyReview.Analysis.Validation;

/// <summary>What a rule looks for, for its findings, the catalogue and the documentation.</summary>
/// <param name="Code">The issue code.</param>
/// <param name="Type">How bad a finding is.</param>
/// <param name="Title">The defect in a few words.</param>
/// <param name="Advice">What to do instead.</param>
/// <param name="Tier">How sure the rule is.</param>
/// <param name="Source">Access Analyzer's code, or one of ours.</param>
/// <param name="LearnMore">The page that explains it.</param>
public sealed record RuleDescriptor(
    string Code, FindingType Type, string Title, string Advice, EvidenceTier Tier, FindingSource Source, Uri LearnMore)
{
    /// <summary>The policies the rule looks at.</summary>
    public PolicyTypes AppliesTo { get; init; } = PolicyTypes.All;

    private const string Checks = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks";

    /// <summary>A rule with Access Analyzer's issue code; the link follows from code and type.</summary>
    public static RuleDescriptor AccessAnalyzer(string code, FindingType type, string title, string advice, EvidenceTier tier = EvidenceTier.Documented)
    {
        ArgumentNullException.ThrowIfNull(code);
        var kind = type switch
        {
            FindingType.Error => "error",
            FindingType.SecurityWarning => "security-warning",
            FindingType.Warning => "general-warning",
            _ => "suggestion",
        };
#pragma warning disable CA1308 // An anchor in a web page is lower case.
        var anchor = code.ToLowerInvariant().Replace('_', '-');
#pragma warning restore CA1308
        return new(code, type, title, advice, tier, FindingSource.Validation, new Uri($"{Checks}-{kind}-{anchor}"));
    }

    /// <summary>A rule of our own.</summary>
    public static RuleDescriptor Own(string code, FindingType type, string title, string advice, string learnMore) =>
        new(code, type, title, advice, EvidenceTier.OwnCheck, FindingSource.Risk, new Uri(learnMore));

    /// <summary>The finding for one <paramref name="hit"/>.</summary>
    public Finding Report(RuleHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return new Finding(Code, Type, Title, hit.Message, hit.Advice ?? Advice, LearnMore, hit.Locations, Source) { Replacement = hit.Replacement };
    }
}

using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>What the team decided about one code.</summary>
/// <param name="IsOn">False to drop its findings.</param>
/// <param name="Severity">The finding type the team gives it; null to keep the rule's own.</param>
/// <param name="Blocks">True or false to block whatever the type; null to go by the type.</param>
public sealed record RuleSetting(bool IsOn, FindingType? Severity, bool? Blocks);

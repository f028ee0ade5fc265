namespace PolicyReview.Reviews.Findings;

/// <summary>What a person answers to a finding, as typed.</summary>
public sealed record DispositionAnswer(DispositionKind Kind, string Justification, string? Owner, DateOnly? ExpiresOn);

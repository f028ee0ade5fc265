namespace PolicyReview.Checks.Assistant;

/// <summary>One thing an assistant says is wrong.</summary>
/// <param name="Document">The document's number from 1, as the assistant wrote it; null if it did not say.</param>
/// <param name="Sid">The statement's Sid or <c>#1</c>, as the assistant wrote it.</param>
/// <param name="Risk">critical, high, medium or low, as the assistant wrote it.</param>
/// <param name="Reason">Why.</param>
/// <param name="SaferFix">What to write instead.</param>
public sealed record AssistantClaim(int? Document, string Sid, string Risk, string Reason, string SaferFix);

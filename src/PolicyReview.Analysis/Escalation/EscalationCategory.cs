namespace PolicyReview.Analysis.Escalation;

/// <summary>A kind of method.</summary>
/// <param name="Id"><c>new-passrole</c>, <c>self-escalation</c> …</param>
/// <param name="What">What the caller does, to follow "the role": "gives itself permissions".</param>
/// <param name="Remedy">How a policy is mended, one sentence.</param>
public sealed record EscalationCategory(string Id, string What, string Remedy);

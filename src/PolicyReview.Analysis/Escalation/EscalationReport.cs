namespace PolicyReview.Analysis.Escalation;

/// <summary>What documents open.</summary>
/// <param name="Open">Open paths, those nobody asked for first.</param>
/// <param name="Undecided">Methods of which neither could be shown.</param>
public sealed record EscalationReport(IReadOnlyList<EscalationGroup> Open, IReadOnlyList<UndecidedEscalation> Undecided);

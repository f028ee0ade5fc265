using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.Risks;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis;

/// <summary>Every check that <see cref="SubmissionAnalyzer"/> makes besides the rules of a document. A new one is added to its list, with its two samples.</summary>
public static class SubmissionChecks
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SubmissionCheck> All { get; } =
        [.. StatementChecks.All, .. EscalationChecks.All, .. TableChecks.All, .. AccountChecks.All, .. ProofChecks.All, .. RoleMetadataChecks.All, .. SessionChecks.All];
}

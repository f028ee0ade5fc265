using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Submissions;

/// <summary>What an author hands in: the same fields make the first revision of a review and every later one.</summary>
/// <param name="UseCaseTable">Markdown, exactly as written.</param>
/// <param name="Documents">In the order given; at least one.</param>
/// <param name="Ticket">A link or a ticket's number.</param>
/// <param name="Account">The AWS account, or what the team calls it.</param>
/// <param name="Environment">Region, stage: free text.</param>
/// <param name="Temporary">Null for standing access.</param>
/// <param name="Reviewers">Whom the author asks; empty asks every reviewer.</param>
/// <param name="LogGroupByInfrastructure">True if infrastructure code creates the log group, so that CreateLogGroup is not needed.</param>
/// <param name="IsRestricted">True if only contributors, the reviewers asked and auditors may read the review.</param>
public sealed record Submission(
    string Title,
    string UseCaseTable,
    IReadOnlyList<SubmittedDocument> Documents,
    string? Ticket,
    string? Account,
    string? Environment,
    TemporaryAccess? Temporary,
    IReadOnlyList<PersonId> Reviewers,
    bool LogGroupByInfrastructure,
    bool IsRestricted = false)
{
    /// <summary>What the principal has beside the documents: attached and deployed policies, the role's metadata.</summary>
    public PrincipalSetup Setup { get; init; } = PrincipalSetup.Nothing;
}

using System.Security.Cryptography;
using System.Text;
using PolicyReview.Analysis;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Drafts;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.UseCases.Reductions;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Web.Pages.Review.Proof;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review.Draft;

/// <summary>A next revision that PolicyReview can write by itself: drafted from the confirmed bindings, or the submitted policies without their excess.</summary>
/// <param name="IsReduced">True for the submitted policies without their excess.</param>
/// <param name="Next">The submission with the new policies; null if there is nothing to propose.</param>
/// <param name="Proof">The table proven against it; null without one.</param>
/// <param name="Edits">What was changed, one sentence each.</param>
/// <param name="Problems">What it lacks, and what to do, one sentence or two each.</param>
public sealed record ProposedPolicy(bool IsReduced, Submission? Next, UseCaseProof? Proof, IReadOnlyList<string> Edits, IReadOnlyList<string> Problems)
{
    /// <summary>16 hexadecimal digits of the proposed documents, so that nobody adopts another than the one they saw.</summary>
    public string Seen => Next is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Next.Documents.Select(document => document.Digest)))).AsSpan(0, 8));

    /// <summary>The proposal for the current revision.</summary>
    public static ProposedPolicy Of(DomainReview review, bool isReduced)
    {
        ArgumentNullException.ThrowIfNull(review);
        var submission = review.Current.Submission;
        var table = UseCaseTableParser.Parse(submission.UseCaseTable);
        return table.Problems.Count > 0 || table.Rows.Count == 0
            ? new ProposedPolicy(isReduced, null, null, [], ["The use-case table cannot be read, so nothing can be drafted from it. The author can write it anew."])
            : isReduced ? Reduced(review, table, submission) : Drafted(review, table, submission);
    }

    // The draft takes the place of all submitted permissions policies together, where the first of them stood.
    private static ProposedPolicy Drafted(DomainReview review, UseCaseTable table, Submission submission)
    {
        var beside = SubmissionProof.Documents([.. ReviewProof.DocumentsOf(submission).Where(document => document.Kind != DocumentKind.PermissionsPolicy)], submission.Setup);
        var draft = PolicyDrafter.Default.Draft(table, review.BindingSet, beside);
        var first = submission.Documents.Index().FirstOrDefault(document => document.Item.Kind == DocumentKind.PermissionsPolicy).Index;
        return draft.Text is not { } text ? new ProposedPolicy(false, null, null, [], draft.Problems) : new ProposedPolicy(
            false,
            submission with
            {
                Documents =
                [
                    .. submission.Documents.Index().Where(document => document.Item.Kind != DocumentKind.PermissionsPolicy || document.Index == first)
                        .Select(document => document.Item.Kind == DocumentKind.PermissionsPolicy ? document.Item with { Text = text } : document.Item),
                    .. TrustOf(table, submission),
                ],
            },
            draft.Proof, [], draft.Problems);
    }

    // A role that nobody may assume is not finished.
    private static IEnumerable<SubmittedDocument> TrustOf(UseCaseTable table, Submission submission) =>
        submission.Setup.Role is not { IsPermissionSet: true } && submission.Documents.All(document => document.Kind != DocumentKind.TrustPolicy) && TrustDrafter.Draft(table) is { } trust
            ? [new SubmittedDocument(DocumentKind.TrustPolicy, null, trust)]
            : [];

    private static ProposedPolicy Reduced(DomainReview review, UseCaseTable table, Submission submission)
    {
        var (documents, edits, problems) = (submission.Documents.ToList(), new List<string>(), new List<string>());
        UseCaseProof? proof = null;
        for (var i = 0; i < documents.Count; i++)
        {
            if (documents[i].Kind != DocumentKind.PermissionsPolicy)
            {
                continue;
            }

            var analyzed = documents.ConvertAll(document => new AnalyzedDocument(document.Kind, document.ResourceType, document.Text));
            var policy = new NamedPolicy(SubmissionProof.Names(analyzed)[i], PolicyParser.Parse(documents[i].Text));
            var all = SubmissionProof.Documents(analyzed, submission.Setup);
            var reduced = PolicyReducer.Default.Reduce(table, policy, review.BindingSet, all with { Permissions = [.. all.Permissions.Where(other => other.Name != policy.Name)] });
            documents[i] = documents[i] with { Text = reduced.Text };
            edits.AddRange(reduced.Edits);
            problems.AddRange(reduced.Problems);
            proof = reduced.Proof;
        }

        return new ProposedPolicy(true, edits.Count == 0 ? null : submission with { Documents = documents }, proof, edits, [.. problems.Distinct()]);
    }
}

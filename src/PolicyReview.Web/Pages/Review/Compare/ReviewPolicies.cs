using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Web.Pages.Review.Draft;
using PolicyReview.Web.Pages.Review.Proof;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review.Compare;

/// <summary>The policies that are kept with a review, and those that PolicyReview would write for it.</summary>
public static class ReviewPolicies
{
    /// <summary>The documents of a revision, in order.</summary>
    public static IReadOnlyList<StoredPolicy> Documents(DomainReview review, Revision revision)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(revision);
        return
        [
            .. Named(revision.Submission).Select((document, index) => new StoredPolicy(
                new PolicyChoice($"{review.Number}/{revision.Number}/{index + 1}", $"{review.Number} {review.Title}, revision {revision.Number}, {document.Name}", document.Document.Kind),
                $"the {document.Name} of review {review.Number}, revision {revision.Number}",
                document.Document.Text)
            {
                Path = revision.Number == review.Current.Number ? $"/reviews/{review.Number}#document-{index + 1}" : $"/reviews/{review.Number}",
            }),
        ];
    }

    /// <summary>The deployed policies that were handed in with a revision, in order.</summary>
    public static IReadOnlyList<StoredPolicy> Deployed(DomainReview review, Revision revision)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(revision);
        return
        [
            .. revision.Submission.Setup.DeployedPolicies.Select((policy, index) => new StoredPolicy(
                new PolicyChoice(
                    $"{review.Number}/{revision.Number}/deployed/{index + 1}",
                    $"{review.Number} {review.Title}, revision {revision.Number}, deployed policy {index + 1}: {policy.Name}",
                    DocumentKind.PermissionsPolicy),
                $"the deployed policy `{policy.Name}`",
                policy.Text)
            {
                Note = $"as imported for review {review.Number}, revision {revision.Number}",
                Path = revision.Number == review.Current.Number ? $"/reviews/{review.Number}#besides" : $"/reviews/{review.Number}",
            }),
        ];
    }

    /// <summary>What can be proposed for the current revision: drafted from its bindings, and each permissions policy without excess. Nothing is worked out for it.</summary>
    public static IReadOnlyList<PolicyChoice> Proposals(DomainReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return
        [
            new PolicyChoice($"{review.Number}/draft", $"{review.Number} {review.Title}, drafted from the bindings", DocumentKind.PermissionsPolicy),
            .. Named(review.Current.Submission).Index().Where(document => document.Item.Document.Kind == DocumentKind.PermissionsPolicy).Select(document =>
                new PolicyChoice($"{review.Number}/reduced/{document.Index + 1}", $"{review.Number} {review.Title}, {document.Item.Name} without excess", DocumentKind.PermissionsPolicy)),
        ];
    }

    /// <summary>The policy that is called <paramref name="referenceOrName"/>; null if the review has none, or nothing can be proposed now.</summary>
    public static StoredPolicy? Find(DomainReview review, string referenceOrName)
    {
        ArgumentNullException.ThrowIfNull(review);
        bool IsMeant(PolicyChoice choice) => choice.Reference == referenceOrName || choice.Name == referenceOrName;
        return review.Revisions.SelectMany(revision => Documents(review, revision).Concat(Deployed(review, revision))).FirstOrDefault(policy => IsMeant(policy.Choice))
            ?? (Proposals(review).FirstOrDefault(IsMeant) is { } proposal ? Proposed(review, proposal) : null);
    }

    private static StoredPolicy? Proposed(DomainReview review, PolicyChoice choice)
    {
        var isReduced = choice.Reference != $"{review.Number}/draft";
        var proposal = ProposedPolicy.Of(review, isReduced);
        if (proposal.Next is not { } next)
        {
            return null;
        }

        var documents = Named(next);
        var (document, name) = isReduced
            ? documents[int.Parse(choice.Reference.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture) - 1]
            : documents.First(document => document.Document.Kind == DocumentKind.PermissionsPolicy);
        return new StoredPolicy(choice, isReduced ? $"the {name} of review {review.Number} without excess" : $"the policy drafted for review {review.Number}", document.Text)
        {
            Note = "as it would be proposed now",
            Path = $"/reviews/{review.Number}/draft{(isReduced ? "?how=reduce" : "")}",
        };
    }

    private static List<(SubmittedDocument Document, string Name)> Named(Submission submission) =>
        [.. submission.Documents.Zip(SubmissionProof.Names(ReviewProof.DocumentsOf(submission)))];
}

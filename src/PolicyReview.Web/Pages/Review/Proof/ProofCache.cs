using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Submissions;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>Proofs of revisions that were looked at lately. A proof follows from the revision and the bindings alone, so that it is made again only when one of them changed.</summary>
public sealed class ProofCache : IDisposable
{
    private const int MostProofs = 200;

    private readonly MemoryCache _proofs = new(new MemoryCacheOptions { SizeLimit = MostProofs });

    /// <summary>The proof of the current revision as its page shows it; null if its table cannot be read or has no row.</summary>
    public ReviewProof? Of(DomainReview review, UseCaseTable table)
    {
        ArgumentNullException.ThrowIfNull(review);
        return Of(review, review.Current, table) is { } proof ? ReviewProof.Of(review, table, proof) : null;
    }

    /// <summary>The proof of any revision, with the bindings as they are now; null if its table cannot be read or has no row.</summary>
    public UseCaseProof? Of(DomainReview review, Revision revision, UseCaseTable table)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(revision);
        return _proofs.GetOrCreate(KeyOf(review, revision), entry =>
        {
            entry.Size = 1;
            return SubmissionProof.Of(table, ReviewProof.DocumentsOf(revision.Submission), revision.Submission.Setup, review.BindingSet);
        });
    }

    /// <inheritdoc />
    public void Dispose() => _proofs.Dispose();

    private static string KeyOf(DomainReview review, Revision revision)
    {
        var text = new StringBuilder(revision.Digest);
        foreach (var binding in review.Bindings.OrderBy(binding => binding.At))
        {
            text.Append('\n').Append(binding.Column).Append('\n').Append(binding.UseCase).Append('\n').Append(binding.Phrase).Append('\n').Append(binding.Text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

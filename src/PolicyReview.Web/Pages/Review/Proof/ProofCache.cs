using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>Proofs of revisions that were looked at lately. A proof follows from the revision and the bindings alone, so that it is made again only when one of them changed.</summary>
public sealed class ProofCache : IDisposable
{
    private const int MostProofs = 200;

    private readonly MemoryCache _proofs = new(new MemoryCacheOptions { SizeLimit = MostProofs });

    /// <summary>The proof of the current revision; null if its table cannot be read or has no row.</summary>
    public ReviewProof? Of(DomainReview review, UseCaseTable table)
    {
        ArgumentNullException.ThrowIfNull(review);
        var proof = _proofs.GetOrCreate(KeyOf(review), entry =>
        {
            entry.Size = 1;
            return SubmissionProof.Of(table, ReviewProof.DocumentsOf(review.Current.Submission), review.Current.Submission.Setup, review.BindingSet);
        });
        return proof is null ? null : ReviewProof.Of(review, table, proof);
    }

    /// <inheritdoc />
    public void Dispose() => _proofs.Dispose();

    private static string KeyOf(DomainReview review)
    {
        var text = new StringBuilder(review.Current.Digest);
        foreach (var binding in review.CurrentBindings.OrderBy(binding => binding.At))
        {
            text.Append('\n').Append(binding.Column).Append('\n').Append(binding.UseCase).Append('\n').Append(binding.Phrase).Append('\n').Append(binding.Text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

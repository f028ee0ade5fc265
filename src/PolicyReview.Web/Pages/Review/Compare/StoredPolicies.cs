using System.Globalization;
using System.Text.RegularExpressions;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Search;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review.Compare;

/// <summary>Finds policies to compare with: those kept with reviews that the reader may read, and those of AWS. What one may not read is not found, as if it were not there.</summary>
public sealed partial class StoredPolicies(IReviewStore reviews, IReviewQueue queue)
{
    /// <summary>So many AWS managed policies are offered at most.</summary>
    public const int MostOfAws = 12;

    private const int MostReviews = 8;

    // So many of the reviews that hold the words are looked through for those that have them in the title.
    private const int MostRows = 50;

    /// <summary>The policy that <paramref name="written"/> stands for: a reference, a name as it is offered, or the name or ARN of an AWS managed policy; null if there is none.</summary>
    public async Task<StoredPolicy?> FindAsync(string written, Person reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(written);
        var text = written.Trim();
        return text.Length == 0 ? null
            : NumberOf(text) is { } number && await reviews.FindForAsync(number, reader, cancellationToken) is { } review && ReviewPolicies.Find(review, text) is { } kept ? kept
            : AwsPolicies.Find(text);
    }

    /// <summary>
    /// What <paramref name="written"/> may mean: for a review's number all its policies, else the current documents of reviews in which the words occur, by title first, and AWS managed policies
    /// whose ARN holds them.
    /// </summary>
    public async Task<IReadOnlyList<PolicyChoice>> SearchAsync(string written, Person reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(written);
        var words = written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return await reviews.FindForAsync(number, reader, cancellationToken) is not { } review ? []
                : [.. review.Revisions.Reverse().SelectMany(revision => ReviewPolicies.Documents(review, revision).Concat(ReviewPolicies.Deployed(review, revision))).Select(policy => policy.Choice)];
        }

        return words.Length == 0 || Reference().IsMatch(written.Trim()) ? [] : [.. await OfReviewsAsync(written, words, reader, cancellationToken), .. AwsPolicies.Search(words, MostOfAws)];
    }

    /// <summary>The current documents of the reviews that changed last, but for review <paramref name="except"/>.</summary>
    public async Task<IReadOnlyList<PolicyChoice>> LatestAsync(int except, Person reader, CancellationToken cancellationToken)
    {
        var page = await queue.FindAsync(new QueueQuery(PageSize: MostReviews + 1), reader, cancellationToken);
        return await CurrentAsync(page.Rows.Where(row => row.Number != except), reader, cancellationToken);
    }

    private async Task<IReadOnlyList<PolicyChoice>> OfReviewsAsync(string written, string[] words, Person reader, CancellationToken cancellationToken)
    {
        var page = await queue.FindAsync(new QueueQuery(Text: written, PageSize: MostRows), reader, cancellationToken);
        return await CurrentAsync(page.Rows.OrderBy(row => !words.All(word => IsInTitle(row, word))), reader, cancellationToken);
    }

    private async Task<IReadOnlyList<PolicyChoice>> CurrentAsync(IEnumerable<QueueRow> rows, Person reader, CancellationToken cancellationToken)
    {
        var found = new List<DomainReview>();
        foreach (var row in rows.Take(MostReviews))
        {
            if (await reviews.FindForAsync(row.Number, reader, cancellationToken) is { } review)
            {
                found.Add(review);
            }
        }

        return [.. found.SelectMany(review => ReviewPolicies.Documents(review, review.Current)).Select(policy => policy.Choice)];
    }

    private static bool IsInTitle(QueueRow row, string word) => $"{row.Number} {row.Title}".Contains(word, StringComparison.OrdinalIgnoreCase);

    // 7/2/1, or 7 Thumbnail Lambda, revision 2, permissions policy
    private static int? NumberOf(string text) => int.TryParse(LeadingNumber().Match(text).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\d+(?=[ /])")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^\d+/\S*$")]
    private static partial Regex Reference();
}

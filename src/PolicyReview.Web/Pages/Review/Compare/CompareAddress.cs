using Microsoft.AspNetCore.Http.Extensions;

namespace PolicyReview.Web.Pages.Review.Compare;

/// <summary>Where a comparison stands: the address can be shared and loaded again.</summary>
public static class CompareAddress
{
    /// <summary><c>/reviews/1/compare?policy=2/1&amp;with=7/2/1</c>; without <paramref name="with"/> the page asks what to compare with.</summary>
    /// <param name="number">The review's number.</param>
    /// <param name="policy">The reference of one of its policies, as in <see cref="PolicyChoice"/>.</param>
    /// <param name="with">The other policy's reference.</param>
    public static string Of(int number, string policy, string? with = null) =>
        $"/reviews/{number}/compare{Query(number, policy, with)}";

    /// <summary>The same as JSON.</summary>
    public static string Json(int number, string policy, string with) => $"/reviews/{number}/compare.json{Query(number, policy, with)}";

    /// <summary>The reference of a policy of review <paramref name="number"/> without that number.</summary>
    public static string Within(int number, string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference[$"{number}/".Length..];
    }

    // What references hold of colons and slashes may stand in a query as it is.
    private static string Query(int number, string policy, string? with)
    {
        var query = new QueryBuilder { { "policy", Within(number, policy) } };
        if (with is not null)
        {
            query.Add("with", with);
        }

        return query.ToString().Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
    }
}

using Microsoft.AspNetCore.Http.Extensions;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>The address of the ask page with a request filled in.</summary>
internal static class AskAddress
{
    /// <summary>Each context key is one line, <c>key = value, value</c>; a key without values is said to be absent by leaving it out.</summary>
    public static string Of(string reviewPath, AccessRequest request)
    {
        var context = request.Context.Keys.Order(StringComparer.OrdinalIgnoreCase)
            .Select(key => (Key: key, Values: request.Context.ValuesOf(key))).Where(pair => pair.Values is { Count: > 0 }).Select(pair => $"{pair.Key} = {string.Join(", ", pair.Values!)}");
        var query = new QueryBuilder { { "principal", request.Principal.ToString() ?? "" }, { "action", request.Action }, { "resource", request.Resource } };
        var lines = string.Join('\n', context);
        if (lines.Length > 0)
        {
            query.Add("context", lines);
        }

        return $"{reviewPath}/ask{query.ToQueryString()}";
    }
}

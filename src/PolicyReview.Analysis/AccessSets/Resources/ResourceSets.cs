using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Resources;

/// <summary>From Resource elements to sets of texts (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).</summary>
internal static class ResourceSets
{
    private const int ResourcePart = 5;

    /// <summary>The set that a statement's <c>Resource</c> or <c>NotResource</c> means.</summary>
    /// <param name="statement">The statement, which has one of the two.</param>
    /// <param name="isOfPrincipal">True for identity-based policies, in which AWS completes ARNs of fewer than six fields.</param>
    public static TextSet Of(Statement statement, bool isOfPrincipal)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var (element, isNegated) = statement.Resources is { } resources ? (resources, false) : (statement.NotResources!, true);
        var variables = statement.Document.ResolvesVariables;

        // AWS allows no wildcard in the service's field: a pattern that has one never helps to grant anything.
        var counts = (statement.Effect == Effect.Allow) == isNegated;
        var completes = isOfPrincipal || statement.Effect == Effect.Deny;
        return new TextSet(
            [.. element.Values.Select(value => value.Value).Where(value => counts || !HasWildcardService(value))
                .Select(value => completes ? Completed(value) : value)
                .Select(value => (statement.Document.ReadsArnsByField ? GlobReader.ArnFieldByField(value, variables && ResolvesIn(value)) : null) ?? GlobReader.Wildcards(value, variables && ResolvesIn(value))).Distinct()],
            isNegated);
    }

    // arn:aws:sqs means arn:aws:sqs:*:*:*.
    private static string Completed(string written)
    {
        var missing = ResourcePart - written.Count(c => c == ':');
        return missing > 0 && written.StartsWith("arn:", StringComparison.Ordinal) ? written + string.Concat(Enumerable.Repeat(":*", missing)) : written;
    }

    // Variables are resolved in the part after the fifth colon only.
    private static bool ResolvesIn(string written)
    {
        var fields = written.Split(':', ResourcePart + 1);
        return fields.Length > ResourcePart && !fields[..ResourcePart].Any(field => field.Contains("${", StringComparison.Ordinal));
    }

    private static bool HasWildcardService(string written) =>
        written.Split(':') is ["arn", _, var service, ..] && WildcardPattern.HasWildcard(service);
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation.Matching;

/// <summary>
/// The <c>Resource</c> or <c>NotResource</c> of a statement. Wildcards match beyond colons and slashes; case counts; the service segment takes
/// no wildcard, so that a pattern which has one there never helps to grant anything. AWS completes an ARN of fewer than six fields in policies
/// of principals: <c>arn:aws:sqs</c> means <c>arn:aws:sqs:*:*:*</c>.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html"/>
/// </summary>
internal sealed class ResourceMatcher
{
    private const int ResourcePart = 5;
    private readonly bool _negated;
    private readonly TextPattern[] _fixed;
    private readonly ValueTemplate[] _templates;

    /// <param name="written">The values of the element.</param>
    /// <param name="negated">True for NotResource.</param>
    /// <param name="grants">True in an Allow.</param>
    /// <param name="variables">True where policy variables are resolved.</param>
    /// <param name="completes">True where AWS completes ARNs.</param>
    public ResourceMatcher(IEnumerable<string> written, bool negated, bool grants, bool variables, bool completes)
    {
        _negated = negated;
        var usable = written.Where(value => grants == negated || !HasWildcardService(value)).Distinct();
        var templates = usable.Select(value => Template(completes ? Completed(value) : value, variables)).ToList();
        _fixed = [.. templates.Where(template => template.Fixed is not null).Select(template => new TextPattern(template.Fixed!))];
        _templates = [.. templates.Where(template => template.Fixed is null)];
    }

    /// <summary>False as well where NotResource holds a variable without a value: the statement then matches nothing.</summary>
    public bool Matches(AccessRequest request)
    {
        foreach (var pattern in _fixed)
        {
            if (request.IsWildcardOnly ? pattern.IsEverything : pattern.Matches(request.Resource))
            {
                return !_negated;
            }
        }

        foreach (var template in _templates)
        {
            var pattern = template.Resolve(request);
            if (pattern is null && _negated)
            {
                return false;
            }

            if (pattern is not null && !request.IsWildcardOnly && TextPattern.Matches(pattern, request.Resource))
            {
                return !_negated;
            }
        }

        return _negated;
    }

    // Variables are resolved in the part after the fifth colon only.
    private static ValueTemplate Template(string written, bool variables)
    {
        var parts = written.Split(':', ResourcePart + 1);
        var early = parts.Length <= ResourcePart ? written : string.Join(':', parts[..ResourcePart]);
        return ValueTemplate.Parse(written, wildcards: true, variables && !early.Contains("${", StringComparison.Ordinal));
    }

    private static string Completed(string written)
    {
        var missing = ResourcePart - written.Count(c => c == ':');
        return missing > 0 && written.StartsWith("arn:", StringComparison.Ordinal) ? written + string.Concat(Enumerable.Repeat(":*", missing)) : written;
    }

    private static bool HasWildcardService(string written) =>
        written.Split(':') is ["arn", _, var service, ..] && WildcardPattern.HasWildcard(service);
}

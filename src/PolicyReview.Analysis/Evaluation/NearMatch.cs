using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>A statement that allows the action of a request that it does not match, with what keeps it from matching.</summary>
/// <param name="Statement">The statement, as it would have matched.</param>
/// <param name="MissesResource">True if it is about other resources.</param>
/// <param name="Unmet">The conditions that the request does not meet.</param>
public sealed record NearMatch(MatchedStatement Statement, bool MissesResource, IReadOnlyList<ConditionEntry> Unmet)
{
    /// <summary>Why it does not match, to follow the statement's name: "allows it on `arn:…` only".</summary>
    public string Words => (MissesResource, Unmet.Count) switch
    {
        (true, 0) => $"allows it {Resources} only",
        (true, _) => $"allows it {Resources} only, if {Conditions}",
        _ => $"allows it only if {Conditions}",
    };

    private string Resources => Statement.Statement.NotResources is { } not ? $"on anything but {Listed(not.Values)}" : $"on {Listed(Statement.Statement.Resources?.Values ?? [])}";

    private string Conditions => string.Join(" and ", Unmet.Select(condition => $"`{condition.Key}` {condition.OperatorMember.Name} {Listed(condition.Values)}"));

    private static string Listed(IReadOnlyList<PolicyString> values)
    {
        const int Most = 3;
        return string.Join(", ", values.Take(Most).Select(value => $"`{value.Value}`")) + (values.Count > Most ? $" and {values.Count - Most} more" : "");
    }

    /// <summary>
    /// The Allow statements of <paramref name="policies"/> that name the request's action and do not match it, the nearest first: those about its resource, then those with the fewest
    /// conditions in the way.
    /// </summary>
    public static IReadOnlyList<NearMatch> Of(IEnumerable<NamedPolicy> policies, AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(request);
        return [.. policies.Select(policy => new CompiledPolicy(policy, PolicyType.IdentityPolicy))
            .SelectMany(policy => policy.Entries.Select(entry => entry.Statement.MissOf(request, entry.Matched)))
            .OfType<NearMatch>().OrderBy(near => near.MissesResource).ThenBy(near => near.Unmet.Count)];
    }
}

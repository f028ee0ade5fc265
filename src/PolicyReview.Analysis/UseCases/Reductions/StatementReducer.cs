using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Drafts;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Reductions;

/// <summary>
/// Finds the smallest edit of one Allow statement that leaves what it gives to the table and nothing else: its actions narrowed, its resources, a condition added, then
/// two or three of these, and only then several statements in its place. Each edit is tried on the text it would make.
/// </summary>
internal sealed class StatementReducer
{
    private static readonly StatementVersion Unchanged = new(null, null);

    private readonly PolicyComparer _comparer;
    private readonly IReadOnlyList<RequiredAccess> _required;
    private readonly AccessSet _allRequired;
    private readonly StatementText _text;
    private readonly StatementPlan _plan;
    private readonly PolicyDocument _policy;
    private readonly IReadOnlyList<AccessSet> _caps;
    private readonly string _version;
    private readonly List<string> _denies;

    public StatementReducer(PolicyDocument policy, IReadOnlyList<RequiredAccess> required, IReadOnlyList<AccessSet> caps, PolicyComparer comparer)
    {
        _caps = caps;
        _policy = policy;
        _comparer = comparer;
        _required = required;
        _allRequired = required.Count == 0 ? AccessSet.Nothing : AccessDocument.Of(comparer.Catalogue, required.Select(one => one.Access));
        _text = new StatementText(comparer.Catalogue);
        _plan = new StatementPlan(comparer.Catalogue);
        _version = policy.Version is { } version ? $"\"Version\":{policy.Source.Text[version.Start..version.End]}," : "";
        _denies = [.. policy.Statements.Where(statement => statement.Effect == Effect.Deny).Select(statement => _text.Of(statement, Unchanged))];
    }

    /// <summary>Every statement that has to change, in document order.</summary>
    public IReadOnlyList<StatementChange> Reduce()
    {
        var allows = _policy.Statements.Where(statement => statement.Effect == Effect.Allow && statement.Principals is null && statement.NotPrincipals is null).ToList();
        var excessive = allows.Where(statement => !IsEmpty(Set(statement, [Unchanged]), _allRequired)).ToList();

        // What the good statements allow need not be kept in the others.
        List<string> kept = [.. allows.Except(excessive).Select(statement => _text.Of(statement, Unchanged))];
        var changes = new List<StatementChange>();
        foreach (var statement in excessive)
        {
            var change = Reduce(statement, kept);
            kept.AddRange((change?.Versions ?? [Unchanged]).Select(version => _text.Of(statement, version)));
            changes.AddRange(change is null ? [] : [change]);
        }

        return changes;
    }

    private StatementChange? Reduce(Statement statement, IReadOnlyList<string> kept)
    {
        var elsewhere = Set(kept);
        var served = Set(statement, [Unchanged]).Within(_allRequired);
        if (IsEmpty(served, elsewhere))
        {
            return new StatementChange(statement, [], IsGivenElsewhere: !IsEmpty(served, AccessSet.Nothing));
        }

        var clip = StatementClip.Of(statement, _required).Select(one => Without(one, elsewhere)).Where(one => one.Access.Actions.Count > 0).ToList();
        var split = Split(statement, clip);
        bool Serves(IReadOnlyList<StatementVersion> versions) => IsEmpty(served, Set([.. versions.Select(version => _text.Of(statement, version)), .. kept]));
        var fitting = Single(statement, clip).Select(version => (IReadOnlyList<StatementVersion>)[version]).Append(split)
            .FirstOrDefault(versions => versions.Count > 0 && IsEmpty(Set(statement, versions), _allRequired) && Serves(versions));
        return fitting is not null ? new StatementChange(statement, fitting)
            : split.Count > 0 && Serves(split) ? new StatementChange(statement, split)
            : null;
    }

    private RequiredAccess Without(RequiredAccess one, AccessSet elsewhere) => one with
    {
        Access = one.Access with { Actions = [.. one.Access.Actions.Where(action => !IsEmpty(AccessDocument.Of(_comparer.Catalogue, [one.Access with { Actions = [action] }]), elsewhere))] },
    };

    private bool IsEmpty(AccessSet set, AccessSet other) => _comparer.Difference(set, other).Standing == DifferenceStanding.None;

    private static IEnumerable<StatementVersion> Single(Statement statement, List<RequiredAccess> clip)
    {
        if (clip.Count == 0)
        {
            return [];
        }

        List<string> actions = [.. clip.SelectMany(one => one.Access.Actions).Distinct(StringComparer.OrdinalIgnoreCase)];
        List<string> resources = [.. clip.SelectMany(one => one.Access.Resources).Distinct()];
        var contexts = clip.Select(one => StatementClip.Missing(statement, one.Access.Context)).DistinctBy(Key).ToList();
        var context = contexts is [{ Count: > 0 } only] ? only : null;
        (bool Actions, bool Resources, bool Context)[] smallestFirst =
            [(true, false, false), (false, true, false), (false, false, true), (true, true, false), (true, false, true), (false, true, true), (true, true, true)];
        return smallestFirst.Where(edit => !edit.Context || context is not null).Select(edit =>
        {
            var version = new StatementVersion(edit.Actions ? actions : null, edit.Resources ? resources : null);
            return edit.Context ? version with { Context = context! } : version;
        });
    }

    private List<StatementVersion> Split(Statement statement, List<RequiredAccess> clip)
    {
        var taken = statement.Document.Statements.Select(other => other.Sid).OfType<string>();
        var drafted = SidNames.Name(_plan.Of(clip), taken);
        return [.. drafted.Select((one, index) => new StatementVersion(one.Actions, one.Resources) { Context = StatementClip.Missing(statement, one.Context), Sid = index == 0 ? null : one.Sid })];
    }

    private static string Key(IReadOnlyDictionary<string, IReadOnlyList<string>> context) =>
        string.Join('\n', context.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(pair => $"{pair.Key.ToUpperInvariant()}={string.Join(',', pair.Value.Order(StringComparer.Ordinal))}"));

    // The statement alone, under the policy's denies and within its caps: what they take away is no excess.
    private AccessSet Set(Statement statement, IReadOnlyList<StatementVersion> versions) => Set([.. versions.Select(version => _text.Of(statement, version))]);

    private AccessSet Set(IReadOnlyList<string> statements) =>
        _caps.Aggregate(AccessSet.Of(PolicyParser.Parse($"{{{_version}\"Statement\":[{string.Join(',', statements.Concat(_denies))}]}}")), (set, cap) => set.Within(cap));
}

using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>What an Allow statement's list of actions adds up to.</summary>
internal sealed class StatementGrant
{
    // Beyond these a list in a message, and marks in a document, say no more.
    private const int MostActions = 2_000;
    private const int MostPlaces = 50;

    /// <summary>A statement that grants nothing these checks look at.</summary>
    public static readonly StatementGrant None = new([], []);

    private readonly IReadOnlyList<ActionEntry> _entries;
    private readonly ActionProfile[] _profiles;
    private readonly bool _hasWildcard;

    private StatementGrant(IReadOnlyList<ActionEntry> entries, ActionProfile[] profiles)
    {
        _entries = entries;
        _profiles = profiles;
        for (var i = 0; i < profiles.Length; i++)
        {
            // The bare * has a finding of its own that says it all.
            Risks |= IsEverything(i) ? ActionRisks.None : profiles[i].Risks;
            _hasWildcard |= entries[i].HasWildcard;
            HasLimitable |= profiles[i].HasLimitable;
            IsLogsOnly &= profiles[i].IsLogsOnly;
        }
    }

    /// <summary>All there is to look at twice.</summary>
    public ActionRisks Risks { get; }

    /// <summary>True if one of the actions can be limited to ARNs.</summary>
    public bool HasLimitable { get; }

    /// <summary>True if all of the actions are of CloudWatch Logs.</summary>
    public bool IsLogsOnly { get; } = true;

    /// <summary>Reads the statement's <c>Action</c>.</summary>
    public static StatementGrant Of(Statement statement, ActionExpansion expansion)
    {
        var entries = statement.ActionEntries;
        var profiles = new ActionProfile[entries.Count];
        for (var i = 0; i < profiles.Length; i++)
        {
            profiles[i] = ActionProfile.Of(expansion.Of(entries[i]));
        }

        return new StatementGrant(entries, profiles);
    }

    /// <summary>The hit for a statement with <paramref name="risk"/>: its actions that have it, at the entries that take one in.</summary>
    public RuleHit Hit(ActionRisks risk, string can, Statement statement)
    {
        var places = new List<Location>();
        for (var i = 0; i < _profiles.Length && places.Count < MostPlaces; i++)
        {
            if ((_profiles[i].Risks & risk) != 0 && !IsEverything(i))
            {
                places.Add(_entries[i].Location);
            }
        }

        return new RuleHit($"`{statement.DisplayName}` {can}: {Listed(risk)}.", places);
    }

    /// <summary>The entries that take in actions with <paramref name="risk"/>, and those actions.</summary>
    public IEnumerable<(ActionEntry Entry, IReadOnlyList<AwsAction> Actions)> With(ActionRisks risk)
    {
        for (var i = 0; i < _profiles.Length; i++)
        {
            if ((_profiles[i].Risks & risk) != 0)
            {
                yield return (_entries[i], _profiles[i].With(risk));
            }
        }
    }

    /// <summary>The actions that can be limited to ARNs, listed for a sentence.</summary>
    public string Limitable() => Listed(ActionRisks.None);

    private bool IsEverything(int entry) => _entries[entry].HasWildcard && AdministratorAccess.IsEverything(_entries[entry].Pattern);

    // Each action once, though s3:Get* and s3:GetObject may stand side by side.
    private string Listed(ActionRisks risk)
    {
        if (_profiles.Length == 1)
        {
            return _profiles[0].Listed(risk);
        }

        var all = new List<AwsAction>();
        var seen = _hasWildcard ? new HashSet<AwsAction>(ReferenceEqualityComparer.Instance) : null;
        foreach (var profile in _profiles)
        {
            foreach (var action in profile.With(risk))
            {
                if (all.Count < MostActions && seen?.Add(action) != false)
                {
                    all.Add(action);
                }
            }
        }

        return Words.Listed(all);
    }
}

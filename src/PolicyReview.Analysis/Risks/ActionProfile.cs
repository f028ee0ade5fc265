using System.Globalization;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Risks;

/// <summary>What the actions of one pattern add up to. Made once for each pattern ever met, since <c>ec2:*</c> stands in policy after policy.</summary>
internal sealed class ActionProfile
{
    private static readonly BoundedMemo<IReadOnlyList<AwsAction>, ActionProfile> Known = new(2_000_000, profile => profile.Actions.Count + 4, ReferenceEqualityComparer.Instance);

    private static readonly ActionRisks[] Kinds = [ActionRisks.Delete, ActionRisks.Credentials, ActionRisks.Data, ActionRisks.Exposure, ActionRisks.Tagging];

    // The strongest first. An action counts once, at its strongest level.
    private static readonly (AccessLevels Level, string Name)[] Levels =
    [
        (AccessLevels.PermissionsManagement, "Permissions management"),
        (AccessLevels.Write, "Write"),
        (AccessLevels.Tagging, "Tagging"),
        (AccessLevels.Read, "Read"),
        (AccessLevels.List, "List"),
    ];

    private readonly IReadOnlyList<AwsAction>[] _risky;
    private readonly IReadOnlyList<AwsAction> _limitable;
    private readonly string?[] _listed = new string?[Kinds.Length + 1];

    private ActionProfile(IReadOnlyList<AwsAction> actions)
    {
        Actions = actions;
        var found = new List<AwsAction>?[Kinds.Length];
        var limitable = new List<AwsAction>();
        foreach (var action in actions)
        {
            if (action.Resources.Count > 0)
            {
                limitable.Add(action);
            }

            IsLogsOnly &= action.Service == "logs";
            var risks = SensitiveActions.RisksOf(action);
            Risks |= risks;
            for (var kind = 0; risks != ActionRisks.None && kind < Kinds.Length; kind++)
            {
                if ((risks & Kinds[kind]) != 0)
                {
                    (found[kind] ??= []).Add(action);
                }
            }
        }

        _risky = [.. found.Select(list => (IReadOnlyList<AwsAction>?)list ?? [])];
        _limitable = limitable.Count == actions.Count ? actions : limitable;
    }

    /// <summary>The actions.</summary>
    public IReadOnlyList<AwsAction> Actions { get; }

    /// <summary>All there is to look at twice.</summary>
    public ActionRisks Risks { get; }

    /// <summary>True if one of the actions can be limited to ARNs.</summary>
    public bool HasLimitable => _limitable.Count > 0;

    /// <summary>True if all of the actions are of CloudWatch Logs.</summary>
    public bool IsLogsOnly { get; } = true;

    /// <summary>How many there are at each level: <c>12 Write, 40 Read and 3 List</c>.</summary>
    public string ByLevel => field ??= CountLevels();

    /// <summary>The profile of <paramref name="actions"/>, an answer of the expansion.</summary>
    public static ActionProfile Of(IReadOnlyList<AwsAction> actions) => Known.Of(actions, static list => new ActionProfile(list));

    /// <summary>The actions with <paramref name="risk"/>, one of them; for None those that can be limited to ARNs.</summary>
    public IReadOnlyList<AwsAction> With(ActionRisks risk) => risk == ActionRisks.None ? _limitable : _risky[Array.IndexOf(Kinds, risk)];

    /// <summary>The names of <see cref="With"/>, listed for a sentence.</summary>
    public string Listed(ActionRisks risk) => _listed[Array.IndexOf(Kinds, risk) + 1] ??= Words.Listed(With(risk));

    private string CountLevels()
    {
        var counts = new int[Levels.Length];
        foreach (var action in Actions)
        {
            var strongest = Array.FindIndex(Levels, level => (action.Levels & level.Level) != 0);
            if (strongest >= 0)
            {
                counts[strongest]++;
            }
        }

        return Words.Joined([.. Levels.Select((level, i) => string.Create(CultureInfo.InvariantCulture, $"{counts[i]} {level.Name}")).Where((_, i) => counts[i] > 0)]);
    }
}

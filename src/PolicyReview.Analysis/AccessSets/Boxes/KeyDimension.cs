using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.AccessSets.Values;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>
/// One condition key: absent, one value, or several. A set operator asks "all of the values" or "any of the values": what all must be is one
/// set of values, and each "any" needs a value of its own in it, so that every question comes down to single values.
/// </summary>
internal sealed class KeyDimension : Dimension
{
    private static readonly string[] Booleans = ["true", "false"];

    private readonly List<ConditionPredicate> _predicates = [];
    private readonly List<ConditionEntry> _entries = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly StepBudget _budget;
    private readonly ConditionKey? _known;

    public KeyDimension(string name, ConditionKey? known, StepBudget budget)
    {
        Name = name;
        _known = known;
        _budget = budget;
    }

    /// <summary>The key as the policy that named it first writes it.</summary>
    public string Name { get; }

    private bool TakesSeveralValues => _known is null or { IsMultivalued: true } && _predicates.Exists(predicate => predicate.SetOperator != SetOperator.None);

    /// <summary>The number of the set that <paramref name="entry"/> means.</summary>
    public int Number(ConditionEntry entry, bool resolvesVariables)
    {
        var signature = ConditionReader.Signature(entry, resolvesVariables);
        if (!_numbers.TryGetValue(signature, out var number))
        {
            _numbers.Add(signature, number = _predicates.Count);
            _predicates.Add(ConditionReader.Read(entry, resolvesVariables));
            _entries.Add(entry);
        }

        return number;
    }

    /// <summary>The patterns of which a value in <paramref name="cell"/> fits one of each condition.</summary>
    public IEnumerable<Glob> PatternsAround(Cell cell) =>
        cell.Inside.ToArray().Select(number => _predicates[number]).Where(predicate => !predicate.IsNegated).SelectMany(predicate => predicate.Globs);

    /// <summary>The condition that set number <paramref name="number"/> stands for, as a policy writes it.</summary>
    public ConditionEntry EntryAt(int number) => _entries[number];

    public override CellContent Solve(ReadOnlySpan<int> inside, ReadOnlySpan<int> outside)
    {
        var demands = new List<(ConditionPredicate Predicate, bool Holds)>(inside.Length + outside.Length);
        foreach (var number in inside)
        {
            demands.Add((_predicates[number], true));
        }

        foreach (var number in outside)
        {
            demands.Add((_predicates[number], false));
        }

        var exact = demands.TrueForAll(demand => demand.Predicate.Family != ValueFamily.Opaque && !demand.Predicate.HasVariables);
        demands.RemoveAll(demand => demand.Predicate.Family == ValueFamily.Opaque);
        var present = demands.TrueForAll(demand => demand.Predicate.Family != ValueFamily.Presence || demand.Predicate.HoldsPresent == demand.Holds)
            ? Present([.. demands.Where(demand => demand.Predicate.Family != ValueFamily.Presence)])
            : CellContent.Nothing;
        if (demands.Count == 0 || present.Emptiness == Emptiness.Empty
            || (present.Emptiness == Emptiness.Unknown && demands.TrueForAll(HoldsAbsent)))
        {
            present = demands.TrueForAll(HoldsAbsent) ? CellContent.Absent : present;
        }

        return present with { IsExact = present.IsExact && exact };
    }

    private static bool HoldsAbsent((ConditionPredicate Predicate, bool Holds) demand) => demand.Predicate.HoldsAbsent == demand.Holds;

    private CellContent Present(List<(ConditionPredicate Predicate, bool Holds)> demands)
    {
        if (!TakesSeveralValues)
        {
            return OneValue(demands.ConvertAll(demand => (demand.Predicate, Named: demand.Holds != demand.Predicate.IsNegated)));
        }

        var all = new List<(ConditionPredicate Predicate, bool Named)>();
        var any = new List<(ConditionPredicate Predicate, bool Named)>();
        foreach (var (predicate, holds) in demands)
        {
            // A plain operator reads "any value is named", or for the negated ones "no value is named".
            var each = predicate.SetOperator == SetOperator.ForAllValues || (predicate.SetOperator == SetOperator.None && predicate.IsNegated);
            (each == holds ? all : any).Add((predicate, holds != predicate.IsNegated));
        }

        return SeveralValues(all, any);
    }

    private CellContent SeveralValues(List<(ConditionPredicate Predicate, bool Named)> all, List<(ConditionPredicate Predicate, bool Named)> any)
    {
        if (any.Count == 0)
        {
            return OneValue(all);
        }

        var values = new List<string>();
        foreach (var demand in any)
        {
            var one = OneValue([.. all, demand]);
            if (one.Emptiness != Emptiness.Inhabited)
            {
                return one;
            }

            values.AddRange(one.Values!.Except(values));
        }

        return new CellContent(Emptiness.Inhabited, values);
    }

    private CellContent OneValue(List<(ConditionPredicate Predicate, bool Named)> demands)
    {
        if (IsBoolean)
        {
            return Pick(Booleans, demands) ?? CellContent.Nothing;
        }

        if (Scales() is { Count: > 0 } scales && !_predicates.Exists(predicate => predicate.Family == ValueFamily.Text))
        {
            return Pick(Representatives(scales), demands) ?? (scales.Count == 1 ? CellContent.Nothing : CellContent.NotDecided);
        }

        if (demands.TrueForAll(demand => demand.Predicate.Family == ValueFamily.Text))
        {
            return Text(demands);
        }

        if (demands.Find(demand => demand.Named && demand.Predicate.Family == ValueFamily.Text && demand.Predicate.Globs.All(glob => glob.Literal is not null)) is { Predicate: { } few })
        {
            return Pick(few.Globs.Select(glob => glob.Literal!), demands) ?? CellContent.Nothing;
        }

        // Text and numbers of the same key: an example decides, the lack of one does not.
        return Pick(Representatives(Scales()).Concat(Samples()), demands) ?? CellContent.NotDecided;
    }

    private CellContent Text(List<(ConditionPredicate Predicate, bool Named)> demands)
    {
        var question = new TextQuestion();
        if (_known?.Type.EndsWith("ARN", StringComparison.Ordinal) ?? _predicates.TrueForAll(predicate => predicate.IsArn || predicate.Family == ValueFamily.Presence))
        {
            question.AllOf([GlobReader.AnyArn]);
        }

        if (_predicates.Exists(predicate => predicate.SetOperator != SetOperator.None))
        {
            // To the set operators an empty text is no value.
            question.AllOf([Glob.Something]);
        }

        foreach (var (predicate, named) in demands)
        {
            new TextSet(predicate.Globs, predicate.IsNegated).Restrict(question, inside: named != predicate.IsNegated);
        }

        var answer = question.Solve(_budget);
        return new CellContent(answer.Emptiness, answer.Example is null ? null : [answer.Example], answer.Emptiness != Emptiness.Unknown);
    }

    private static CellContent? Pick(IEnumerable<string> candidates, List<(ConditionPredicate Predicate, bool Named)> demands) =>
        candidates.FirstOrDefault(value => demands.TrueForAll(demand => demand.Predicate.Names(value) == demand.Named)) is { } found
            ? CellContent.Of(found)
            : null;

    private bool IsBoolean => _known?.Type == "Bool"
        || (_predicates.Exists(predicate => predicate.IsBool)
            && _predicates.TrueForAll(predicate => predicate.IsBool || predicate.Family is ValueFamily.Presence or ValueFamily.Opaque));

    private List<OrderedScale> Scales()
    {
        var scales = _predicates.Select(predicate => predicate.Scale?.Scale).OfType<OrderedScale>().Distinct().ToList();
        return scales.Count > 0 ? scales : _known?.Type switch
        {
            "Numeric" => [OrderedScale.Numbers],
            "Date" => [OrderedScale.Dates],
            "IPAddress" => [OrderedScale.Addresses],
            _ => [],
        };
    }

    private IEnumerable<string> Representatives(List<OrderedScale> scales) => scales.SelectMany(scale => scale.Representatives(
        _predicates.Where(predicate => predicate.Scale?.Scale == scale).SelectMany(predicate => predicate.Scale!.Ranges)));

    private IEnumerable<string> Samples() => _predicates.SelectMany(predicate => predicate.Globs).Select(glob => glob.Sample("example"));
}

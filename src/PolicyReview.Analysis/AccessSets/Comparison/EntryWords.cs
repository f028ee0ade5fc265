using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Comparison;

/// <summary>Says a box the way a policy would.</summary>
internal sealed class EntryWords(RequestSpace space, bool listsActions)
{
    // Whether an action can be asked for on what is left of a resource takes time: without being asked for all of them, so many are enough to read.
    private const int MostActions = 20;
    private const int MostPairs = 400;

    public AccessEntry Describe(StatementBox statement, Box box, AccessRequest witness, bool isReplayed)
    {
        var actions = Actions(statement, box, witness);
        return new AccessEntry(statement.Statement, actions.Words, Resources(statement, box), Conditions(box), witness, isReplayed) { Meant = actions };
    }

    /// <summary>One entry for those that differ in the actions alone.</summary>
    public static IEnumerable<AccessEntry> Merge(IEnumerable<AccessEntry> entries) => entries
        .GroupBy(entry => (string.Join('\n', entry.Resources), string.Join('\n', entry.Conditions)))
        .Select(group => (First: group.First(), Meant: group.Select(entry => entry.Meant).Aggregate((actions, more) => actions.With(more))))
        .Select(group => group.First with { Actions = group.Meant.Words, Meant = group.Meant });

    // The statement's own words where the whole of them is meant; else the actions one by one.
    private EntryActions Actions(StatementBox statement, Box box, AccessRequest witness)
    {
        if (statement.Actions.IsWithin(box.Actions))
        {
            return EntryActions.Of(statement.Statement);
        }

        var classes = box.Actions.Members().Select(index => space.Actions.Classes[index]).ToList();
        var cell = box[RequestSpace.ResourceAt];
        var names = classes.SelectMany(actions => actions.Known)
            .Where(action => space.Resources.Meet(cell, space.FormsOf(action)).Emptiness != Emptiness.Empty).Select(action => action.FullName).Take(listsActions ? int.MaxValue : MostActions + 1).ToList();
        if (!listsActions && names.Count > MostActions)
        {
            names[MostActions] = "and more";
        }

        var hasOthers = classes.Exists(actions => actions.IncludesOtherServices);
        return EntryActions.Of(names.Count > 0 || hasOthers ? names : [witness.Action], hasOthers ? space.Actions.Services : null);
    }

    private List<string> Resources(StatementBox statement, Box box)
    {
        var cell = box[RequestSpace.ResourceAt];
        var own = space.Everything.Within(statement)![RequestSpace.ResourceAt];
        var around = space.Resources.SetsAround(cell).ToLookup(set => set.IsNegated, set => set.Globs.Select(glob => glob.Text).ToList());
        List<string> words = [.. Common([.. around[false]]), .. around[true].SelectMany(globs => globs.Select(glob => $"not {glob}"))];
        foreach (var number in cell.Outside)
        {
            // What the statement does not reach needs no mention.
            if (!own.With(number, inside: true).IsEmpty)
            {
                var set = space.Resources.SetAt(number);
                words.AddRange(set.Globs.Select(glob => set.IsNegated ? glob.Text : $"not {glob.Text}"));
            }
        }

        return [.. words.Distinct()];
    }

    // The statement names some resources and the boundary some: what is in both.
    private static List<string> Common(List<List<string>> sets) => sets.Count == 0 ? [] : sets.Skip(1).Aggregate(sets[0], (both, set) =>
        both.Count * set.Count > MostPairs ? [.. both, .. set] : [.. both.SelectMany(one => set.Select(other => Both(one, other))).OfType<string>().Distinct()]);

    private static string? Both(string one, string other) =>
        one == other || WildcardPattern.Covers(other, one) ? one
        : WildcardPattern.Covers(one, other) ? other
        : WildcardPattern.Overlaps(one, other) ? $"{one} within {other}"
        : null;

    private List<string> Conditions(Box box)
    {
        var words = new List<string>();
        foreach (var number in box[RequestSpace.PrincipalAt].Inside)
        {
            words.Add(PrincipalWords(number, isInside: true));
        }

        foreach (var number in box[RequestSpace.PrincipalAt].Outside)
        {
            words.Add(PrincipalWords(number, isInside: false));
        }

        for (var i = RequestSpace.PrincipalAt + 1; i < box.Cells.Length; i++)
        {
            var key = (KeyDimension)space.DimensionAt(i);
            foreach (var number in box[i].Inside)
            {
                words.Add(ConditionWords(key.EntryAt(number)));
            }

            foreach (var number in box[i].Outside)
            {
                words.Add($"not ({ConditionWords(key.EntryAt(number))})");
            }
        }

        return words;
    }

    private string PrincipalWords(int number, bool isInside)
    {
        var set = space.Principals.SetAt(number);
        return $"principal {(set.IsNegated == isInside ? "not " : "")}{string.Join(" or ", set.Globs.Select(glob => glob.Text).Distinct())}";
    }

    private static string ConditionWords(ConditionEntry entry) =>
        $"{entry.Operator.Written} {entry.Key} {string.Join(" or ", entry.Values.Select(value => value.Value))}";
}

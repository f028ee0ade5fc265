using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>
/// The requests of one set that are not in another, as disjoint boxes. A box is in the difference when it has left every statement that it must
/// leave; a statement is left through one of its sides, so the search splits the box side by side and follows up what is left.
/// </summary>
internal sealed class DifferenceSearch(RequestSpace space)
{
    private const int AlreadyOut = -1;

    private readonly ActionResources _requests = new(space);

    /// <summary>
    /// Boxes of requests that <paramref name="allowed"/>, a statement of <paramref name="left"/>'s first layer, allows with all other layers, and
    /// <paramref name="right"/> does not. Those in which no action can be asked for on any resource are left out. Stops when the budget is spent.
    /// </summary>
    public IEnumerable<Box> Find(StatementBox allowed, IReadOnlyList<Layer> left, IReadOnlyList<Layer> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        var denies = left.SelectMany(layer => layer.Denies).ToList();
        return space.Everything.Within(allowed) is { } start
            ? Through(start, left, 1).SelectMany(inside => Outside(inside, denies, right))
            : [];
    }

    /// <summary>The requests of one statement's box that leave all of <paramref name="others"/>.</summary>
    public IEnumerable<Box> FindOutside(StatementBox statement, IReadOnlyList<StatementBox> others) =>
        space.Everything.Within(statement) is { } start ? Leave(start, others).Where(_requests.Exist) : [];

    private static IEnumerable<Box> Through(Box box, IReadOnlyList<Layer> layers, int next) => next == layers.Count
        ? [box]
        : layers[next].Allows.Select(box.Within).OfType<Box>().SelectMany(inside => Through(inside, layers, next + 1));

    // Not allowed by the right means: some layer of it has no statement that allows, or one that denies.
    private IEnumerable<Box> Outside(Box box, List<StatementBox> denies, IReadOnlyList<Layer> right)
    {
        foreach (var layer in right)
        {
            foreach (var found in Leave(box, [.. denies, .. layer.Allows]).Where(_requests.Exist))
            {
                yield return found;
            }

            foreach (var denied in layer.Denies.Select(box.Within).OfType<Box>())
            {
                foreach (var found in Leave(denied, denies).Where(_requests.Exist))
                {
                    yield return found;
                }
            }
        }
    }

    private IEnumerable<Box> Leave(Box box, IReadOnlyList<StatementBox> statements)
    {
        var open = new List<StatementBox>(statements);
        StatementBox? chosen = null;
        var settled = false;
        while (!settled)
        {
            if (!space.Budget.Take(open.Count + 1))
            {
                yield break;
            }

            (settled, chosen) = Settle(ref box, open);
            if (settled && chosen is null && open.Count > 0)
            {
                yield break;
            }
        }

        if (chosen is null)
        {
            yield return box;
            yield break;
        }

        open.Remove(chosen);
        foreach (var part in Split(box, chosen).SelectMany(part => Leave(part, open)))
        {
            yield return part;
        }
    }

    // Drops what the box has left already and follows what leaves no choice. Chosen: the statement with the fewest ways out; none, while
    // statements are open, means that the box lies in one of them.
    private static (bool Settled, StatementBox? Chosen) Settle(ref Box box, List<StatementBox> open)
    {
        StatementBox? chosen = null;
        var fewest = int.MaxValue;
        var changed = false;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var ways = WaysOut(box, open[i], out var only);
            if (ways == AlreadyOut)
            {
                open.RemoveAt(i);
            }
            else if (ways == 0)
            {
                return (true, null);
            }
            else if (ways == 1)
            {
                box = only!;
                open.RemoveAt(i);
                changed = true;
            }
            else if (ways < fewest)
            {
                (fewest, chosen) = (ways, open[i]);
            }
        }

        return (!changed, chosen);
    }

    private static int WaysOut(Box box, StatementBox statement, out Box? only)
    {
        only = null;
        if (!box.Actions.Overlaps(statement.Actions))
        {
            return AlreadyOut;
        }

        var ways = 0;
        foreach (var demand in statement.Demands)
        {
            var cell = box[demand.Dimension];
            if (cell.With(demand.Set, inside: true).IsEmpty)
            {
                return AlreadyOut;
            }

            if (!cell.With(demand.Set, inside: false).IsEmpty)
            {
                ways++;
                only = ways == 1 ? box.With(demand, inside: false) : null;
            }
        }

        if (!box.Actions.IsWithin(statement.Actions))
        {
            ways++;
            only = ways == 1 ? box.WithActions(box.Actions.Except(statement.Actions)) : null;
        }

        return ways;
    }

    // Disjoint parts: out by the action; in by the action but out by the first demand; and so on.
    private static IEnumerable<Box> Split(Box box, StatementBox statement)
    {
        if (!box.Actions.IsWithin(statement.Actions))
        {
            yield return box.WithActions(box.Actions.Except(statement.Actions));
            box = box.WithActions(box.Actions.And(statement.Actions));
        }

        foreach (var demand in statement.Demands)
        {
            var outside = box.With(demand, inside: false);
            if (!outside[demand.Dimension].IsEmpty)
            {
                yield return outside;
            }

            box = box.With(demand, inside: true);
            if (box[demand.Dimension].IsEmpty)
            {
                yield break;
            }
        }
    }
}

using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.AccessSets.Witnesses;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.AccessSets.Comparison;

/// <summary>Works out a difference statement by statement, and replays a request of each group.</summary>
internal sealed class DifferenceReport(RequestSpace space, Replay allows, Replay refuses, PolicyComparer comparer)
{
    // Boxes whose requests do not pass the replay are followed by others for so long.
    private const int MostAttempts = 64;

    private readonly DifferenceSearch _search = new(space);
    private readonly WitnessBuilder _witnesses = new(space);
    private readonly EntryWords _words = new(space, comparer.ListsActions);

    public AccessDifference Of(IReadOnlyList<Layer> left, IReadOnlyList<Layer> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        var entries = new List<AccessEntry>();
        var reasons = new List<string>();
        var isComplete = true;
        foreach (var statement in left[0].Allows)
        {
            if (comparer.StopsAtFirstWitness && entries.Exists(entry => entry.IsReplayed))
            {
                isComplete = false;
                break;
            }

            isComplete &= Collect(statement, _search.Find(statement, left, right), entries, reasons);
        }

        if (space.Budget.IsSpent)
        {
            reasons.Add($"The comparison takes more than {space.Budget.Limit:N0} steps: the policies have too many wildcards or too many statements that overlap. Compare statement by statement.");
        }

        return new AccessDifference(StandingOf(entries, reasons), entries, reasons, isComplete && !space.Budget.IsSpent);
    }

    private DifferenceStanding StandingOf(List<AccessEntry> entries, List<string> reasons) =>
        entries.Exists(entry => entry.IsReplayed) ? DifferenceStanding.Shown
            : space.Budget.IsSpent ? DifferenceStanding.Undecided
            : entries.Count > 0 || reasons.Count > 0 ? DifferenceStanding.Possible
            : DifferenceStanding.None;

    private bool Collect(StatementBox statement, IEnumerable<Box> boxes, List<AccessEntry> entries, List<string> reasons)
    {
        var found = new List<AccessEntry>();
        var attempts = 0;
        foreach (var box in boxes)
        {
            if (found.Count(entry => entry.IsReplayed) == (comparer.StopsAtFirstWitness ? 1 : comparer.GroupsPerStatement) || ++attempts > MostAttempts)
            {
                Keep(statement, found, entries, reasons);
                return false;
            }

            if (EntryOf(statement, box) is { } entry)
            {
                found.Add(entry);
            }
            else
            {
                reasons.Add($"{statement.Statement.DisplayName}: a difference is possible, but no request of it could be made up: look for a principal or a value that AWS cannot have.");
            }
        }

        Keep(statement, found, entries, reasons);
        return true;
    }

    private static void Keep(StatementBox statement, List<AccessEntry> found, List<AccessEntry> entries, List<string> reasons)
    {
        if (found.Exists(entry => entry.IsReplayed))
        {
            entries.AddRange(EntryWords.Merge(found.Where(entry => entry.IsReplayed)));
        }
        else if (found.Count > 0)
        {
            entries.Add(found[0]);
            reasons.Add($"{statement.Statement.DisplayName}: a difference is possible, but it hangs on a policy variable or on an operator that is not AWS's, and no request shows it.");
        }
    }

    private AccessEntry? EntryOf(StatementBox statement, Box box)
    {
        AccessRequest? first = null;
        foreach (var request in _witnesses.From(box))
        {
            first ??= request;
            if (allows.Allows(request) && !refuses.Allows(request))
            {
                return _words.Describe(statement, box, request, isReplayed: true);
            }
        }

        return first is null ? null : _words.Describe(statement, box, first, isReplayed: false);
    }
}

using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.AccessSets.Resources;
using PolicyReview.Analysis.AccessSets.Witnesses;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Comparison;

/// <summary>
/// Compares policies as sets of requests, exactly. Resources are the ARNs that AWS documents for each action; an action that AWS does not list may
/// have any. Every difference is shown by a request that Evaluation replays.
/// </summary>
/// <param name="Catalogue">The service reference to read actions and ARN forms from.</param>
/// <param name="Steps">The most that each direction may take; see <see cref="StepBudget"/>.</param>
/// <param name="GroupsPerStatement">How many groups of requests are worked out for each statement.</param>
public sealed record PolicyComparer(ServiceCatalogue Catalogue, long Steps = StepBudget.DefaultSteps, int GroupsPerStatement = 4)
{
    /// <summary>With the reference that ships with this version.</summary>
    public static PolicyComparer Default { get; } = new(ServiceCatalogue.Embedded);

    /// <summary>True to leave off each direction at its first request that replays: enough for the relation, in a fraction of the time.</summary>
    public bool StopsAtFirstWitness { get; init; }

    /// <summary>True to name every action of a group, so that they can be counted; else the first 20 and "and more".</summary>
    public bool ListsActions { get; init; }

    /// <summary>How <paramref name="second"/> stands to <paramref name="first"/>.</summary>
    public PolicyComparison Compare(AccessSet first, AccessSet second)
    {
        var budget = new StepBudget(Steps);
        var space = new RequestSpace([first, second], Catalogue, budget);
        var replays = new[] { new Replay(first, space.NamesPrincipals), new Replay(second, space.NamesPrincipals) };
        var gained = Report(space, replays[1], replays[0]).Of(space.Sets[1], space.Sets[0]);
        var lost = Report(space, replays[0], replays[1]).Of(space.Sets[0], space.Sets[1]);
        return new PolicyComparison(RelationOf(gained.Standing, lost.Standing), gained, lost);
    }

    /// <summary>What <paramref name="set"/> allows and <paramref name="other"/> does not.</summary>
    public AccessDifference Difference(AccessSet set, AccessSet other) => Difference(set, other, forms: null);

    internal AccessDifference Difference(AccessSet set, AccessSet other, ResourceForms? forms) => Difference(set, other, new StepBudget(Steps), forms);

    internal AccessDifference Difference(AccessSet set, AccessSet other, StepBudget budget, ResourceForms? forms = null)
    {
        var space = new RequestSpace([set, other], Catalogue, budget, forms);
        return Report(space, new Replay(set, space.NamesPrincipals), new Replay(other, space.NamesPrincipals)).Of(space.Sets[0], space.Sets[1]);
    }

    private DifferenceReport Report(RequestSpace space, Replay allows, Replay refuses) => new(space, allows, refuses, this);

    private static PolicyRelation RelationOf(DifferenceStanding gained, DifferenceStanding lost) => (gained, lost) switch
    {
        (DifferenceStanding.Undecided, _) or (_, DifferenceStanding.Undecided) => PolicyRelation.Undecided,
        (DifferenceStanding.Possible, _) or (_, DifferenceStanding.Possible) => PolicyRelation.Possible,
        (DifferenceStanding.None, DifferenceStanding.None) => PolicyRelation.Equal,
        (DifferenceStanding.None, _) => PolicyRelation.Narrower,
        (_, DifferenceStanding.None) => PolicyRelation.Wider,
        _ => PolicyRelation.Incomparable,
    };
}

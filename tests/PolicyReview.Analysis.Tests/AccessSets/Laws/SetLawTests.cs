using CsCheck;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.AccessSets.Witnesses;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using static PolicyReview.Analysis.Tests.AccessSets.Laws.RandomPolicies;

namespace PolicyReview.Analysis.Tests.AccessSets.Laws;

/// <summary>What must hold of any policies, identity-based and resource-based.</summary>
public sealed class SetLawTests
{
    // A long run sets it to a million.
    private static readonly int Pairs = int.TryParse(Environment.GetEnvironmentVariable("POLICYREVIEW_LAW_PAIRS"), out var pairs) ? pairs : 500;

    private static readonly Gen<(List<string> First, List<string> Second)> TwoPolicies =
        Gen.Bool.SelectMany(namesPrincipals => namesPrincipals ? Gen.Select(ResourceStatements, ResourceStatements) : Gen.Select(Statements, Statements));

    [Fact]
    public void Difference_OfASetAndItself_IsEmpty() => TwoPolicies.Sample(
        policies => Assert.Equal(PolicyRelation.Equal, Sets.Relation(Document(policies.First), Document(policies.First))),
        iter: Pairs);

    [Fact]
    public void Compare_StatementsInAnotherOrder_IsEqual() => TwoPolicies.Sample(
        policies => Assert.Equal(PolicyRelation.Equal, Sets.Relation(Document(policies.First), Document(policies.First.AsEnumerable().Reverse()))),
        iter: Pairs);

    [Fact]
    public void Compare_OneMoreDeny_NeverGainsAccess() => TwoPolicies.Sample(
        policies => Assert.Contains(
            Sets.Relation(Document(policies.First), Document(policies.First.Append(policies.Second[0].Replace("\"Allow\"", "\"Deny\"", StringComparison.Ordinal)))),
            new[] { PolicyRelation.Equal, PolicyRelation.Narrower }),
        iter: Pairs);

    [Fact]
    public void Compare_OneMoreAllow_NeverLosesAccess() => TwoPolicies.Sample(
        policies => Assert.Contains(
            Sets.Relation(Document(policies.First), Document(policies.First.Append(policies.Second[0].Replace("\"Deny\"", "\"Allow\"", StringComparison.Ordinal)))),
            new[] { PolicyRelation.Equal, PolicyRelation.Wider }),
        iter: Pairs);

    [Fact]
    public void Compare_SidesSwapped_GivesTheOppositeAnswer() => TwoPolicies.Sample(
        policies =>
        {
            var there = Sets.Relation(Document(policies.First), Document(policies.Second));
            var back = Sets.Relation(Document(policies.Second), Document(policies.First));
            Assert.Equal(Opposite(there), back);
            Assert.NotEqual(PolicyRelation.Undecided, there);
            Assert.NotEqual(PolicyRelation.Possible, there);
        },
        iter: Pairs);

    [Fact]
    public void Compare_LeftOffAtTheFirstWitness_GivesTheSameRelation() => TwoPolicies.Sample(
        policies =>
        {
            var (first, second) = (AccessSet.Of(Document(policies.First)), AccessSet.Of(Document(policies.Second)));
            Assert.Equal(PolicyComparer.Default.Compare(first, second).Relation, Sets.Relation(first, second));
        },
        iter: Pairs / 10);

    [Fact]
    public void Within_AnotherSet_IsPartOfBoth() => TwoPolicies.Sample(
        policies =>
        {
            var (first, second) = (AccessSet.Of(Document(policies.First)), AccessSet.Of(Document(policies.Second)));
            Assert.Equal(DifferenceStanding.None, Sets.Quick.Difference(first.Within(second), first).Standing);
            Assert.Equal(DifferenceStanding.None, Sets.Quick.Difference(first.Within(second), second).Standing);
            Assert.Equal(PolicyRelation.Equal, Sets.Relation(first.Within(second), second.Within(first)));
        },
        iter: Pairs / 2);

    [Fact]
    public void Difference_AnyTwoSets_HoldsWhateverRequestOneAllowsAndTheOtherDoesNot() => Gen.Select(TwoPolicies, Requests.Array[20]).Sample(
        (policies, requests) =>
        {
            var (first, second) = (AccessSet.Of(Document(policies.First)), AccessSet.Of(Document(policies.Second)));
            var namesPrincipals = policies.First[0].Contains("Principal", StringComparison.Ordinal);
            var (ours, theirs) = (new Replay(first, namesPrincipals), new Replay(second, namesPrincipals));

            if (Sets.Quick.Difference(first, second, OnePoint.Forms).Standing == DifferenceStanding.None)
            {
                Assert.DoesNotContain(requests, request => ours.Allows(request) && !theirs.Allows(request));
            }
        },
        iter: Pairs);

    [Fact]
    public void Membership_AnyRequest_IsWhatEvaluationSays() => Gen.Select(TwoPolicies, Requests).Sample(
        (policies, request) =>
        {
            var set = AccessSet.Of(Document(policies.First));
            var namesPrincipals = policies.First[0].Contains("Principal", StringComparison.Ordinal);

            Assert.Equal(new Replay(set, namesPrincipals).Allows(request), Holds(set, request));
        },
        iter: Pairs * 4);

    [Fact]
    public void Difference_AnyTwoSets_ShowsRequestsOfTheOneThatTheOtherDoesNotHold() => TwoPolicies.Sample(
        policies =>
        {
            var (first, second) = (AccessSet.Of(Document(policies.First)), AccessSet.Of(Document(policies.Second)));
            foreach (var entry in PolicyComparer.Default.Difference(first, second).Entries)
            {
                Assert.True(entry.IsReplayed);
                Assert.True(Holds(first, entry.Witness));
                Assert.False(Holds(second, entry.Witness));
            }
        },
        iter: Pairs);

    [Fact]
    public void Relation_SecondWithoutWhatItAddsToTheFirst_AddsNothing() => TwoPolicies.Sample(
        policies =>
        {
            // (A − B) ∪ (A ∩ B) = A: where A is not within B, A ∩ B is less than A; where it is, they are equal.
            var (first, second) = (AccessSet.Of(Document(policies.First)), AccessSet.Of(Document(policies.Second)));
            var isWithin = Sets.Quick.Difference(first, second).Standing == DifferenceStanding.None;

            Assert.Equal(isWithin ? PolicyRelation.Equal : PolicyRelation.Narrower, Sets.Relation(first, first.Within(second)));
        },
        iter: Pairs);

    private static PolicyRelation Opposite(PolicyRelation relation) => relation switch
    {
        PolicyRelation.Wider => PolicyRelation.Narrower,
        PolicyRelation.Narrower => PolicyRelation.Wider,
        _ => relation,
    };

    /// <summary>True if the request, written as a policy that allows nothing else, is within the set.</summary>
    private static bool Holds(AccessSet set, AccessRequest request)
    {
        var space = new RequestSpace([set, AccessSet.Of(OnePoint.Of(request, set))], ServiceCatalogue.Embedded, new StepBudget(StepBudget.DefaultSteps), OnePoint.Forms);
        return space.Sets[1][0].Allows.Any(point => new DifferenceSearch(space).Find(point, [space.Sets[1][0], .. space.Sets[0]], [new Layer([], [])]).Any());
    }
}

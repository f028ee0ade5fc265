using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Drafts;

namespace PolicyReview.Analysis.Tests.UseCases.Drafts;

/// <summary>From the confirmed bindings of the worked use cases comes a policy that allows exactly what the shipped one does.</summary>
public sealed class WorkedDraftTests
{
    public static TheoryData<string> Ids => [.. WorkedExample.All.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Draft_WorkedExample_EqualsTheShippedPolicy(string id)
    {
        var example = WorkedExample.Find(id)!;
        var draft = PolicyDrafter.Default.Draft(UseCaseTableParser.Parse(example.Table), BindingFile.Read(example.Bindings));
        Assert.Empty(draft.Problems);
        Assert.True(draft.Proof!.Holds);
        var comparison = PolicyComparer.Default.Compare(AccessSet.Of(PolicyParser.Parse(example.Documents[0].Text)), AccessSet.Of(PolicyParser.Parse(draft.Text!)));
        Assert.Equal(PolicyRelation.Equal, comparison.Relation);
    }
}

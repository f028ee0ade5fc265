using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Storage.Drafts;

public sealed class DraftStoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SubmissionDraft Draft(PersonId owner, string title, Guid? id = null) =>
        new(id ?? Guid.NewGuid(), owner, null, new Dictionary<string, string> { ["title"] = title }, A.Moment);

    [Fact]
    public async Task Find_SomebodyElsesDraft_IsNotThere()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var draft = Draft(A.Author.Id, "Mine");
        await database.Drafts.SaveAsync(draft, Stop);

        Assert.Equal("Mine", (await database.Drafts.FindAsync(draft.Id, A.Author.Id, Stop))!.Fields["title"]);
        Assert.Null(await database.Drafts.FindAsync(draft.Id, A.Reviewer.Id, Stop));
        Assert.Empty(await database.Drafts.ListAsync(A.Reviewer.Id, Stop));
    }

    [Fact]
    public async Task Save_OverSomebodyElsesDraft_IsRefused()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var draft = Draft(A.Author.Id, "Mine");
        await database.Drafts.SaveAsync(draft, Stop);

        Assert.False(await database.Drafts.SaveAsync(Draft(A.Reviewer.Id, "Stolen", draft.Id), Stop));
        Assert.Equal("Mine", (await database.Drafts.FindAsync(draft.Id, A.Author.Id, Stop))!.Fields["title"]);
    }
}

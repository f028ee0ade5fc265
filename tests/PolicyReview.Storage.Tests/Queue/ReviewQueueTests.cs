using PolicyReview.Reviews;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Search;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Storage.Queue;

public sealed class ReviewQueueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_PageByPageOverEqualTimes_ShowsEveryReviewOnce()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        for (var i = 0; i < 60; i++)
        {
            await A.ReviewIn(database, $"Review {i}");
        }

        var seen = new List<int>();
        string? after = null;
        do
        {
            var page = await database.Queue.FindAsync(new QueueQuery(After: after, PageSize: 7), A.Reviewer, Stop);
            seen.AddRange(page.Rows.Select(row => row.Number));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(1, 60), seen.Order());
    }

    [Theory]
    [InlineData("thumb", 1)]
    [InlineData("SEC-1", 2)]
    [InlineData("100%", 0)]
    [InlineData("helper", 1)]
    public async Task Find_ByText_LooksAtTitleTicketAndNumber(string text, int expected)
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        await A.ReviewIn(database, "Thumbnail Lambda");
        await A.ReviewIn(database, "Upload helper");

        Assert.Equal(expected, (await database.Queue.FindAsync(new QueueQuery(Text: text), A.Reviewer, Stop)).Rows.Count);
    }

    [Fact]
    public async Task Find_ByStateAndExpiry_FollowsTheReviews()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var first = await A.ReviewIn(database);
        await database.Reviews.ChangeAsync(first.Number, review => review.Withdraw(A.Author, A.Moment), Stop);
        var submission = A.Submission() with { Temporary = new TemporaryAccess("Ada", new DateOnly(2026, 12, 1)) };
        await database.Reviews.AddAsync(number => Review.Open(number, submission, A.Author, A.Moment), Stop);

        Assert.Equal(1, (await database.Queue.FindAsync(new QueueQuery(State: ReviewState.Withdrawn), A.Reviewer, Stop)).Rows.Single().Number);
        Assert.Equal(2, (await database.Queue.FindAsync(new QueueQuery(ExpiresBy: new DateOnly(2026, 12, 1)), A.Reviewer, Stop)).Rows.Single().Number);
        Assert.Empty((await database.Queue.FindAsync(new QueueQuery(ExpiresBy: new DateOnly(2026, 11, 30)), A.Reviewer, Stop)).Rows);
    }

    [Fact]
    public async Task Find_RestrictedReview_IsShownToThoseWhoMayReadItAndCountedForNobodyElse()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var outsider = A.Reviewer with { Id = new PersonId(Guid.NewGuid()) };
        var submission = A.Submission() with { IsRestricted = true, Reviewers = [A.Reviewer.Id] };
        var opened = await database.Reviews.AddAsync(number => Review.Open(number, submission, A.Author, A.Moment), Stop);
        Person[] people = [A.Author, A.Reviewer, outsider, outsider with { Roles = PersonRoles.Auditor }, outsider with { Roles = PersonRoles.Administrator }, A.Author with { IsActive = false }];

        foreach (var person in people)
        {
            var found = await database.Queue.FindAsync(new QueueQuery(Text: "thumbnail"), person, Stop);
            Assert.Equal(opened.Value.IsReadableBy(person), found.Rows.Count == 1);
            Assert.Equal(opened.Value.IsReadableBy(person) && opened.Value.IsTurnOf(person) ? 1 : 0, await database.Queue.CountMyTurnAsync(person, Stop));
        }
    }

    [Fact]
    public async Task Find_MineAndTheOthers_AreEverythingAndShareNothing()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var other = new PersonId(Guid.NewGuid());
        for (var i = 0; i < 4; i++)
        {
            await database.Reviews.AddAsync(number => Review.Open(number, A.Submission() with { Reviewers = number % 2 == 0 ? [other] : [] }, A.Author, A.Moment), Stop);
        }

        var all = await database.Queue.FindAsync(new QueueQuery(), A.Reviewer, Stop);
        var mine = await database.Queue.FindAsync(new QueueQuery(MyTurn: true), A.Reviewer, Stop);
        var others = await database.Queue.FindAsync(new QueueQuery(ExceptMyTurn: true), A.Reviewer, Stop);

        Assert.Equal([1, 3], mine.Rows.Select(row => row.Number));
        Assert.Equal([4, 2], others.Rows.Select(row => row.Number));
        Assert.Equal([1, 3], all.Rows.Where(row => row.IsMyTurn).Select(row => row.Number).Order());
        Assert.Equal(4, all.Rows.Count);
    }

    [Fact]
    public async Task Find_ByTheAuthorsName_KnowsWhoBearsIt()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        await using (var context = await database.Contexts.CreateDbContextAsync(Stop))
        {
            context.Users.Add(new Accounts.Account { Id = A.Author.Id.Value, DisplayName = "Ada Lovelace" });
            await context.SaveChangesAsync(Stop);
        }

        await A.ReviewIn(database);

        Assert.Single((await database.Queue.FindAsync(new QueueQuery(Text: "lovelace thumb"), A.Reviewer, Stop)).Rows);
        Assert.Empty((await database.Queue.FindAsync(new QueueQuery(Text: "lovelace zebra"), A.Reviewer, Stop)).Rows);
    }
}

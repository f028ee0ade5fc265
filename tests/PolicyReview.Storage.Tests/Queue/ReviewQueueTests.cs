using PolicyReview.Reviews;
using PolicyReview.Reviews.CheckRuns;
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
    public async Task Jobs_PutBack_AreNotLeasedBeforeTheirTime()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        await A.ReviewIn(database);
        var leased = new List<CheckJob>();
        while (await database.Jobs.LeaseAsync(TimeSpan.FromMinutes(5), Stop) is { } job)
        {
            leased.Add(job);
        }

        await database.Jobs.PutBackAsync(leased[0], database.Clock.GetUtcNow().AddSeconds(4), Stop);
        Assert.Null(await database.Jobs.LeaseAsync(TimeSpan.FromMinutes(5), Stop));
        database.Clock.Advance(TimeSpan.FromSeconds(4));
        var again = await database.Jobs.LeaseAsync(TimeSpan.FromMinutes(5), Stop);

        Assert.Equal((leased[0].Id, 2), (again!.Id, again.Attempt));
        await database.Jobs.CompleteAsync(again, Stop);
        database.Clock.Advance(TimeSpan.FromMinutes(6));
        var expired = await database.Jobs.LeaseAsync(TimeSpan.FromMinutes(5), Stop);
        Assert.NotEqual(again.Id, expired!.Id);
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

    [Fact]
    public async Task Jobs_HeldByAServerThatWasKilled_AreGivenOutAtTheNextStart()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        await A.ReviewIn(database);
        var held = new List<CheckJob>();
        while (await database.Jobs.LeaseAsync(TimeSpan.FromMinutes(5), Stop) is { } job)
        {
            held.Add(job);
        }

        // What a start does first; nothing was completed, and no time has passed that would end a lease.
        await database.Jobs.FreeAllAsync(Stop);
        var again = new List<CheckJob>();
        while (await database.Jobs.LeaseAsync(TimeSpan.FromMinutes(5), Stop) is { } job)
        {
            again.Add(job);
        }

        Assert.Equal(3, held.Count);
        Assert.Equal(held.Select(job => job with { Attempt = 2 }), again);
    }
}

using PolicyReview.Reviews.CheckRuns;

namespace PolicyReview.Storage.Jobs;

public sealed class CheckJobsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lease_PutBackJobs_AreNotLeasedBeforeTheirTime()
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
    public async Task Lease_JobsHeldByAServerThatWasKilled_AreGivenOutAtTheNextStart()
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

using Microsoft.EntityFrameworkCore;

namespace PolicyReview.Storage.Audit;

public sealed class AuditChainTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstBrokenLink_AnEventChangedInTheFile_IsFound()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var review = await A.ReviewIn(database);
        await database.Reviews.ChangeAsync(review.Number, r => r.AddComment("One", A.Author, A.Moment), Stop);
        await database.Reviews.ChangeAsync(review.Number, r => r.AddComment("Two", A.Author, A.Moment), Stop);
        Assert.Null(await database.Audit.FirstBrokenLinkAsync(Stop));

        await using var context = await database.Contexts.CreateDbContextAsync(Stop);
        await context.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditEvents_NoUpdate", Stop);
        await context.Database.ExecuteSqlRawAsync("UPDATE AuditEvents SET Summary = 'Signed off' WHERE Sequence = 2", Stop);

        Assert.Equal(2, await database.Audit.FirstBrokenLinkAsync(Stop));
    }

    [Fact]
    public async Task OfReview_AfterEachChange_HasItsEventNewestFirst()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var review = await A.ReviewIn(database);
        await database.Reviews.ChangeAsync(review.Number, r => r.AddComment("One", A.Author, A.Moment), Stop);

        var events = await database.Audit.OfReviewAsync(review.Number, Stop);

        Assert.Equal(["Commented", "Submitted revision 1"], events.Select(happened => happened.Summary));
    }
}

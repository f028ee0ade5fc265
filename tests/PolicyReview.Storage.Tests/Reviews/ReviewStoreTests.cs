using Microsoft.EntityFrameworkCore;
using PolicyReview.Analysis.Validation;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Reviews.Bindings;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Search;

namespace PolicyReview.Storage.Reviews;

public sealed class ReviewStoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static CheckOutcome.Done OneWarning() => new(
        [new CheckFinding(0, new Finding("broad-resource", FindingType.Warning, "Broad", "It is broad.", "Name it.", null, [], FindingSource.Risk))],
        "rules 1");

    [Fact]
    public async Task Change_EveryPartOfAReview_IsReadBackAsItWas()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var review = await A.ReviewIn(database);
        await database.Reviews.ChangeAsync(review.Number, r => r.FinishCheck(1, CheckKind.Local, OneWarning(), A.Moment), Stop);
        await database.Reviews.ChangeAsync(review.Number, r => r.AddComment("Why `s3`?", A.Reviewer, A.Moment), Stop);
        var fingerprint = (await database.Reviews.FindAsync(review.Number, Stop))!.CurrentFindings.Single().Fingerprint;
        var answered = await database.Reviews.ChangeAsync(
            review.Number,
            r => r.AnswerFinding(fingerprint, new DispositionAnswer(DispositionKind.AcceptRisk, "Known", "Ada", new DateOnly(2027, 1, 1)), A.Author, A.Moment),
            Stop);
        Assert.True(answered.Succeeded);
        var shared = await database.Reviews.ChangeAsync(review.Number, r => r.Share(7, A.Author, A.Moment), Stop);

        var read = (await database.Reviews.FindAsync(review.Number, Stop))!;

        Assert.Equal(A.Submission().Documents, read.Current.Submission.Documents);
        Assert.Equal(review.Current.Digest, read.Current.Digest);
        Assert.Equal("It is broad.", read.CurrentFindings.Single().Finding.Message);
        Assert.Equal("Why `s3`?", read.Comments.Single().Text);
        Assert.Equal(DispositionKind.AcceptRisk, read.AnswerTo(fingerprint)!.Kind);
        Assert.Equal(review.Number, await database.Reviews.FindByShareLinkAsync(shared.Value.Link.PublicId, Stop));
        Assert.Equal(A.Moment, read.OpenedAt);
    }

    [Fact]
    public async Task Change_ConfirmingABindingAgain_ReplacesItAndQueuesTheCheck()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var review = await A.ReviewIn(database);
        await database.Reviews.ChangeAsync(review.Number, r => r.FinishCheck(1, CheckKind.Local, OneWarning(), A.Moment), Stop);
        var phrase = new PhraseName(PhraseColumn.Required, "T", "read");

        foreach (var resource in (string[])["arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket/in/*"])
        {
            var binding = new Binding("read", BindingForm.Required, BindingOrigin.ByHand, true, [new BoundAccess(["s3:GetObject"], [resource])], [], [], [], null);
            Assert.True((await database.Reviews.ChangeAsync(review.Number, r => r.ConfirmBinding(phrase, binding, A.Author, A.Moment), Stop)).Succeeded);
        }

        var read = (await database.Reviews.FindAsync(review.Number, Stop))!;
        Assert.Equal(["arn:aws:s3:::bucket/in/*"], read.BindingSet.Required("T", "read")!.Access[0].Resources);
        Assert.Equal((A.Author.Id, A.Moment), (read.Bindings.Single().By, read.Bindings.Single().At));
        Assert.Equal(CheckState.Waiting, read.CurrentChecks.Single(run => run.Kind == CheckKind.Local).State);
    }

    [Fact]
    public async Task Change_AnsweringAndTickingAgain_ReplacesWhatWasThere()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var review = await A.ReviewIn(database);
        await database.Reviews.ChangeAsync(review.Number, r => r.FinishCheck(1, CheckKind.Local, OneWarning(), A.Moment), Stop);
        var finding = (await database.Reviews.FindAsync(review.Number, Stop))!.CurrentFindings.Single().Fingerprint;
        var arn = PolicyReview.Reviews.Arns.ReviewedArn.AllIn(review.Current.Submission).Single().Key;

        foreach (var kind in (DispositionKind[])[DispositionKind.Fix, DispositionKind.FalsePositive])
        {
            Assert.True((await database.Reviews.ChangeAsync(review.Number, r => r.AnswerFinding(finding, new DispositionAnswer(kind, "Why", null, null), A.Author, A.Moment), Stop)).Succeeded);
            Assert.True((await database.Reviews.ChangeAsync(review.Number, r => r.TickArn(arn, true, A.Reviewer, A.Moment), Stop)).Succeeded);
        }

        var read = (await database.Reviews.FindAsync(review.Number, Stop))!;
        Assert.Equal(DispositionKind.FalsePositive, read.Dispositions.Single().Kind);
        Assert.Single(read.Ticks);
    }

    [Fact]
    public async Task Change_ThatFails_StoresNothing()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var review = await A.ReviewIn(database);

        var refused = await database.Reviews.ChangeAsync(review.Number, r => r.AddComment(" ", A.Author, A.Moment), Stop);

        Assert.IsType<Invalid>(refused.Error);
        Assert.Empty((await database.Reviews.FindAsync(review.Number, Stop))!.Comments);
    }

    [Fact]
    public async Task Change_SixteenWritersAtOnce_LosesNoComment()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var review = await A.ReviewIn(database);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            database.Reviews.ChangeAsync(review.Number, r => r.AddComment($"comment {i}", A.Author, A.Moment), Stop), Stop)));

        var read = (await database.Reviews.FindAsync(review.Number, Stop))!;
        Assert.Equal(16, read.Comments.Select(comment => comment.Text).Distinct().Count());
        Assert.Null(await database.Audit.FirstBrokenLinkAsync(Stop));
    }

    [Fact]
    public async Task Add_AReview_PutsOneJobForEachCheck()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        await A.ReviewIn(database);

        var kinds = new List<CheckKind>();
        while (await database.Jobs.LeaseAsync(TimeSpan.FromMinutes(5), Stop) is { } job)
        {
            kinds.Add(job.Kind);
        }

        Assert.Equal(Enum.GetValues<CheckKind>().Order(), kinds.Order());
    }

    [Fact]
    public async Task Lease_AfterAServerWasKilled_GivesTheSameJobAgain()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        await A.ReviewIn(database);
        var first = await database.Jobs.LeaseAsync(TimeSpan.FromHours(1), Stop);

        await database.Jobs.FreeAllAsync(Stop);
        var again = await database.Jobs.LeaseAsync(TimeSpan.FromHours(1), Stop);

        Assert.Equal(first!.Id, again!.Id);
    }

    [Fact]
    public async Task Queue_MyTurn_ShowsTheReviewToTheReviewerAndNotToTheAuthor()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        var review = await A.ReviewIn(database);

        var reviewers = await database.Queue.FindAsync(new QueueQuery(MyTurn: true), A.Reviewer, Stop);
        var authors = await database.Queue.FindAsync(new QueueQuery(MyTurn: true), A.Author, Stop);

        Assert.Equal(review.Number, reviewers.Rows.Single().Number);
        Assert.Empty(authors.Rows);
    }

    [Fact]
    public async Task AuditEvents_ChangedBehindTheApplicationsBack_AreRefused()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        await A.ReviewIn(database);
        await using var context = await database.Contexts.CreateDbContextAsync(Stop);

        var error = await Assert.ThrowsAnyAsync<Exception>(() =>
            context.Database.ExecuteSqlRawAsync("UPDATE AuditEvents SET Summary = 'nothing happened'", Stop));

        Assert.Contains("audit events are never changed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_AgainstTheMigrations_HasNoPendingChange()
    {
        await using var database = await TemporaryDatabase.CreateAsync();
        await using var context = await database.Contexts.CreateDbContextAsync(Stop);

        Assert.False(context.Database.HasPendingModelChanges());
    }
}

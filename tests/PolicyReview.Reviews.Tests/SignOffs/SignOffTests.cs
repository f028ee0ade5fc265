using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Settings;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Reviews.SignOffs;

public sealed class SignOffTests
{
    [Fact]
    public void GiveSignOff_EverythingHolds_SignsTheDigestAndSaysWithoutWhat()
    {
        var review = A.Review().WithAllTicked(A.Reviewer);

        var signOff = review.GiveSignOff(review.CurrentDigest, " Good. ", A.Reviewer, A.Terms, A.Moment).Value;

        Assert.Equal(ReviewState.SignedOff, review.State);
        Assert.Equal(review.CurrentDigest, signOff.Digest);
        Assert.Equal("Good.", signOff.Comment);
        Assert.Equal(["Access Analyzer", "Assistant"], signOff.Basis.SignedWithout);
        Assert.False(review.IsStale(signOff));
    }

    [Theory]
    [InlineData(PersonRoles.Author)]
    [InlineData(PersonRoles.Auditor)]
    [InlineData(PersonRoles.Administrator)]
    public void GiveSignOff_WithoutTheReviewerRole_IsNotAllowed(PersonRoles roles)
    {
        var review = A.Review();

        Assert.IsType<NotAllowed>(review.GiveSignOff(review.CurrentDigest, "", A.Somebody(9, roles), A.Terms, A.Moment).Error);
    }

    [Fact]
    public void GiveSignOff_ByTheAuthorWhoIsReviewerToo_IsNotAllowed()
    {
        var both = A.Author with { Roles = PersonRoles.Author | PersonRoles.Reviewer | PersonRoles.SecurityReviewer };
        var review = A.Review();

        Assert.IsType<NotAllowed>(review.GiveSignOff(review.CurrentDigest, "", both, A.Terms, A.Moment).Error);
        Assert.IsType<NotAllowed>(review.AskForChanges("No.", both, A.Terms, A.Moment).Error);
        Assert.IsType<NotAllowed>(review.TickArn("any", true, both, A.Moment).Error);
    }

    [Fact]
    public void GiveSignOff_ByAReviewerWhoSubmittedARevision_IsNotAllowed()
    {
        var helper = A.Somebody(3, PersonRoles.Author | PersonRoles.Reviewer);
        var review = A.Review();
        Assert.True(review.Resubmit(A.Submission(), helper, A.Moment).Succeeded);
        review.WithChecksDone();

        Assert.IsType<NotAllowed>(review.GiveSignOff(review.CurrentDigest, "", helper, A.Terms, A.Moment).Error);
    }

    [Fact]
    public void GiveSignOff_BySomebodySwitchedOff_IsNotAllowed()
    {
        var review = A.Review();

        Assert.IsType<NotAllowed>(review.GiveSignOff(review.CurrentDigest, "", A.Reviewer with { IsActive = false }, A.Terms, A.Moment).Error);
    }

    [Fact]
    public void GiveSignOff_SeenAnEarlierDigest_IsAConflict()
    {
        var review = A.Review(A.Finding()).WithAllTicked(A.Reviewer);
        var seen = review.CurrentDigest;
        review.WithAnswer();

        Assert.IsType<Conflict>(review.GiveSignOff(seen, "", A.Reviewer, A.Terms, A.Moment).Error);
    }

    [Theory]
    [InlineData(FindingType.Suggestion, true)]
    [InlineData(FindingType.Warning, false)]
    [InlineData(FindingType.SecurityWarning, false)]
    [InlineData(FindingType.Error, false)]
    public void GiveSignOff_WithAFindingUnanswered_IsBlockedFromWarningUp(FindingType type, bool signs)
    {
        var review = A.Review(A.Finding(type: type)).WithAllTicked(A.Reviewer);

        var result = review.GiveSignOff(review.CurrentDigest, "", A.Reviewer, A.Terms, A.Moment);

        Assert.Equal(signs, result.Succeeded);
        if (!signs)
        {
            Assert.Equal("Findings answered", Assert.IsType<NotYet>(result.Error).Missing.Single().Name);
        }
    }

    [Theory]
    [InlineData(DispositionKind.AcceptRisk, true)]
    [InlineData(DispositionKind.FalsePositive, true)]
    [InlineData(DispositionKind.NotApplicable, true)]
    [InlineData(DispositionKind.Fix, false)]
    public void GiveSignOff_WithAnAnswer_TakesAllButAPromisedFix(DispositionKind kind, bool signs)
    {
        var review = A.Review(A.Finding()).WithAnswer(kind).WithAllTicked(A.Reviewer);

        Assert.Equal(signs, review.GiveSignOff(review.CurrentDigest, "", A.Reviewer, A.Terms, A.Moment).Succeeded);
    }

    [Fact]
    public void GiveSignOff_AfterTheAcceptedRiskExpired_IsBlocked()
    {
        var review = A.Review(A.Finding()).WithAnswer(DispositionKind.AcceptRisk).WithAllTicked(A.Reviewer);

        var result = review.GiveSignOff(review.CurrentDigest, "", A.Reviewer, A.Terms, new DateTimeOffset(2027, 1, 2, 0, 0, 0, TimeSpan.Zero));

        Assert.IsType<NotYet>(result.Error);
    }

    [Fact]
    public void GiveSignOff_WithOneArnUnticked_IsBlocked()
    {
        var review = A.Review().WithAllTicked(A.Reviewer);
        Assert.True(review.TickArn(Arns.ReviewedArn.AllIn(review.Current.Submission)[1].Key, false, A.Reviewer, A.Moment).Succeeded);

        var missing = Assert.IsType<NotYet>(review.GiveSignOff(review.CurrentDigest, "", A.Reviewer, A.Terms, A.Moment).Error).Missing;

        Assert.Equal("You ticked 1 of 2 resources.", missing.Single().Explanation);
    }

    [Theory]
    [InlineData(CheckState.Waiting, false, false)]
    [InlineData(CheckState.Running, false, false)]
    [InlineData(CheckState.NotConfigured, false, true)]
    [InlineData(CheckState.NotConfigured, true, false)]
    [InlineData(CheckState.Failed, false, true)]
    [InlineData(CheckState.Failed, true, false)]
    [InlineData(CheckState.Done, true, true)]
    public void GiveSignOff_ByTheStateOfAccessAnalyzer_WaitsOnlyWhereItHasTo(CheckState state, bool required, bool signs)
    {
        var review = A.Review().WithAllTicked(A.Reviewer);
        Put(review, state);
        var settings = new ReviewSettings(required ? new HashSet<CheckKind> { CheckKind.Local, CheckKind.AccessAnalyzer } : new HashSet<CheckKind> { CheckKind.Local });

        Assert.Equal(signs, review.GiveSignOff(review.CurrentDigest, "", A.Reviewer, A.Terms with { Settings = settings }, A.Moment).Succeeded);
    }

    [Fact]
    public void GiveSignOff_LocalCheckFailed_IsBlockedThoughNobodyRequiresIt()
    {
        var review = A.Review().WithAllTicked(A.Reviewer);
        review.FinishCheck(1, CheckKind.Local, new CheckOutcome.Failed("Out of memory.", false), A.Moment);

        Assert.IsType<NotYet>(review.GiveSignOff(review.CurrentDigest, "", A.Reviewer, A.Terms with { Settings = new(new HashSet<CheckKind>()) }, A.Moment).Error);
    }

    [Fact]
    public void Resubmit_AfterASignOff_MakesItStaleAndAsksAgain()
    {
        var review = A.Review().WithAllTicked(A.Reviewer).SignedOff();

        Assert.True(review.Resubmit(A.Submission(A.Policy.Replace("/in/", "/", StringComparison.Ordinal)), A.Author, A.Moment).Succeeded);

        Assert.Equal(ReviewState.InReview, review.State);
        Assert.True(review.IsStale(review.SignOffs.Single()));
        Assert.True(review.IsTurnOf(A.Reviewer));
    }

    [Fact]
    public void AnswerFinding_AfterASignOff_MakesItStale()
    {
        var review = A.Review(A.Finding()).WithAnswer().WithAllTicked(A.Reviewer).SignedOff();

        review.WithAnswer(DispositionKind.NotApplicable);

        Assert.Equal(ReviewState.InReview, review.State);
        Assert.True(review.IsStale(review.SignOffs.Single()));
    }

    [Fact]
    public void AskForChanges_WithoutAWord_IsInvalid() =>
        Assert.IsType<Invalid>(A.Review().AskForChanges(" ", A.Reviewer, A.Terms, A.Moment).Error);

    [Fact]
    public void AskForChanges_GivesTheTurnToTheAuthor()
    {
        var review = A.Review();

        Assert.True(review.AskForChanges("Narrow it.", A.Reviewer, A.Terms, A.Moment).Succeeded);

        Assert.True(review.IsTurnOf(A.Author));
        Assert.False(review.IsTurnOf(A.Reviewer));
    }

    [Fact]
    public void Withdraw_ByAnybodyElse_IsNotAllowedAndByTheAuthorEndsIt()
    {
        var review = A.Review();

        Assert.IsType<NotAllowed>(review.Withdraw(A.Reviewer, A.Moment).Error);
        Assert.True(review.Withdraw(A.Author, A.Moment).Succeeded);
        Assert.IsType<Conflict>(review.GiveSignOff(review.CurrentDigest, "", A.Reviewer, A.Terms, A.Moment).Error);
        Assert.IsType<Conflict>(review.Resubmit(A.Submission(), A.Author, A.Moment).Error);
    }

    private static void Put(Review review, CheckState state)
    {
        if (state is CheckState.Waiting or CheckState.Running)
        {
            Assert.True(review.RequeueCheck(CheckKind.AccessAnalyzer, A.Author, A.Moment).Succeeded);
            if (state == CheckState.Running)
            {
                review.StartCheck(1, CheckKind.AccessAnalyzer, A.Moment);
            }

            return;
        }

        review.FinishCheck(1, CheckKind.AccessAnalyzer, state switch
        {
            CheckState.Done => new CheckOutcome.Done([], "eu-west-1"),
            CheckState.Failed => new CheckOutcome.Failed("Refused.", false),
            _ => new CheckOutcome.NotConfigured("Set it."),
        }, A.Moment);
    }
}

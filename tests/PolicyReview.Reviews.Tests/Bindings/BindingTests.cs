using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Requirements;
using PolicyReview.Reviews.Settings;

namespace PolicyReview.Reviews.Bindings;

public sealed class BindingTests
{
    private static readonly PhraseName Read = new(PhraseColumn.Required, "T", "read");
    private static readonly PhraseName Delete = new(PhraseColumn.Avoided, "T", "delete");
    private static readonly DateOnly Today = DateOnly.FromDateTime(A.Moment.UtcDateTime);

    [Fact]
    public void ConfirmBinding_PhraseOfTheTable_IsKeptForTheProofAndRecorded()
    {
        var review = A.Unconfirmed().WithChecksDone();
        review.TakeEvents();

        var confirmed = review.ConfirmBinding(Read, A.Binding(Read), A.Author, A.Moment).Value;

        Assert.Equal("""{"confirmed":true,"access":[{"actions":["s3:GetObject"],"resources":["arn:aws:s3:::bucket/in/*"]}]}""", confirmed.Text);
        Assert.True(review.BindingSet.Required(" t ", "READ")!.IsConfirmed);
        Assert.Equal([ReviewAction.BindingConfirmed], review.TakeEvents().Select(happened => happened.Action));
    }

    [Fact]
    public void ConfirmBinding_CheckHasRun_RunsAgain()
    {
        var review = A.Unconfirmed().WithChecksDone();

        review.ConfirmBinding(Read, A.Binding(Read), A.Author, A.Moment);

        Assert.Equal(CheckState.Waiting, Local(review).State);
    }

    [Fact]
    public void ConfirmBinding_WhileTheCheckRuns_RunsOnceMoreAfterwards()
    {
        var review = A.Unconfirmed();
        review.StartCheck(1, CheckKind.Local, A.Moment);

        review.ConfirmBinding(Read, A.Binding(Read), A.Author, A.Moment);
        Assert.Equal(CheckState.Running, Local(review).State);
        review.FinishCheck(1, CheckKind.Local, new CheckOutcome.Done([], "rules 1"), A.Moment);

        Assert.Equal(CheckState.Waiting, Local(review).State);
        review.StartCheck(1, CheckKind.Local, A.Moment);
        review.FinishCheck(1, CheckKind.Local, new CheckOutcome.Done([], "rules 1"), A.Moment);
        Assert.Equal(CheckState.Done, Local(review).State);
    }

    [Fact]
    public void ConfirmBinding_TheSameAgain_ChangesNothing()
    {
        var review = A.Review();
        review.TakeEvents();

        review.ConfirmBinding(Read, A.Binding(Read), A.Reviewer, A.Moment.AddDays(1));

        Assert.Empty(review.TakeEvents());
        Assert.Equal(A.Author.Id, review.Bindings[0].By);
        Assert.Equal(CheckState.Done, Local(review).State);
    }

    [Fact]
    public void ConfirmBinding_AnotherAccess_TakesTheEarlierOnesPlaceAndChangesTheDigest()
    {
        var review = A.Review();
        var before = review.CurrentDigest;

        review.ConfirmBinding(Read, A.Binding(Read, "arn:aws:s3:::bucket/*"), A.Author, A.Moment);

        Assert.Equal(2, review.Bindings.Count);
        Assert.Contains("arn:aws:s3:::bucket/*", review.Bindings.Single(binding => binding.Name == Read).Text, StringComparison.Ordinal);
        Assert.NotEqual(before, review.CurrentDigest);
    }

    [Fact]
    public void ConfirmBinding_NotInTheTable_IsNotFound() =>
        Assert.IsType<NotFound>(A.Unconfirmed().ConfirmBinding(Read with { Phrase = "write" }, A.Binding(Read), A.Author, A.Moment).Error);

    [Theory]
    [InlineData(PersonRoles.Auditor)]
    [InlineData(PersonRoles.Administrator)]
    public void ConfirmBinding_ByWhoTakesNoPart_IsNotAllowed(PersonRoles roles) =>
        Assert.IsType<NotAllowed>(A.Unconfirmed().ConfirmBinding(Read, A.Binding(Read), A.Somebody(8, roles), A.Moment).Error);

    [Fact]
    public void ConfirmBinding_OfTheOtherColumn_IsInvalid() =>
        Assert.IsType<Invalid>(A.Unconfirmed().ConfirmBinding(Delete, A.Binding(Read), A.Author, A.Moment).Error);

    [Fact]
    public void ConfirmBinding_WithoutAResource_IsInvalid() =>
        Assert.IsType<Invalid>(A.Unconfirmed().ConfirmBinding(Read, A.Binding(Read) with { Access = [new BoundAccess(["s3:GetObject"], [])] }, A.Author, A.Moment).Error);

    [Fact]
    public void ConfirmBinding_SignedOff_IsAConflict()
    {
        var review = A.Review().WithAllTicked(A.Reviewer).SignedOff();

        Assert.IsType<Conflict>(review.ConfirmBinding(Read, A.Binding(Read, "*"), A.Author, A.Moment).Error);
    }

    [Fact]
    public void TakeBindingBack_Confirmed_HasToBeConfirmedAgain()
    {
        var review = A.Review();

        Assert.True(review.TakeBindingBack(Read, A.Reviewer, A.Moment).Succeeded);

        Assert.Equal(Delete, Assert.Single(review.Bindings).Name);
        Assert.Equal(RequirementStatus.Unsatisfied, Requirement(review, "Bindings confirmed").Status);
    }

    [Fact]
    public void Resubmit_WithTheSamePhrases_KeepsTheirBindings()
    {
        var review = A.Review();

        review.Resubmit(A.Submission(A.Policy.Replace("GetObject", "GetObjectVersion", StringComparison.Ordinal)), A.Author, A.Moment);

        Assert.Equal(2, review.CurrentBindings.Count);
    }

    [Fact]
    public void Resubmit_WithOtherPhrases_LeavesTheirBindingsOut()
    {
        var review = A.Review();

        review.Resubmit(A.Submission() with { UseCaseTable = A.Table.Replace("| read |", "| list |", StringComparison.Ordinal) }, A.Author, A.Moment);

        Assert.Equal(Delete, Assert.Single(review.CurrentBindings).Name);
        Assert.Equal(2, review.Bindings.Count);
    }

    [Fact]
    public void BindingsConfirmed_NobodyConfirmed_IsUnsatisfied() =>
        Assert.Equal(RequirementStatus.Unsatisfied, Requirement(A.Unconfirmed().WithChecksDone(), "Bindings confirmed").Status);

    [Fact]
    public void BindingsConfirmed_UnboundPhraseAccepted_IsSatisfied()
    {
        var review = A.Unconfirmed();
        review.ConfirmBinding(Delete, A.Binding(Delete), A.Author, A.Moment);
        review.WithChecksDone(Unbound("not understood"));
        Assert.Equal(RequirementStatus.Unsatisfied, Requirement(review, "Bindings confirmed").Status);
        Assert.Equal(RequirementStatus.Unsatisfied, Requirement(review, "Use cases proven").Status);

        review.WithAnswer(DispositionKind.NotApplicable);

        Assert.Equal(RequirementStatus.Satisfied, Requirement(review, "Bindings confirmed").Status);
        Assert.Equal(RequirementStatus.Satisfied, Requirement(review, "Use cases proven").Status);
    }

    [Fact]
    public void UseCasesProven_AcceptedRequest_DoesNotAcceptAnotherOne()
    {
        var review = A.Review(Unbound("s3:DeleteObject gets through")).WithAnswer();

        review.FinishCheck(1, CheckKind.Local, new CheckOutcome.Done([Unbound("s3:DeleteBucket gets through")], "rules 1"), A.Moment);

        Assert.Equal(RequirementStatus.Unsatisfied, Requirement(review, "Use cases proven").Status);
    }

    private static CheckFinding Unbound(string message)
    {
        var phrase = UseCaseTableParser.Parse(A.Table).Rows[0].Required.Phrases[0];
        return new CheckFinding(null, new Finding("phrase-not-bound", FindingType.Warning, "Title", message, "Advice.", null, [new Location([], phrase.Span)], FindingSource.Proof));
    }

    private static CheckRun Local(Review review) => review.CurrentChecks.Single(run => run.Kind == CheckKind.Local);

    private static Requirement Requirement(Review review, string name) =>
        SignOffRequirements.Evaluate(review, A.Reviewer, ReviewSettings.Default, Today).Single(requirement => requirement.Name == name);
}

using CsCheck;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Arns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews.Findings;

public sealed class FindingTests
{
    private static CheckFinding At(string policy, string text, string code = "x")
    {
        var source = PolicyParser.Parse(policy);
        var node = source.Statements.SelectMany(statement => statement.Actions!.Values).First(value => value.Value == text).Node;
        return new CheckFinding(0, new Finding(code, FindingType.Warning, "T", "M", "A", null, [node.Location], FindingSource.Risk));
    }

    private static string FingerprintOf(string policy) =>
        FindingFingerprint.OfAll(A.Submission(policy), [At(policy, "s3:PutObject")]).Single();

    [Fact]
    public void Fingerprint_LinesMovedAndSpacesChanged_StaysTheSame()
    {
        var moved = A.Policy.Replace("\"Statement\": [", "\"Statement\":\n\n   [", StringComparison.Ordinal);

        Assert.Equal(FingerprintOf(A.Policy), FingerprintOf(moved));
    }

    [Fact]
    public void Fingerprint_AnotherStatementAddedBefore_StaysTheSame()
    {
        var longer = A.Policy.Replace("\"Statement\": [", "\"Statement\": [{ \"Sid\": \"New\", \"Effect\": \"Deny\", \"Action\": \"iam:*\", \"Resource\": \"*\" },", StringComparison.Ordinal);

        Assert.Equal(FingerprintOf(A.Policy), FingerprintOf(longer));
    }

    [Fact]
    public void Fingerprint_TheSameDefectTwiceInOneStatement_IsToldApart()
    {
        var finding = At(A.Policy, "s3:PutObject");

        Assert.Equal(2, FindingFingerprint.OfAll(A.Submission(), [finding, finding]).Distinct().Count());
    }

    [Fact]
    public void Resubmit_TheDefectStillThere_KeepsItsAnswer()
    {
        var review = A.Review(At(A.Policy, "s3:PutObject")).WithAnswer();
        review.Resubmit(A.Submission(A.Policy.Replace("/in/", "/incoming/", StringComparison.Ordinal)), A.Author, A.Moment);
        review.WithChecksDone(At(review.Current.Submission.Documents[0].Text, "s3:PutObject"));

        Assert.True(review.IsSettled(review.CurrentFindings.Single(), new DateOnly(2026, 11, 24)));
    }

    [Theory]
    [InlineData("", "Ann", "2027-01-01", "justification")]
    [InlineData("...", "Ann", "2027-01-01", "justification")]
    [InlineData("Known.", "", "2027-01-01", "owner")]
    [InlineData("Known.", "Ann", null, "expires")]
    [InlineData("Known.", "Ann", "2026-11-24", "expires")]
    public void AnswerFinding_AcceptedRiskWithAGap_NamesTheField(string why, string owner, string? until, string field)
    {
        var review = A.Review(A.Finding());
        var answer = new DispositionAnswer(DispositionKind.AcceptRisk, why, owner, until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));

        var invalid = Assert.IsType<Invalid>(review.AnswerFinding(review.CurrentFindings.Single().Fingerprint, answer, A.Author, A.Moment).Error);

        Assert.Equal(field, invalid.Problems.Single().Field);
    }

    [Fact]
    public void TickArn_TheStatementChangedByMoreThanWhiteSpace_FallsAway()
    {
        var review = A.Review().WithAllTicked(A.Reviewer);
        review.Resubmit(A.Submission(A.Policy.Replace("s3:PutObject", "s3:PutObject*", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal)), A.Author, A.Moment);

        var arns = ReviewedArn.AllIn(review.Current.Submission);

        Assert.Contains(review.Ticks, tick => tick.Key == arns[0].Key);
        Assert.DoesNotContain(review.Ticks, tick => tick.Key == arns[1].Key);
    }

    [Fact]
    public void TickArn_TwoReviewers_EachHasTheirOwn()
    {
        var review = A.Review().WithAllTicked(A.Reviewer);
        var other = A.Somebody(5, People.PersonRoles.SecurityReviewer);

        Assert.Contains("You ticked 0 of 2", Requirements.SignOffRequirements.Evaluate(review, other, Settings.ReviewSettings.Default, new(2026, 11, 24)).Single(r => r.Name == "ARNs ticked").Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void RevisionDigest_AnyChangedCharacterOfTableOrDocument_IsAnother() =>
        Gen.Select(Gen.Int[0, A.Policy.Length - 1], Gen.Char['!', '~'], Gen.Bool).Sample((at, character, inTable) =>
        {
            var (policy, table) = (A.Policy, A.Table);
            var index = inTable ? at % table.Length : at;
            var original = inTable ? table : policy;
            var changed = original[..index] + character + original[(index + 1)..];
            var submission = inTable ? A.Submission() with { UseCaseTable = changed } : A.Submission(changed);
            return changed == original || RevisionDigest.Of(submission) != RevisionDigest.Of(A.Submission());
        });

    [Fact]
    public void RevisionDigest_AnotherKindOfDocument_IsAnother() =>
        Assert.NotEqual(
            RevisionDigest.Of(A.Submission()),
            RevisionDigest.Of(A.Submission() with { Documents = [new SubmittedDocument(DocumentKind.PermissionsBoundary, null, A.Policy)] }));
}

using CsCheck;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Requirements;
using PolicyReview.Reviews.Settings;

namespace PolicyReview.Reviews.Findings;

public sealed class FindingMergeTests
{
    private static readonly SourceText Source = new(A.Policy);

    [Fact]
    public void CurrentDefects_TheSameCodeAtTheSamePlace_IsOneReportedByBoth()
    {
        var review = Reviewed([Local("INVALID_ACTION", "\"s3:GetObject\"")], [Aws("INVALID_ACTION", "\"s3:GetObject\"")]);

        var defect = Assert.Single(review.CurrentDefects);
        Assert.Equal((ReportedBy.Both, Disagreement.None, CheckKind.Local), (defect.ReportedBy, defect.Disagreement, defect.Check));
        Assert.Equal(2, defect.Members.Count());
        Assert.Equal(1, review.OpenFindings);
    }

    [Fact]
    public void CurrentDefects_AnotherCodeOrPlace_AreDifferences()
    {
        var review = Reviewed(
            [Local("INVALID_ACTION", "\"s3:GetObject\""), Local("INVALID_ACTION", "\"s3:PutObject\"")],
            [Aws("INVALID_ACTION", "\"s3:PutObject\""), Aws("INVALID_SERVICE_IN_ACTION", "\"s3:GetObject\"")]);

        Assert.Equal([ReportedBy.OnlyLocal, ReportedBy.Both, ReportedBy.OnlyAccessAnalyzer], review.CurrentDefects.Select(defect => defect.ReportedBy));
        Assert.Equal([Disagreement.Missing, Disagreement.None, Disagreement.Missing], review.CurrentDefects.Select(defect => defect.Disagreement));
    }

    [Fact]
    public void CurrentDefects_TwinsAtOnePlace_FindOneTwinEach()
    {
        var review = Reviewed(
            [Local("INVALID_ACTION", "\"s3:GetObject\""), Local("INVALID_ACTION", "\"s3:GetObject\"")],
            [Aws("INVALID_ACTION", "\"s3:GetObject\"")]);

        Assert.Equal([ReportedBy.Both, ReportedBy.OnlyLocal], review.CurrentDefects.Select(defect => defect.ReportedBy));
    }

    [Fact]
    public void CurrentDefects_ARiskOfOurOwn_IsNotCompared()
    {
        var review = Reviewed([A.Finding()], []);

        Assert.Equal((ReportedBy.NotCompared, Disagreement.None), (review.CurrentDefects[0].ReportedBy, review.CurrentDefects[0].Disagreement));
    }

    [Fact]
    public void CurrentDefects_AccessAnalyzerGaveNoAnswer_AreNotCompared()
    {
        var review = A.Review(Local("INVALID_ACTION", "\"s3:GetObject\""));

        Assert.Equal(ReportedBy.NotCompared, Assert.Single(review.CurrentDefects).ReportedBy);
    }

    [Fact]
    public void Disagreement_AnotherTypeOrFurtherPlaces_IsNamed()
    {
        var places = new[] { Place("\"s3:GetObject\""), Place("\"s3:PutObject\"") };
        var review = Reviewed(
            [Local("A_CODE", "\"s3:GetObject\""), Local("B_CODE", "\"s3:GetObject\"")],
            [Aws("A_CODE", "\"s3:GetObject\"", FindingType.Suggestion), new CheckFinding(0, Of("B_CODE", FindingType.Error, FindingSource.AccessAnalyzer, places))]);

        Assert.Equal([Disagreement.Type, Disagreement.Places], review.CurrentDefects.Select(defect => defect.Disagreement));
    }

    [Fact]
    public void AnswerFinding_OneOfTwo_SettlesTheDefectForBoth()
    {
        var review = Reviewed([Local("INVALID_ACTION", "\"s3:GetObject\"")], [Aws("INVALID_ACTION", "\"s3:GetObject\"")]);
        var today = DateOnly.FromDateTime(A.Moment.UtcDateTime);
        var defect = review.CurrentDefects[0];
        Assert.False(review.IsSettled(defect, today));

        Assert.True(review.AnswerFinding(defect.Fingerprint, new DispositionAnswer(DispositionKind.FalsePositive, "Because.", "", null), A.Author, A.Moment).Succeeded);

        Assert.True(review.IsSettled(defect, today));
        Assert.Equal(DispositionKind.FalsePositive, review.AnswerTo(defect, today)!.Kind);
        Assert.Equal(0, review.OpenFindings);
        var requirement = SignOffRequirements.Evaluate(review, A.Reviewer, ReviewSettings.Default, today).Single(requirement => requirement.Name == "Findings answered");
        Assert.Equal(("The one finding is answered.", RequirementStatus.Satisfied), (requirement.Explanation, requirement.Status));
    }

    [Fact]
    public void AnswerFinding_OursNeedsNoneAndAccessAnalyzersDoes_CountsForTheOneThatAsks()
    {
        var review = Reviewed([Local("A_CODE", "\"s3:GetObject\"", FindingType.Suggestion)], [Aws("A_CODE", "\"s3:GetObject\"", FindingType.Warning)]);
        var defect = review.CurrentDefects[0];

        Assert.True(defect.NeedsAnswer);
        Assert.Equal(defect.Twin!.Fingerprint, defect.Fingerprint);
        Assert.True(review.AnswerFinding(defect.Fingerprint, new DispositionAnswer(DispositionKind.FalsePositive, "Because.", "", null), A.Author, A.Moment).Succeeded);
        Assert.Equal(0, review.OpenFindings);
    }

    [Fact]
    public void AnswerFinding_APromisedFixAndASettledAnswer_TheSettledOneCounts()
    {
        var review = Reviewed([Local("INVALID_ACTION", "\"s3:GetObject\"")], [Aws("INVALID_ACTION", "\"s3:GetObject\"")]);
        var defect = review.CurrentDefects[0];
        review.WithAnswer(DispositionKind.Fix).WithAnswer(DispositionKind.AcceptRisk, finding: 1);

        Assert.Equal(DispositionKind.AcceptRisk, review.AnswerTo(defect, DateOnly.FromDateTime(A.Moment.UtcDateTime))!.Kind);
        Assert.False(review.IsSettled(defect, new DateOnly(2027, 1, 2)));
    }

    [Fact]
    public void CurrentDefects_WhateverTheyReport_HoldEveryFindingOnceAndPairAllThatCanBe()
    {
        var findings = Gen.Select(Gen.Bool, Gen.Bool, (a, get) => (Code: a ? "A_CODE" : "B_CODE", Text: get ? "\"s3:GetObject\"" : "\"s3:PutObject\"")).Array[0, 6];
        Gen.Select(findings, findings).Sample((local, aws) =>
        {
            var review = Reviewed([.. local.Select(each => Local(each.Code, each.Text))], [.. aws.Select(each => Aws(each.Code, each.Text))]);
            var members = review.CurrentDefects.SelectMany(defect => defect.Members).ToList();
            Assert.Equal(review.CurrentFindings.ToHashSet(), members.ToHashSet());
            Assert.Equal(local.Length + aws.Length, members.Count);
            Assert.Equal(
                local.Distinct().Sum(each => Math.Min(local.Count(other => other == each), aws.Count(other => other == each))),
                review.CurrentDefects.Count(defect => defect.ReportedBy == ReportedBy.Both));
        });
    }

    private static Review Reviewed(CheckFinding[] local, CheckFinding[] aws)
    {
        var review = A.Review(local);
        Assert.True(review.FinishCheck(1, CheckKind.AccessAnalyzer, new CheckOutcome.Done(aws, "Access Analyzer in eu-west-1"), A.Moment).Succeeded);
        return review;
    }

    private static CheckFinding Local(string code, string text, FindingType type = FindingType.Error) => new(0, Of(code, type, FindingSource.Validation, Place(text)));

    private static CheckFinding Aws(string code, string text, FindingType type = FindingType.Error) => new(0, Of(code, type, FindingSource.AccessAnalyzer, Place(text)));

    private static Finding Of(string code, FindingType type, FindingSource source, params Location[] places) =>
        new(code, type, "Title", $"{source} says so.", "Advice.", null, places, source);

    private static Location Place(string text)
    {
        var start = A.Policy.IndexOf(text, StringComparison.Ordinal);
        var statement = text.Contains("Get", StringComparison.Ordinal) ? 0 : 1;
        return new Location([PathElement.Value("Statement"), PathElement.Index(statement), PathElement.Value("Action")], Source.SpanOf(start, start + text.Length));
    }
}

using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

public sealed class StatementReviewTests
{
    private const string Read = """{"Sid":"Read","Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::reports/*"}""";
    private const string ReadOne = """{"Sid":"ReadOne","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/2026/*"}""";
    private const string Delete = """{"Sid":"Delete","Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*"}""";
    private const string Never = """{"Sid":"Never","Effect":"Deny","Action":"s3:Delete*","Resource":"*"}""";
    private const string Nothing = """{"Sid":"Nothing","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports"}""";

    [Fact]
    public void Analyze_AStatementThatAnotherCovers_IsASuggestionWithBothPlaces()
    {
        var text = Policy(Read, ReadOne);

        var finding = Assert.Single(Proved(text));

        Assert.Equal(("redundant-statement", FindingType.Suggestion), (finding.Code, finding.Type));
        Assert.Equal("`ReadOne` allows nothing that `Read` does not allow as well.", finding.Message);
        Assert.Equal([ReadOne, Read], finding.Locations.Select(place => text[place.Span.Start.Offset..place.Span.End.Offset]));
    }

    [Fact]
    public void Analyze_AnAllowThatADenyTakesAway_IsAWarning()
    {
        var finding = Assert.Single(Proved(Policy(Delete, Never)));

        Assert.Equal(("shadowed-statement", FindingType.Warning), (finding.Code, finding.Type));
        Assert.Equal("All that `Delete` allows is denied by `Never`.", finding.Message);
    }

    [Fact]
    public void Analyze_StatementsThatEachAddSomething_HasNoFinding() => Assert.Empty(Proved(Policy(Read, Delete)));

    [Fact]
    public void Analyze_AStatementWithoutEffectThatARuleExplains_IsReportedOnce() => Assert.Empty(Proved(Policy(Nothing)));

    [Fact]
    public void Check_AStatementWithoutEffectThatNoRuleExplains_IsAWarning()
    {
        var finding = Assert.Single(StatementReview.Check(Context(Policy(Nothing), DocumentKind.PermissionsPolicy), []));

        Assert.Equal(("statement-without-effect", FindingType.Warning), (finding.Code, finding.Type));
    }

    [Fact]
    public void Check_ATrustPolicy_IsNotAsked() =>
        Assert.Empty(StatementReview.Check(Context(Policy(Delete, Never), DocumentKind.TrustPolicy), []));

    [Theory]
    [InlineData(StatementReview.MostStatements, true)]
    [InlineData(StatementReview.MostStatements + 1, false)]
    public void Check_EqualStatementsUpToTheLimit_AreLookedAt(int count, bool found) =>
        Assert.Equal(found, StatementReview.Check(Context(Policy([.. Enumerable.Repeat(Never, count)]), DocumentKind.PermissionsPolicy), []).Any());

    [Fact]
    public void Validate_TheSamePolicy_LeavesTheProofToTheSubmission() => Assert.DoesNotContain(
        PolicyValidator.Validate(Context(Policy(Read, ReadOne), DocumentKind.PermissionsPolicy)), finding => finding.Code == "redundant-statement");

    private static IEnumerable<Finding> Proved(string text) =>
        SubmissionAnalyzer.Analyze([new AnalyzedDocument(DocumentKind.PermissionsPolicy, null, text)], null, false, false)
            .Select(found => found.Finding)
            .Where(finding => finding.Code.EndsWith("statement", StringComparison.Ordinal) || finding.Code == "statement-without-effect");

    private static PolicyContext Context(string text, DocumentKind kind) =>
        new(PolicyParser.Parse(text), kind, null, ServiceCatalogue.Embedded, SubmissionFacts.None);

    private static string Policy(params string[] statements) => $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""";
}

using CsCheck;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis;

public sealed class SubmissionAnalyzerTests
{
    public static TheoryData<string> Examples => [.. WorkedExample.All.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Analyze_WorkedExample_FindsNothingOfWarningOrAboveButWhatDeployingImplies(string id)
    {
        var example = WorkedExample.Find(id)!;

        var findings = SubmissionAnalyzer.Analyze(example.Documents, example.Table, example.LogGroupByInfrastructure, isTemporary: false, BindingFile.Read(example.Bindings));

        Assert.Equal(
            id == "github-actions-deploy" ? [(0, "inherent-privilege-escalation")] : Array.Empty<(int?, string)>(),
            findings.Where(found => found.Finding.Type >= FindingType.Warning).Select(found => (found.Document, found.Finding.Code)));
    }

    [Fact]
    public void Analyze_ThumbnailWithTheUsualFaults_NamesEachAtItsPlace()
    {
        var example = WorkedExample.Find("thumbnail-lambda")!;
        var text = example.Documents[0].Text
            .Replace("\"Action\": \"s3:GetObject\",\n      \"Resource\": \"arn:aws:s3:::example-uploads/incoming/*\"", "\"Action\": \"s3:*\",\n      \"Resource\": \"*\"", StringComparison.Ordinal)
            .Replace("arn:aws:s3:::example-media/thumbnails/*", "arn:aws:s3:::example-media", StringComparison.Ordinal);

        var findings = SubmissionAnalyzer.Analyze([example.Documents[0] with { Text = text }], example.Table, true, false);

        Assert.Equal("\"s3:*\"", TextOf(findings, "service-wide-action", text));
        Assert.Equal("\"*\"", TextOf(findings, "any-resource", text));
        Assert.Equal("\"s3:PutObject\"", TextOf(findings, "action-without-matching-resource", text));
    }

    [Fact]
    public void Analyze_DeployTrustWithItsSubjectUnpinned_NamesTheSubject()
    {
        var example = WorkedExample.Find("github-actions-deploy")!;
        var text = example.Documents[1].Text.Replace("orders-api:ref:refs/heads/main", "*", StringComparison.Ordinal).Replace("StringEquals", "StringLike", StringComparison.Ordinal);

        var findings = SubmissionAnalyzer.Analyze([example.Documents[0], example.Documents[1] with { Text = text }], example.Table, false, false);

        Assert.Equal("\"repo:example-org/*\"", TextOf(findings, "github-subject-not-pinned", text));
        Assert.Equal(1, findings.Single(found => found.Finding.Code == "github-subject-not-pinned").Document);
    }

    [Fact]
    public void Analyze_SourceIp_IsAFaultOnAWorkloadAndNoneForPeople()
    {
        const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"xray:BatchGetTraces","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}]}""";
        var workload = WorkedExample.Find("thumbnail-lambda")!.Table;
        var people = WorkedExample.Find("incident-read-only")!.Table;

        Assert.Contains(Analyze(workload), found => found.Finding.Code == "source-ip-on-workload");
        Assert.DoesNotContain(Analyze(people), found => found.Finding.Code == "source-ip-on-workload");

        IReadOnlyList<(int?, Finding Finding)> Analyze(string table) =>
            SubmissionAnalyzer.Analyze([new AnalyzedDocument(DocumentKind.PermissionsPolicy, null, Policy)], table, false, false);
    }

    [Fact]
    public void Analyze_AdministratorAccess_IsNamedUnlessItIsTemporary()
    {
        const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

        Assert.Contains(Analyze(false), found => found.Finding.Code == "administrator-access-not-temporary");
        Assert.DoesNotContain(Analyze(true), found => found.Finding.Code == "administrator-access-not-temporary");

        IReadOnlyList<(int?, Finding Finding)> Analyze(bool isTemporary) =>
            SubmissionAnalyzer.Analyze([new AnalyzedDocument(DocumentKind.PermissionsPolicy, null, Policy)], null, false, isTemporary);
    }

    [Fact]
    public void Analyze_AnyText_NeverThrows() =>
        Gen.Select(Gen.String, Gen.String, Gen.Enum<DocumentKind>()).Sample((policy, table, kind) =>
            SubmissionAnalyzer.Analyze([new AnalyzedDocument(kind, null, policy)], table, true, false) is not null);

    [Fact]
    public void Analyze_APolicyCutAnywhere_NeverThrows()
    {
        var whole = WorkedExample.Find("github-actions-deploy")!.Documents[1].Text.TrimEnd();
        for (var length = 0; length < whole.Length; length++)
        {
            var document = new AnalyzedDocument(DocumentKind.TrustPolicy, null, whole[..length]);
            Assert.Contains(SubmissionAnalyzer.Analyze([document], null, false, false), found => found.Finding.Type == FindingType.Error);
        }
    }

    private static string TextOf(IReadOnlyList<(int? Document, Finding Finding)> findings, string code, string text)
    {
        var span = findings.Single(found => found.Finding.Code == code).Finding.Locations[0].Span;
        return text[span.Start.Offset..span.End.Offset];
    }
}

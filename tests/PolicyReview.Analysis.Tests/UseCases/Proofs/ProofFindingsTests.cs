using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>What does not hold becomes a finding under its phrase; what holds does not.</summary>
public sealed class ProofFindingsTests
{
    private const string Read = "'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/in/*'";

    [Fact]
    public void Of_EverythingHolds_IsEmpty() => Assert.Empty(Findings(Case.Table("Read one S3 prefix"), Case.Allow(Read)));

    [Fact]
    public void Of_AvoidedGranted_SaysTheRequestUnderThePhraseAndIsNotSaidAgainAsExcess()
    {
        var table = Case.Table("Read one S3 prefix");

        var finding = Assert.Single(Findings(table, Case.Allow(Read, "'Sid':'CleanUp','Action':'s3:DeleteObject','Resource':'arn:aws:s3:::b/in/*'")));

        Assert.Equal((ProofCodes.AvoidedAllowed, FindingType.SecurityWarning, FindingSource.Proof), (finding.Code, finding.Type, finding.Source));
        Assert.Contains("`s3:DeleteObject` on `arn:aws:s3:::b/in/", finding.Message, StringComparison.Ordinal);
        Assert.Contains("statement `CleanUp`", finding.Message, StringComparison.Ordinal);
        Assert.Equal("S3 delete", table.Source.Text[finding.Locations[0].Span.Start.Offset..finding.Locations[0].Span.End.Offset]);
    }

    [Theory]
    [InlineData("write one DynamoDB table", Read, ProofCodes.RequiredNotAllowed)]
    [InlineData("frobnicate the bucket", Read, ProofCodes.PhraseNotBound)]
    [InlineData("Read one S3 prefix", Read + ",'Condition':{'StringEquals':{'aws:PrincipalTag/team':'x'}}", ProofCodes.RequiredOnlyIf)]
    public void Of_RequiredThatDoesNotHold_NeedsAnAnswer(string phrase, string statement, string code) =>
        Assert.Contains(Findings(Case.Table(phrase), Case.Allow(statement)), finding => finding.Code == code && finding.Type == FindingType.Warning);

    [Fact]
    public void Of_Excess_NamesActionsResourcesAndARequest()
    {
        var finding = Assert.Single(Findings(Case.Table("Read one S3 prefix"), Case.Allow(Read, "'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:eu-west-1:111122223333:q'")));

        Assert.Equal(ProofCodes.ExcessAccess, finding.Code);
        Assert.StartsWith("`sqs:SendMessage` on `arn:aws:sqs:eu-west-1:111122223333:q`: no phrase requires it.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ExcessOfOneActionInManyStatements_IsOneFinding()
    {
        var statements = Enumerable.Range(0, 30).Select(number => $"'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:eu-west-1:111122223333:q{number}'");

        var finding = Assert.Single(Findings(Case.Table("Read one S3 prefix"), Case.Allow([Read, .. statements])));

        Assert.Contains("and 22 more: no phrase requires it.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RequiredAndAvoided_IsAnErrorOfTheTable() =>
        Assert.Contains(Findings(Case.Table("`s3:DeleteObject` on `arn:aws:s3:::b/in/*`"), Case.Allow(Read)), finding => finding is { Code: ProofCodes.TableConflict, Type: FindingType.Error });

    [Fact]
    public void Of_OneTrustFaultOfSeveralRows_IsOneFinding()
    {
        var table = UseCaseTableParser.Parse("""
            | Use case | Principal | Required permissions | Explicitly avoid |
            |---|---|---|---|
            | Reads | Lambda execution role | `s3:GetObject` on `arn:aws:s3:::in/*` | S3 delete |
            | Writes | Lambda execution role | `s3:PutObject` on `arn:aws:s3:::in/*` | S3 delete |
            | Deploys | GitHub Actions `repo:acme/app:ref:refs/heads/main` | `s3:GetObject` on `arn:aws:s3:::in/*` | S3 delete |
            """);
        var trust = Case.Policy("{'Version':'2012-10-17','Statement':{'Effect':'Allow','Principal':'*','Action':'sts:AssumeRole'}}", "trust.json");
        var proof = UseCaseProver.Default.Prove(table, new ProofDocuments { Permissions = [Case.Allow(Read)], Trust = trust });

        var findings = ProofFindings.Of(table, proof).Where(finding => finding.Code == ProofCodes.TrustNotProven).ToList();

        Assert.Equal(2, findings.Count);
        Assert.Contains("`Lambda execution role` of `Reads`, `Writes` asks for:", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TrustOpenToOthers_IsASecurityWarningUnderThePrincipal()
    {
        var table = Case.Table("Read one S3 prefix");
        var trust = Case.Policy("{'Version':'2012-10-17','Statement':{'Effect':'Allow','Principal':'*','Action':'sts:AssumeRole'}}", "trust.json");
        var proof = UseCaseProver.Default.Prove(table, new ProofDocuments { Permissions = [Case.Allow(Read)], Trust = trust });

        var finding = Assert.Single(ProofFindings.Of(table, proof));

        Assert.Equal((ProofCodes.TrustNotProven, FindingType.SecurityWarning), (finding.Code, finding.Type));
        Assert.Equal(table.Rows[0].Principal.Span, finding.Locations[0].Span);
    }

    [Theory]
    [InlineData("Lambda execution role", false, false, ProofCodes.TrustNotGiven)]
    [InlineData("Nightly batch", false, false, ProofCodes.TrustNotGiven)]
    [InlineData("Federated human user", false, false, ProofCodes.TrustNotGiven)]
    [InlineData("Federated human user", true, false, null)]
    [InlineData("On-call engineer, Identity Center permission set", false, false, null)]
    [InlineData("IAM user `bob`", false, false, null)]
    [InlineData("IAM user `bob`", false, true, ProofCodes.TrustNotProven)]
    [InlineData("Federated human user", true, true, ProofCodes.TrustNotProven)]
    [InlineData("API Lambda role", true, false, ProofCodes.TrustNotProven)]
    [InlineData("API Lambda role", true, true, ProofCodes.TrustNotProven)]
    public void Of_TrustPolicyThatIsMissingOrTooMuch_IsAWarningUnderThePrincipal(string principal, bool isPermissionSet, bool hasTrust, string? code)
    {
        var table = Case.Table("Read one S3 prefix", principal: principal);
        var proof = UseCaseProver.Default.Prove(table, new ProofDocuments { Permissions = [Case.Allow(Read)], Trust = hasTrust ? Case.LambdaTrust : null, IsPermissionSet = isPermissionSet });

        var findings = ProofFindings.Of(table, proof).ToList();

        Assert.Equal(code is null ? [] : [(code, FindingType.Warning)], findings.Select(finding => (finding.Code, finding.Type)));
        Assert.All(findings, finding => Assert.Equal(table.Rows[0].Principal.Span, finding.Locations[0].Span));
    }

    [Fact]
    public void Of_WhatIsNotKnownOfThePrincipal_IsAFindingOfItsOwnWithoutAPlace()
    {
        var table = Case.Table("Read one S3 prefix");
        var proof = UseCaseProver.Default.Prove(table, new ProofDocuments { Permissions = [Case.Allow(Read)], Trust = Case.LambdaTrust, Gaps = ["The policy `a` is missing.", "The policy `b` is missing."] });

        var findings = ProofFindings.Of(table, proof).ToList();

        Assert.Equal(["The policy `a` is missing.", "The policy `b` is missing."], findings.Select(finding => finding.Message));
        Assert.All(findings, finding => Assert.Equal((ProofCodes.PolicyNotReviewed, FindingType.Warning, 0), (finding.Code, finding.Type, finding.Locations.Count)));
    }

    [Fact]
    public void Analyze_ADocumentThatAwsRefuses_IsSaidAtItsPlaceAloneButADeployedPolicyOnce()
    {
        const string Pasted = """{"Version":"2012-10-17","Statement":[{"Sid":"S","Effect":"Deny","Principal":"*","Action":"s3:DeleteObject","Resource":"*"}]}""";
        var table = Case.Table("Read one S3 prefix").Source.Text;
        IReadOnlyList<(int? Document, Finding Finding)> Findings(string document, params DeployedPolicy[] deployed) => SubmissionAnalyzer.Analyze(
            [new AnalyzedDocument(DocumentKind.PermissionsPolicy, null, document)], table, false, false, BindingSet.Empty, new PrincipalSetup { DeployedPolicies = deployed });

        var submitted = Findings(Pasted);
        Assert.DoesNotContain(submitted, found => found.Finding.Code == ProofCodes.PolicyNotAccepted);
        Assert.Contains(submitted, found => found is { Document: 0, Finding.Type: FindingType.Error });
        var deployed = Findings(Case.Allow(Read).Document.Source.Text, new DeployedPolicy("old", Pasted));
        Assert.StartsWith("`old`, S: ", Assert.Single(deployed, found => found.Finding.Code == ProofCodes.PolicyNotAccepted).Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Required_Proven_NamesTheStatementThatCoversIt()
    {
        var phrase = Assert.Single(Case.Prove(Case.Table("Read one S3 prefix"), Case.Allow("'Sid':'ReadIn'," + Read)).Required);

        Assert.Equal("ReadIn", Assert.Single(phrase.Statements).Sid);
    }

    [Fact]
    public void Required_ProvenIf_OffersWhatTheWorkloadCanDeclare()
    {
        var table = Case.Table("write one S3 prefix");
        var policy = Case.Allow("'Action':'s3:PutObject','Resource':'arn:aws:s3:::b/in/*','Condition':{'StringEquals':{'s3:x-amz-server-side-encryption':'AES256'}}");

        var phrase = Assert.Single(Case.Prove(table, policy).Required);

        Assert.Equal(RequiredStatus.ProvenIf, phrase.Status);
        Assert.Equal(["AES256"], phrase.Declarable["s3:x-amz-server-side-encryption"]);
    }

    [Fact]
    public void Required_ConditionThatNobodyCanPromise_IsNotOffered()
    {
        var phrase = Assert.Single(Case.Prove(Case.Table("Read one S3 prefix"), Case.Allow(Read + ",'Condition':{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}}")).Required);

        Assert.Empty(phrase.Declarable);
    }

    [Fact]
    public void Offered_ExtraOfTheSameKind_IsOnThePhrasesOwnResource()
    {
        var phrase = Assert.Single(Case.Prove(Case.Table("Read one S3 prefix"), Case.Allow(Read)).Required);

        var extra = Assert.Single(phrase.Binding.Offered, offered => offered.Actions.Contains("s3:GetObjectVersion"));
        Assert.Equal(["arn:aws:s3:::b/in/*"], extra.Resources);
        Assert.All(phrase.Binding.Offered.Where(offered => offered.Actions.Contains("s3:ListBucket")), offered => Assert.True(offered.IsExample));
    }

    private static List<Finding> Findings(UseCaseTable table, NamedPolicy policy) => [.. ProofFindings.Of(table, Case.Prove(table, policy))];
}

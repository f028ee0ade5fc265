using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Analysis.Implementation.TestPlans.Generation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Tests.UseCases.Proofs;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.Implementation.TestPlans.Generation;

public sealed class TestPlanGeneratorTests
{
    public static TheoryData<string> Ids => [.. WorkedExample.All.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Generate_WorkedExample_EveryCaseHolds(string id)
    {
        var (generated, policies) = Worked(id);
        var run = TestRun.Of(generated.Plan, policies);

        Assert.Empty(generated.LeftOut);
        Assert.All(run.Outcomes, outcome => Assert.True(outcome.IsAsExpected, $"{outcome.Case.Name}: {DecisionSentence.Of(outcome.Evaluation)}"));
        Assert.True(run.Passes);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Generate_WorkedExample_SurvivesTheFile(string id)
    {
        var plan = Worked(id).Generated.Plan;
        var text = TestPlanWriter.Write(plan);
        var reading = TestPlanReader.Read(text);

        Assert.Empty(reading.Problems);
        Assert.Equal(text, TestPlanWriter.Write(reading.Plan));
        Assert.Equal(text, TestPlanWriter.Write(Worked(id).Generated.Plan));
        Assert.Equal(plan.Cases.Count, plan.Cases.Select(test => test.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Generate_Thumbnail_HoldsWhatEveryPlanMustDeny()
    {
        var denied = Worked("thumbnail-lambda").Generated.Plan.Cases.Where(test => test.Expected == ExpectedAccess.Denied).Select(test => test.Name).ToList();

        Assert.Contains("denies s3:DeleteObject on example-uploads/incoming/example", denied);
        Assert.Contains("denies s3:GetObject on other-example-uploads/incoming/example", denied);
        Assert.Contains(denied, name => name.StartsWith("denies dynamodb:PutItem on table/other-thumbnail-metadata", StringComparison.Ordinal));
        Assert.Contains("denies iam:AttachRolePolicy on role/thumbnail-lambda", denied);
        Assert.Contains("denies s3:PutObject on example-media/thumbnails/example", denied);
    }

    [Fact]
    public void Generate_Thumbnail_AllowsEveryRequiredAction()
    {
        var allowed = Worked("thumbnail-lambda").Generated.Plan.Cases.Where(test => test.Expected == ExpectedAccess.Allowed).ToList();

        Assert.Equal(
            ["dynamodb:PutItem", "dynamodb:UpdateItem", "logs:CreateLogStream", "logs:PutLogEvents", "s3:GetObject", "s3:PutObject", "sns:Publish", "sts:AssumeRole"],
            allowed.Select(test => test.Request.Action).Order(StringComparer.Ordinal));
        Assert.Equal(["AES256"], allowed.Single(test => test.Request.Action == "s3:PutObject").Request.Context.ValuesOf("s3:x-amz-server-side-encryption"));
    }

    [Fact]
    public void Generate_TrustPolicy_TestsWhoMayAssumeTheRole()
    {
        var assumes = Worked("github-actions-deploy").Generated.Plan.Cases.Where(test => test.Request.Action == "sts:AssumeRoleWithWebIdentity").ToList();

        Assert.Contains(assumes, test => test.Expected == ExpectedAccess.Allowed);
        Assert.Contains(assumes, test => test.Expected == ExpectedAccess.Denied && test.Request.Context.ValuesOf("token.actions.githubusercontent.com:sub") is ["repo:somebody-else/fork:ref:refs/heads/main"]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Generate_WorkedExample_HasACaseForEveryPhrase(string id)
    {
        var cases = Worked(id).Generated.Plan.Cases;
        var row = Assert.Single(UseCaseTableParser.Parse(WorkedExample.Find(id)!.Table).Rows);

        Assert.All(row.Required.Phrases, phrase => Assert.Contains(cases, test => test.Expected == ExpectedAccess.Allowed && test.Why!.Contains($": {phrase.Text}", StringComparison.Ordinal)));
        Assert.All(row.Avoided.Phrases, phrase => Assert.Contains(cases, test => test.Expected == ExpectedAccess.Denied && test.Why!.Contains($": avoid {phrase.Text}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Generate_AllRegionOperations_AsksForTheSameInAnotherRegion() => Assert.Contains(
        Worked("github-actions-deploy").Generated.Plan.Cases,
        test => test.Expected == ExpectedAccess.Denied && test.Request.Resource.StartsWith("arn:aws:cloudformation:eu-west-1:111122223333:stack/orders-api/", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:DeleteObject\"]")]
    [InlineData("\"s3:GetObject\"", "\"s3:*\"")]
    [InlineData("table/thumbnail-metadata", "table/*")]
    [InlineData("\"sns:Publish\"", "\"sns:*\"")]
    [InlineData("\"dynamodb:UpdateItem\"", "\"dynamodb:DescribeTable\"")]
    [InlineData("AES256", "aws:kms")]
    public void Generate_PlantedFault_FailsTheShippedPlan(string from, string to)
    {
        var (generated, policies) = Worked("thumbnail-lambda");
        var faulty = policies.Policies.IdentityPolicies[0].Document.Source.Text.Replace(from, to, StringComparison.Ordinal);
        var run = TestRun.Of(generated.Plan, new TestPolicies(new PolicySet { IdentityPolicies = [new NamedPolicy("policy.json", PolicyParser.Parse(faulty))] }));

        Assert.False(run.Passes);
    }

    [Fact]
    public void Generate_ExcessAccess_ExpectsItDenied()
    {
        var proof = Case.Worked("thumbnail-lambda", text => text.Replace("\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:GetObjectAcl\"]", StringComparison.Ordinal));
        var plan = TestPlanGenerator.Default.Generate(proof, new ProofDocuments(), new PlannedPolicies()).Plan;

        Assert.Contains(plan.Cases, test => test is { Request.Action: "s3:GetObjectAcl", Expected: ExpectedAccess.Denied });
    }

    [Theory]
    [InlineData("`kms:Decrypt` on `arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`")]
    [InlineData("`sts:AssumeRole` on `arn:aws:iam::111122223333:role/other`")]
    public void Generate_ResourceWhoseOwnPolicyDecides_IsLeftOutAndSaid(string phrase)
    {
        var policy = Case.Allow("'Action':['kms:Decrypt','sts:AssumeRole','sns:Publish'],'Resource':'*'");
        var proof = Case.Prove(Case.Table($"{phrase}; `sns:Publish` on `arn:aws:sns:eu-west-1:111122223333:t`", ""), policy);
        var generated = TestPlanGenerator.Default.Generate(proof, new ProofDocuments { Permissions = [policy] }, new PlannedPolicies { IdentityPolicies = ["policy.json"] });

        Assert.Contains("the resource's own policy", Assert.Single(generated.LeftOut), StringComparison.Ordinal);
        Assert.Equal("sns:Publish", Assert.Single(generated.Plan.Cases, test => test.Expected == ExpectedAccess.Allowed).Request.Action);
    }

    [Fact]
    public void Generate_UnboundPhraseAndOtherAccount_AreLeftOutAndSaid()
    {
        var table = Case.Table("`s3:GetObject` on `arn:aws:s3:::files/*`; `sns:Publish` on `arn:aws:sns:eu-west-1:111122223333:a`; `sns:Publish` on `arn:aws:sns:eu-west-1:444455556666:b`; frobnicate it", "");
        var documents = new ProofDocuments { Permissions = [Case.Allow("'Action':['s3:GetObject','sns:Publish'],'Resource':'*'")] };
        var generated = TestPlanGenerator.Default.Generate(UseCaseProver.Default.Prove(table, documents), documents, new PlannedPolicies());

        Assert.Equal(2, generated.LeftOut.Count);
        Assert.Contains(generated.LeftOut, reason => reason.Contains("frobnicate it", StringComparison.Ordinal));
        Assert.Contains(generated.LeftOut, reason => reason.Contains("another account", StringComparison.Ordinal));
    }

    // AWS asks about a log group, and never about a stream of it.
    [Fact]
    public void Generate_ADeleteOfWhatTheRoleWorksWith_IsOnTheResourceThatAwsAsksAbout()
    {
        var test = Assert.Single(Worked("thumbnail-lambda").Generated.Plan.Cases, test => test.Request.Action == "logs:DeleteLogGroup");

        Assert.EndsWith(":log-group:/aws/lambda/thumbnail", test.Request.Resource, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "arn:aws:iam::111122223333:role/case")]
    [InlineData("777788889999", "arn:aws:iam::777788889999:role/case")]
    public void Generate_OneWrongAccountAmongSeveral_IsNotTheRoles(string? account, string role)
    {
        var table = Case.Table("`sns:Publish` on `arn:aws:sns:eu-west-1:444455556666:b`; `sns:Publish` on `arn:aws:sns:eu-west-1:111122223333:a`; `sqs:SendMessage` on `arn:aws:sqs:eu-west-1:111122223333:a`", "");
        var documents = new ProofDocuments { Permissions = [Case.Allow("'Action':['sqs:SendMessage','sns:Publish'],'Resource':'*'")] };
        var plan = TestPlanGenerator.Default.Generate(UseCaseProver.Default.Prove(table, documents), documents, new PlannedPolicies(), account).Plan;

        Assert.All(plan.Cases, test => Assert.Equal(role, test.Request.Principal.Value));
    }

    // Who may assume the role must be denied whatever is known of the caller, so that the case fails while the trust policy is open.
    [Theory]
    [InlineData("arn:aws:iam::444455556666:root")]
    [InlineData("*")]
    public void Generate_TrustThatLetsAnotherAccountIn_FailsItsDeniedCase(string open)
    {
        var trust = Case.Policy($$$"""{'Version':'2012-10-17','Statement':{'Effect':'Allow','Principal':{'Service':'lambda.amazonaws.com','AWS':'{{{open}}}'},'Action':'sts:AssumeRole'} }""");
        var documents = new ProofDocuments { Permissions = [Case.Allow("'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:eu-west-1:111122223333:a'")], Trust = trust };
        var table = Case.Table("`sqs:SendMessage` on `arn:aws:sqs:eu-west-1:111122223333:a`", "");
        var plan = TestPlanGenerator.Default.Generate(UseCaseProver.Default.Prove(table, documents), documents, new PlannedPolicies { TrustPolicy = "trust.json" }).Plan;
        var run = TestRun.Of(plan, new TestPolicies(new PolicySet { IdentityPolicies = documents.Permissions }, trust));

        Assert.Contains(run.Outcomes, outcome => outcome.Case.Request.Action == "sts:AssumeRole");
        Assert.DoesNotContain(run.Outcomes, outcome => outcome.Case is { Expected: ExpectedAccess.Denied, Request.Action: "sts:AssumeRole" } && outcome.IsAsExpected);
    }

    private static (GeneratedTestPlan Generated, TestPolicies Policies) Worked(string id)
    {
        var example = WorkedExample.Find(id)!;
        NamedPolicy? Named(DocumentKind kind, string name) => example.Documents.FirstOrDefault(document => document.Kind == kind) is { } document ? new NamedPolicy(name, PolicyParser.Parse(document.Text)) : null;
        var documents = new ProofDocuments { Permissions = [Named(DocumentKind.PermissionsPolicy, "policy.json")!], Trust = Named(DocumentKind.TrustPolicy, "trust.json") };
        var proof = UseCaseProver.Default.Prove(UseCaseTableParser.Parse(example.Table), documents, BindingFile.Read(example.Bindings));
        var generated = TestPlanGenerator.Default.Generate(proof, documents, new PlannedPolicies { IdentityPolicies = ["policy.json"], TrustPolicy = documents.Trust?.Name });
        return (generated, new TestPolicies(new PolicySet { IdentityPolicies = documents.Permissions }, documents.Trust));
    }
}

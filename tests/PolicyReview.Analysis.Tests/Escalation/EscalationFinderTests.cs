using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using static PolicyReview.Analysis.Escalation.Escalations;

namespace PolicyReview.Analysis.Escalation;

public sealed class EscalationFinderTests
{
    public static TheoryData<string> Methods => [.. EscalationMethods.All.Select(method => method.Id)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Find_ExactlyTheActionsOfAMethod_OpensItWithReplayedRequests(string id)
    {
        var method = MethodOf(id);

        var report = Find(Allow(method.Actions));

        Assert.True(report.Opens(id));
        Assert.Empty(report.Undecided);
        Assert.All(report.Open.SelectMany(group => group.Methods), open => Assert.Subset(method.Actions.ToHashSet(), open.Actions.ToHashSet()));
        Assert.All(report.Open, group => Assert.Equal(EscalationStanding.Open, group.Standing));
        Assert.All(report.Open.SelectMany(group => group.Paths), path =>
        {
            Assert.Equal(path.Method.Actions, path.Steps.Select(step => step.Action));
            Assert.All(path.Steps, step => Assert.Equal((Decision.Allowed, step.Action), (step.Witness.Decision, step.Witness.Request.Action)));
            Assert.All(path.Steps, step => Assert.Equal(["*"], step.Resources));
        });
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Find_AMethodLessOneAction_DoesNotOpenIt(string id)
    {
        var method = MethodOf(id);
        foreach (var left in method.Actions)
        {
            Assert.False(Find(Allow(method.Actions.Where(action => action != left).Append("s3:GetObject"))).Opens(id), left);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Find_AnActionDenied_ClosesIt(string id)
    {
        var method = MethodOf(id);
        foreach (var denied in method.Actions)
        {
            Assert.False(Find(Allow(method.Actions), Deny([denied])).Opens(id), denied);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Find_AnActionOutsideTheBoundaryOrAnScp_ClosesIt(string id)
    {
        var method = MethodOf(id);
        var permissions = Policy(Allow(["*"]));
        foreach (var left in method.Actions)
        {
            var cap = Policy(Allow(["s3:*", .. method.Actions.Where(action => action != left)]));
            Assert.False(Find(new ProofDocuments { Permissions = [permissions], Boundary = cap }).Opens(id), left);
            Assert.False(Find(new ProofDocuments { Permissions = [permissions], ServiceControlPolicies = [cap] }).Opens(id), left);
            Assert.False(Find(new ProofDocuments { Permissions = [permissions], ServiceControlPolicies = [Policy(Deny([left]))] }).Opens(id), left);
        }

        Assert.True(Find(new ProofDocuments { Permissions = [permissions], Boundary = Policy(Allow(method.Actions)) }).Opens(id));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Find_AConditionThatNoRequestMeets_ClosesIt(string id)
    {
        const string Contradiction = """{"StringEquals":{"aws:RequestedRegion":"eu-west-1"},"StringNotEquals":{"aws:RequestedRegion":"eu-west-1"}}""";
        const string NeverSent = """{"StringEquals":{"s3:prefix":"incoming/"}}""";

        Assert.Empty(Find(Allow(MethodOf(id).Actions, condition: Contradiction)).Open);
        Assert.Empty(Find(Allow(MethodOf(id).Actions, condition: NeverSent)).Open);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Find_PassRoleForAnotherService_DoesNotOpenIt(string id)
    {
        var method = MethodOf(id);
        if (method.PassedTo.Count == 0)
        {
            Assert.DoesNotContain("iam:PassRole", method.Actions);
            return;
        }

        var others = method.Actions.Where(action => action != "iam:PassRole");
        string Passes(string service) => Allow(["iam:PassRole"], condition: $$$"""{"StringEquals":{"iam:PassedToService":"{{{service}}}"}}""");

        Assert.False(Find(Allow(others), Passes("monitoring.rds.amazonaws.com")).Opens(id));
        Assert.All(method.PassedTo, service => Assert.True(Find(Allow(others), Passes(service)).Opens(id)));
        var request = Find(Allow(others), Passes(method.PassedTo[0])).Open.SelectMany(group => group.Paths).SelectMany(path => path.Steps)
            .FirstOrDefault(step => step.Action == "iam:PassRole")?.Witness.Request;
        Assert.True(request is null || request.ValuesOf("iam:PassedToService")!.SequenceEqual([method.PassedTo[0]]));
    }

    [Fact]
    public void Find_PassRoleOnNoRole_DoesNotOpenIt()
    {
        string[] others = ["lambda:CreateFunction", "lambda:InvokeFunction"];

        Assert.False(Find(Allow(others), Allow(["iam:PassRole"], "arn:aws:iam::111122223333:user/*")).Opens("lambda-001"));
        var path = Find(Allow(others), Allow(["iam:PassRole"], "arn:aws:iam::111122223333:role/app/*")).PathOf("lambda-001");
        Assert.Equal(["arn:aws:iam::111122223333:role/app/*"], path.Steps[0].Resources);
        Assert.StartsWith("arn:aws:iam::111122223333:role/app/", path.Steps[0].Witness.Request.Resource, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_Administrator_IsOneAnswerWithEveryMethod()
    {
        var report = Find(Allow(["*"]));

        Assert.Equal(EscalationMethods.All.Select(method => method.Id).Order(StringComparer.Ordinal), Assert.Single(report.Open).Methods.Select(method => method.Id).Order(StringComparer.Ordinal));
        Assert.Equal("self-escalation", report.Open[0].First.Method.Category.Id);
    }

    [Fact]
    public void Find_AllOfIam_IsOneAnswer() => Assert.Single(Find(Allow(["iam:*"])).Open);

    [Fact]
    public void Find_ASupersetOfAnOpenMethod_IsFoldedIntoIt()
    {
        var report = Find(Allow(["lambda:UpdateFunctionCode", "lambda:InvokeFunction", "lambda:AddPermission"]));

        var path = Assert.Single(Assert.Single(report.Open).Paths);
        Assert.Equal("lambda-003", path.Method.Id);
        Assert.Equal(["lambda-004", "lambda-005"], path.Also.Select(method => method.Id));
    }

    [Fact]
    public void Find_AWorkedExample_IsCalmOrNothing()
    {
        foreach (var example in WorkedExample.All)
        {
            var table = UseCaseTableParser.Parse(example.Table);
            var required = SubmissionProof.Bindings(table, example.Documents, PrincipalSetup.Nothing, BindingSet.Empty).SelectMany(row => row.Required).ToList();

            var report = EscalationFinder.Default.Find(SubmissionProof.Documents(example.Documents, PrincipalSetup.Nothing), required);

            Assert.Equal(
                example.Id == "github-actions-deploy" ? ["cloudformation-005", "lambda-003"] : [],
                report.Ids());
            Assert.All(report.Open, group => Assert.Equal(EscalationStanding.Inherent, group.Standing));
            Assert.Empty(report.Undecided);
        }
    }

    [Theory]
    [InlineData("iam:PassRole", "x-cloudformation-changeset")]
    [InlineData("lambda:InvokeFunction", "lambda-004")]
    [InlineData("lambda:AddPermission", "lambda-005")]
    public void Find_TheDeployExampleWithOneActionMoreThanAsked_IsOpenBesideTheCalmOnes(string action, string expected)
    {
        var example = WorkedExample.Find("github-actions-deploy")!;
        var documents = SubmissionProof.Documents(example.Documents, PrincipalSetup.Nothing);

        var report = EscalationFinder.Default.Find(
            UseCaseTableParser.Parse(example.Table), documents with { Permissions = [.. documents.Permissions, Policy(Allow([action]))] }, BindingFile.Read(example.Bindings));

        Assert.Equal(["cloudformation-005", "lambda-003"], report.Open.Single(group => group.Standing == EscalationStanding.Inherent).Methods.Select(method => method.Id).Order(StringComparer.Ordinal));
        Assert.Contains(expected, report.Open.Where(group => group.Standing == EscalationStanding.Open).SelectMany(group => group.Methods).Select(method => method.Id));
    }

    [Fact]
    public void Find_AdministratorAccessLessFortyDenyStatements_IsDecided()
    {
        var denies = Enumerable.Range(0, 40).Select(i => Deny(["iam:*", "ec2:*"], $"arn:aws:iam::*:role/team-{i}/*"));

        var report = Find([Allow(["*"]), .. denies]);

        Assert.Empty(report.Undecided);
        Assert.Equal(EscalationMethods.All.Count, report.Ids().Count);
    }

    private static EscalationMethod MethodOf(string id) => EscalationMethods.All.Single(method => method.Id == id);
}

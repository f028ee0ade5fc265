using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.Validation;
using static PolicyReview.Analysis.Escalation.Escalations;

namespace PolicyReview.Analysis.Escalation;

public sealed class EscalationFindingsTests
{
    [Fact]
    public void Of_StepsInTwoDocuments_StandsAtTheFirstAndNamesTheOther()
    {
        var passes = Policy(Allow(["iam:PassRole"], "arn:aws:iam::111122223333:role/app"));
        var runs = Policy(Allow(["ec2:RunInstances"])) with { Name = "second" };
        var report = Find(new ProofDocuments { Permissions = [runs, passes] });

        var (document, finding) = Assert.Single(EscalationFindings.Of(report, ["second", "trust policy", "policy.json"]));

        Assert.Equal(2, document);
        Assert.Equal("\"iam:PassRole\"", TextAt(passes, Assert.Single(finding.Locations)));
        Assert.Equal(("privilege-escalation", FindingType.SecurityWarning), (finding.Code, finding.Type));
        Assert.Contains("because of statement `1` of `second`", finding.Message, StringComparison.Ordinal);
        Assert.Contains("`iam:PassedToService` = `ec2.amazonaws.com`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_APolicyThatIsNoDocumentOfTheSubmission_HasNoPlace()
    {
        var (document, finding) = Assert.Single(EscalationFindings.Of(Find(Allow(["iam:PutRolePolicy"])), ["permissions policy"]));

        Assert.Null(document);
        Assert.Empty(finding.Locations);
    }

    [Fact]
    public void Of_AStatementWithNotAction_StandsAtTheStatement()
    {
        var policy = Policy("""{"Effect":"Allow","NotAction":["iam:*","sts:*"],"Resource":"*"}""");

        var (_, finding) = Assert.Single(EscalationFindings.Of(Find(new ProofDocuments { Permissions = [policy] }), [policy.Name]));

        Assert.StartsWith("{\"Effect\"", TextAt(policy, Assert.Single(finding.Locations)), StringComparison.Ordinal);
        Assert.Contains("lambda-003", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("iam-005", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TheSameDocuments_SaysTheSameWords()
    {
        var statements = new[] { Allow(["*"]), Deny(["iam:*"], "arn:aws:iam::*:role/x") };

        Assert.Equal(Messages(), Messages());

        List<string> Messages() => [.. EscalationFindings.Of(Find(statements), ["policy.json"]).Select(found => found.Finding.Message)];
    }

    [Fact]
    public void Of_Administrator_CountsWhatIsOpenWithIt()
    {
        var (_, finding) = Assert.Single(EscalationFindings.Of(Find(Allow(["*"])), ["policy.json"]));

        Assert.Contains($"and {EscalationMethods.All.Count - 13} more.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TheDeployExample_IsOneCalmFindingWithBothWays()
    {
        var example = WorkedExample.Find("github-actions-deploy")!;
        var report = EscalationFinder.Default.Find(UseCaseTableParser.Parse(example.Table), SubmissionProof.Documents(example.Documents, PrincipalSetup.Nothing), BindingFile.Read(example.Bindings));

        var (document, finding) = Assert.Single(EscalationFindings.Of(report, SubmissionProof.Names(example.Documents)));

        Assert.Equal((0, "inherent-privilege-escalation", FindingType.Warning), (document, finding.Code, finding.Type));
        Assert.Contains("cloudformation-005", finding.Message, StringComparison.Ordinal);
        Assert.Contains("lambda-003", finding.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["\"cloudformation:CreateChangeSet\"", "\"cloudformation:ExecuteChangeSet\"", "\"lambda:UpdateFunctionCode\""],
            finding.Locations.Select(place => example.Documents[0].Text[place.Span.Start.Offset..place.Span.End.Offset]).Order(StringComparer.Ordinal));
    }

    private static string TextAt(NamedPolicy policy, Location place) => policy.Document.Source.Text[place.Span.Start.Offset..place.Span.End.Offset];
}

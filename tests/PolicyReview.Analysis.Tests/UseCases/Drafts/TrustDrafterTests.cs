using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Drafts;

public sealed class TrustDrafterTests
{
    [Theory]
    [InlineData("Lambda execution role", "lambda.amazonaws.com")]
    [InlineData("ECS task role", "ecs-tasks.amazonaws.com")]
    public void Draft_ARoleOfAService_ProvesItsOwnRow(string principal, string service)
    {
        var table = Table(principal);

        var trust = PolicyParser.Parse(TrustDrafter.Draft(table)!);

        Assert.Equal(service, Assert.Single(Assert.Single(trust.Statements).PrincipalValues).Value);
        var proof = SubmissionProof.Of(table, [new AnalyzedDocument(DocumentKind.TrustPolicy, null, trust.Source.Text)], PrincipalSetup.Nothing, BindingSet.Empty)!;
        Assert.Equal(TrustStatus.Proven, Assert.Single(proof.Trust).Status);
    }

    [Theory]
    [InlineData("GitHub OIDC role")]
    [InlineData("Federated human")]
    [InlineData("Identity Center permission set")]
    [InlineData("IAM user")]
    [InlineData("somebody")]
    public void Draft_WhomTheWordsDoNotNameWhole_IsNotMadeUp(string principal) => Assert.Null(TrustDrafter.Draft(Table(principal)));

    [Fact]
    public void Draft_RowsOfSeveralServices_IsNotGuessed() => Assert.Null(TrustDrafter.Draft(Table("Lambda execution role", "ECS task role")));

    private static UseCaseTable Table(params string[] principals) => UseCaseTableParser.Parse(
        "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n"
        + string.Concat(principals.Select((principal, i) => $"| Case {i} | {principal} | `s3:GetObject` on `arn:aws:s3:::b/*` | |\n")));
}

using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

public sealed class ExcessActionsTests
{
    private static int ActionsOf(string service) => ServiceCatalogue.Embedded.FindService(service)!.Actions.Count;

    [Fact]
    public void Prove_PatternBesideOneRequiredAction_CountsEachActionOfIt()
    {
        var proof = Case.Prove(
            Case.Table("`dynamodb:PutItem` on `arn:aws:dynamodb:us-east-1:111122223333:table/t`"), Case.Allow("'Action':'dynamodb:*','Resource':'*'"));

        Assert.Equal(ActionsOf("dynamodb") - 1, proof.ExcessActions.Unasked);
        Assert.Equal(1, proof.ExcessActions.Wider);
        Assert.Equal([false, true], proof.Excess.Select(excess => excess.IsWider));
        Assert.Equal(["dynamodb:PutItem"], proof.Excess[1].Actions);
        Assert.Equal(ActionsOf("dynamodb") - 1, proof.Excess[0].Actions.Count);
    }

    [Fact]
    public void Prove_ActionInTwoStatements_CountsItOnce()
    {
        var proof = Case.Prove(
            Case.Table("`s3:GetObject` on `arn:aws:s3:::in/*`"),
            Case.Allow("'Action':'s3:GetObject','Resource':'arn:aws:s3:::in/*'", "'Action':'sns:Publish','Resource':'arn:aws:sns:us-east-1:111122223333:a'", "'Action':'sns:Publish','Resource':'arn:aws:sns:us-east-1:111122223333:b'"));

        Assert.Equal(new ExcessActions(1, 0), proof.ExcessActions);
        Assert.Equal(2, proof.Excess.Count);
    }

    [Fact]
    public void Prove_ActionsThatTheResourceCannotHave_AreNotCounted()
    {
        var proof = Case.Prove(Case.Table("`s3:GetObject` on `arn:aws:s3:::in/*`"), Case.Allow("'Action':'s3:*Bucket','Resource':['arn:aws:s3:::in','arn:aws:s3:::in/*']", "'Action':'s3:GetObject','Resource':'arn:aws:s3:::in/*'"));

        // CreateBucket, DeleteBucket and ListBucket are asked for on a bucket; no other action ends so and is.
        var expected = ServiceCatalogue.Embedded.FindService("s3")!.ActionsMatching("*Bucket").Count(action => action.Resources.Any(resource => resource.Type.Arn.Overlaps("arn:aws:s3:::in")));
        Assert.Equal(expected, proof.ExcessActions.Unasked);
        Assert.InRange(expected, 3, 10);
    }

    [Fact]
    public void Prove_EveryAction_CountsTheReference()
    {
        var proof = Case.Prove(Case.Table("`s3:GetObject` on `arn:aws:s3:::in/*`"), Case.Allow("'Action':'*','Resource':'*'"));

        Assert.Equal(ServiceCatalogue.Embedded.Manifest.Actions, proof.ExcessActions.All);
        Assert.Equal(1, proof.ExcessActions.Wider);
        Assert.Contains("nobody asked for and 1 wider than asked for", proof.ExcessActions.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Prove_AllButSome_CountsTheRest()
    {
        var proof = Case.Prove(Case.Table("`s3:GetObject` on `arn:aws:s3:::in/*`"), Case.Allow("'NotAction':['iam:*','s3:GetObject'],'Resource':'*'", "'Action':'s3:GetObject','Resource':'arn:aws:s3:::in/*'"));

        Assert.Equal(ServiceCatalogue.Embedded.Manifest.Actions - ActionsOf("iam") - 1, proof.ExcessActions.Unasked);
        Assert.Equal(0, proof.ExcessActions.Wider);
    }

    [Fact]
    public void Prove_FewerConditionsThanAsked_IsWider()
    {
        var proof = Case.Prove(
            Case.Table("`s3:PutObject` on `arn:aws:s3:::in/*` when `s3:x-amz-server-side-encryption` is `aws:kms`"), Case.Allow("'Action':'s3:PutObject','Resource':'arn:aws:s3:::in/*'"));

        Assert.Equal(new ExcessActions(0, 1), proof.ExcessActions);
        Assert.All(proof.Excess, excess => Assert.True(excess.IsWider));
        var finding = Assert.Single(ProofFindings.Of(Case.Table("`s3:PutObject` on `arn:aws:s3:::in/*` when `s3:x-amz-server-side-encryption` is `aws:kms`"), proof), finding => finding.Code == ProofCodes.ExcessAccess);
        Assert.Equal("Wider than asked for", finding.Title);
    }

    [Fact]
    public void Prove_NothingBeyond_HasNoExcess() =>
        Assert.Equal("no action", Case.Prove(Case.Table("`s3:GetObject` on `arn:aws:s3:::in/*`"), Case.Allow("'Action':'s3:GetObject','Resource':'arn:aws:s3:::in/*'")).ExcessActions.Words);

    [Theory]
    [InlineData("`ec2:RunInstances` on `arn:aws:ec2:us-east-1:111122223333:instance/*`", "`image`, `network-interface`, `security-group` and `subnet`")]
    [InlineData("`glue:GetTable` on `arn:aws:glue:us-east-1:111122223333:table/db/t`", "`database` and `rootcatalog`")]
    public void Prove_ActionOfSeveralResourceTypes_RemarksTheOthers(string phrase, string others)
    {
        var proof = Case.Prove(Case.Table(phrase), Case.Allow("'Action':['ec2:RunInstances','glue:GetTable'],'Resource':'*'"));

        Assert.Equal(RequiredStatus.Proven, proof.Required[0].Status);
        Assert.Contains(others, Assert.Single(proof.Required[0].Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::in/*`")]
    [InlineData("`ec2:RunInstances` on `*`")]
    [InlineData("launch EC2 instances")]
    public void Prove_ActionWithAllItsResourceTypes_HasNoRemark(string phrase) =>
        Assert.Empty(Case.Prove(Case.Table(phrase), Case.Allow("'Action':['s3:GetObject','ec2:RunInstances'],'Resource':'*'")).Required[0].Remarks);

    // What the statement names and the boundary does not is not granted, and what the boundary names and no statement does neither.
    [Theory]
    [InlineData("'Action':'s3:*','Resource':['arn:aws:s3:::c/*','arn:aws:s3:::d/*']", "arn:aws:s3:::c/x* arn:aws:s3:::d/x*")]
    [InlineData("'NotAction':'iam:*','Resource':'*'", "arn:aws:s3:::b/in/* arn:aws:s3:::c/x* arn:aws:s3:::d/x*")]
    [InlineData("'Action':'*','Resource':'arn:aws:s3:::*/xy'", "arn:aws:s3:::b/in/* within arn:aws:s3:::*/xy arn:aws:s3:::c/x* within arn:aws:s3:::*/xy arn:aws:s3:::d/x* within arn:aws:s3:::*/xy")]
    public void Prove_ExcessUnderABoundary_IsOnWhatBothName(string boundary, string resources)
    {
        var proof = UseCaseProver.Default.Prove(Case.Table("`s3:ListAllMyBuckets` on `*`"), new ProofDocuments
        {
            Permissions = [Case.Allow("'Action':'s3:GetObject','Resource':['arn:aws:s3:::b/in/*','arn:aws:s3:::c/x*','arn:aws:s3:::d/x*']")],
            Boundary = Case.Allow(boundary),
        });

        Assert.Equal(resources, string.Join(' ', Assert.Single(proof.Excess).Resources));
    }
}

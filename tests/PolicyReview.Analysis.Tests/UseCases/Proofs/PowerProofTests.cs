using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>A power less one action, or under a condition, is that power for whoever has it.</summary>
public sealed class PowerProofTests
{
    [Theory]
    [InlineData("AdministratorAccess", "'NotAction':'account:CloseAccount','Resource':'*'", AvoidedStatus.Allowed)]
    [InlineData("AdministratorAccess", "'Action':'*','Resource':'*','Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'} }", AvoidedStatus.Allowed)]
    [InlineData("AdministratorAccess", "'Action':'*','NotResource':'arn:aws:s3:::zzz'", AvoidedStatus.Allowed)]
    [InlineData("admin access", "'Action':'iam:*','Resource':'*'", AvoidedStatus.Allowed)]
    [InlineData("admin access", "'Action':'iam:PutRolePolicy','Resource':'arn:aws:iam::111122223333:role/app'", AvoidedStatus.NotGranted)]
    [InlineData("admin access", "'Action':'iam:AttachRolePolicy','Resource':'*','Condition':{'ArnEquals':{'iam:PolicyARN':'arn:aws:iam::111122223333:policy/base'} }", AvoidedStatus.NotGranted)]
    [InlineData("AdministratorAccess", "'NotAction':['iam:*','organizations:*','account:*'],'Resource':'*'", AvoidedStatus.NotGranted)]
    [InlineData("AdministratorAccess", "'Action':'s3:*','Resource':'*'", AvoidedStatus.NotGranted)]
    [InlineData("S3 full access", "'Action':'s3:*','Resource':'arn:aws:s3:::*'", AvoidedStatus.Allowed)]
    [InlineData("full access to DynamoDB", "'Action':'dynamodb:*','Resource':'arn:aws:dynamodb:*:*:table/*'", AvoidedStatus.Allowed)]
    [InlineData("S3 full access", "'Action':'s3:*','Resource':['arn:aws:s3:::uploads','arn:aws:s3:::uploads/*']", AvoidedStatus.NotGranted)]
    [InlineData("S3 full access", "'Action':['s3:Get*','s3:List*','s3:PutObject'],'Resource':'*'", AvoidedStatus.NotGranted)]
    public void Prove_APower_IsHeldByWhatComesNearIt(string phrase, string statement, AvoidedStatus status)
    {
        var proof = Case.Prove(Case.Table("`s3:ListAllMyBuckets` on `*`", phrase), Case.Allow(statement));

        Assert.True(proof.Avoided[0].Status == status, Case.Say(proof));
    }

    // One action is denied, and everything else is held.
    [Theory]
    [InlineData("AdministratorAccess", "*")]
    [InlineData("full access to S3", "s3:*")]
    public void Prove_APowerLessOneDeniedAction_IsNoDeniedPower(string phrase, string action)
    {
        var policy = Case.Policy($$$"""{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'{{{action}}}','Resource':'*'},{'Effect':'Deny','Action':'s3:DeleteBucket','Resource':'*'}]}""");

        Assert.Equal(AvoidedStatus.Allowed, Case.Prove(Case.Table("`s3:ListAllMyBuckets` on `*`", phrase), policy).Avoided[0].Status);
    }

    [Theory]
    [InlineData("privilege escalation", "'Action':['iam:PassRole','lambda:CreateFunction','lambda:InvokeFunction'],'Resource':'*'", AvoidedStatus.Allowed)]
    [InlineData("privilege escalation", "'Action':['iam:PassRole','ec2:RunInstances'],'Resource':'*'", AvoidedStatus.Allowed)]
    [InlineData("privilege escalation", "'Action':'iam:CreatePolicyVersion','Resource':'*'", AvoidedStatus.Allowed)]
    [InlineData("no privilege escalation", "'Action':'s3:GetObject','Resource':'*'", AvoidedStatus.NotGranted)]
    public void Prove_PrivilegeEscalation_IsGrantedByAWayOfSeveralSteps(string phrase, string statement, AvoidedStatus status)
    {
        var proof = Case.Prove(Case.Table("`s3:ListAllMyBuckets` on `*`", phrase), Case.Allow(statement));

        Assert.True(proof.Avoided[0].Status == status && proof.Avoided[0].Witness is null == (status == AvoidedStatus.NotGranted), Case.Say(proof));
    }

    [Fact]
    public void Prove_WhatNoPolicyCanDeny_IsProvenAndNeverKeptOut()
    {
        var policy = Case.Policy("""{'Version':'2012-10-17','Statement':{'Effect':'Deny','Action':'sts:*','Resource':'*'} }""");
        var proof = Case.Prove(Case.Table("`sts:GetCallerIdentity` on `*`", "`sts:GetCallerIdentity`"), policy);

        Assert.Equal(RequiredStatus.Proven, proof.Required[0].Status);
        Assert.Equal(AvoidedStatus.Allowed, proof.Avoided[0].Status);
    }
}

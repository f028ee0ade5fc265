using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>A name of the phrase that a pattern of the policy takes in is proposed with the policy's account and region.</summary>
public sealed class NamedResourceTests
{
    [Theory]
    [InlineData("Put records to Kinesis stream `clickstream-prod`", "kinesis:PutRecord", "arn:aws:kinesis:eu-west-1:111122223333:stream/clickstream-*", "arn:aws:kinesis:eu-west-1:111122223333:stream/clickstream-prod")]
    [InlineData("Read parameter `/app/prod/*`", "ssm:GetParameter", "arn:aws:ssm:eu-west-1:111122223333:parameter/app/*", "arn:aws:ssm:eu-west-1:111122223333:parameter/app/prod/*")]
    public void Prove_ANameWithinAPattern_IsProposedWithThePatternsPlace(string phrase, string action, string allowed, string expected)
    {
        var proof = Case.Prove(Case.Table(phrase), Case.Policy($$$"""{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'{{{action}}}','Resource':'{{{allowed}}}'}}"""));
        var access = Assert.Single(Assert.Single(proof.Required).Binding.Access, one => one.Actions.Contains(action));

        Assert.Equal([expected], access.Resources);
        Assert.False(access.IsExample);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:kms:eu-west-1:111122223333:key/*")]
    public void Prove_AKeyByItsAlias_BindsOnEveryKeyThatThePolicyNames(string allowed)
    {
        var proof = Case.Prove(Case.Table("Decrypt with KMS key `alias/orders`"), Case.Policy($$$"""
            {'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'kms:Decrypt','Resource':'{{{allowed}}}','Condition':{'ForAnyValue:StringEquals':{'kms:ResourceAliases':'alias/orders'} } } }
            """));
        var access = Assert.Single(Assert.Single(proof.Required).Binding.Access);

        Assert.Equal([allowed], access.Resources);
        Assert.Equal(["alias/orders"], access.Context["kms:ResourceAliases"]);
        Assert.Equal(RequiredStatus.Proven, proof.Required[0].Status);
        Assert.Empty(proof.Excess);
    }

    [Theory]
    [InlineData("Send messages to queues `jobs` and `mail`", "'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:eu-west-1:111122223333:jobs'", "arn:aws:sqs:eu-west-1:111122223333:mail")]
    [InlineData("Read secrets `a` and `b`", "'Action':'secretsmanager:GetSecretValue','Resource':'arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-??????'", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:b-??????")]
    [InlineData("Read objects in buckets `a1` and `b1`", "'Action':'s3:GetObject','Resource':'arn:aws:s3:::a1/*'", "arn:aws:s3:::b1/*")]
    [InlineData("Write to table `orders` in eu-west-1 and us-east-1", "'Action':['dynamodb:PutItem','dynamodb:UpdateItem'],'Resource':'arn:aws:dynamodb:eu-west-1:111122223333:table/orders'", "arn:aws:dynamodb:us-east-1:111122223333:table/orders")]
    [InlineData("Assume role `Reader` in accounts 444455556666 and 777788889999", "'Action':'sts:AssumeRole','Resource':'arn:aws:iam::444455556666:role/Reader'", "arn:aws:iam::777788889999:role/Reader")]
    public void Prove_OneOfTwoThatThePhraseNames_IsMissingTheOther(string phrase, string granted, string other)
    {
        var proof = Case.Prove(Case.Table(phrase), Case.Allow(granted));

        Assert.Equal(RequiredStatus.Missing, proof.Required[0].Status);
        Assert.Contains(other, proof.Required[0].Binding.Access.SelectMany(access => access.Resources));
    }

    [Theory]
    [InlineData("secret:prod/db", RequiredStatus.Missing, 1)]
    [InlineData("secret:prod/db-??????", RequiredStatus.Proven, 0)]
    [InlineData("secret:prod/db-AbCdEf", RequiredStatus.Proven, 0)]
    [InlineData("secret:prod/db-*", RequiredStatus.Proven, 1)]
    public void Prove_ASecret_HasSixCharactersBehindItsName(string allowed, RequiredStatus status, int excess)
    {
        var proof = Case.Prove(Case.Table("Read secret `prod/db`"), Case.Allow($"'Action':'secretsmanager:GetSecretValue','Resource':'arn:aws:secretsmanager:eu-west-1:111122223333:{allowed}'"));

        Assert.Equal((status, excess), (proof.Required[0].Status, proof.Excess.Count));
    }

    [Theory]
    [InlineData("Read all SSM parameters except `/prod/*`", "arn:aws:ssm:*:*:parameter/prod/*")]
    [InlineData("Read all objects except `secret/*` in bucket `arn:aws:s3:::a-one`", null)]
    public void Prove_WhatIsLeftOut_StandsWhereTheNameStands(string phrase, string? except)
    {
        var binding = Case.Prove(Case.Table(phrase), Case.Allow("'Action':'*','Resource':'*'")).Required[0].Binding;

        Assert.Equal(except is null ? [] : [except], binding.Access.SelectMany(access => access.Except).Where(_ => except is not null).Distinct());
    }

    [Fact]
    public void Prove_InstancesOfATag_AreThoseThatThePolicyNames()
    {
        var proof = Case.Prove(
            Case.Table("start EC2 instances tagged `Schedule=office`"),
            Case.Allow("'Action':'ec2:StartInstances','Resource':'arn:aws:ec2:*:111122223333:instance/*','Condition':{'StringEquals':{'aws:ResourceTag/Schedule':'office'}}"));

        Assert.Equal((RequiredStatus.Proven, 0), (proof.Required[0].Status, proof.Excess.Count));
    }

    [Theory]
    [InlineData("read all objects of bucket `a-one` except under `secret/`", "'Action':'s3:GetObject','Resource':'arn:aws:s3:::a-one/*'")]
    [InlineData("invoke all Lambda functions except `pay`", "'Action':'lambda:InvokeFunction','Resource':'arn:aws:lambda:eu-west-1:111122223333:function:*'")]
    public void Prove_AllOfAKind_AreThoseOfThePlaceThatThePolicyNames(string phrase, string granted)
    {
        var proof = Case.Prove(Case.Table(phrase), Case.Allow(granted));

        Assert.True(proof.Required[0].Status == RequiredStatus.Proven, Case.Say(proof));
        Assert.Single(proof.Excess);
    }

    [Theory]
    [InlineData("deleting users", "'Action':'cognito-idp:AdminDeleteUser','Resource':'*'", "cognito-idp:AdminDeleteUser")]
    [InlineData("dropping tables", "'Action':'glue:*','Resource':'*'", "glue:DeleteTable")]
    [InlineData("publishing to other topics", "'Action':'iot:Publish','Resource':'*'", "iot:Publish")]
    public void Prove_AnAvoidedKindOfNoService_IsOfEveryServiceThatThePolicySpeaksOf(string phrase, string granted, string action)
    {
        var proof = Case.Prove(Case.Table("`s3:GetObject` on `arn:aws:s3:::in/*`", phrase), Case.Allow(granted, "'Action':'s3:GetObject','Resource':'arn:aws:s3:::in/*'"));

        Assert.Equal(AvoidedStatus.Allowed, proof.Avoided[0].Status);
        Assert.Contains(action, proof.Avoided[0].Binding.Access.SelectMany(access => access.Actions));
    }

    // What the policies' services have of another kind is not meant.
    [Fact]
    public void Prove_AnAvoidedKindOfNoService_IsNoOtherKindOfTheServiceThatThePolicySpeaksOf()
    {
        var proof = Case.Prove(Case.Table("delete objects in bucket `in`", "dropping tables"), Case.Allow("'Action':'s3:DeleteObject','Resource':'arn:aws:s3:::in/*'"));

        Assert.Equal(AvoidedStatus.NotGranted, proof.Avoided[0].Status);
        Assert.Contains("dynamodb:DeleteTable", proof.Avoided[0].Binding.Access.SelectMany(access => access.Actions));
    }

    [Fact]
    public void Prove_AccessToOtherServices_IsWhatIsNotOfTheServicesOfTheRow()
    {
        UseCaseProof Prove(string action) => Case.Prove(Case.Table("delete objects in bucket `in`", "access to other services"), Case.Allow($"'Action':['s3:*','{action}'],'Resource':'*'"));

        Assert.Equal(AvoidedStatus.NotGranted, Prove("s3:GetObject").Avoided[0].Status);
        Assert.Equal(AvoidedStatus.Allowed, Prove("sqs:SendMessage").Avoided[0].Status);
    }

    [Theory]
    [InlineData("'Action':['s33:GetObject','s3:GetObject'],'Resource':'*'")]
    [InlineData("'Action':['nonsense','s3:GetObject',':x'],'Resource':'*'")]
    public void Prove_AnAvoidedKindBesideAPrefixThatAwsDoesNotHave_IsDecidedAllTheSame(string granted)
    {
        var proof = Case.Prove(Case.Table("`s3:GetObject` on `*`", "deleting users"), Case.Allow(granted));

        Assert.Equal(AvoidedStatus.NotGranted, proof.Avoided[0].Status);
    }

    [Fact]
    public void Prove_AKeyByItsAlias_IsNotProvenForKeysWithThatAliasAlone()
    {
        var proof = Case.Prove(Case.Table("Decrypt with KMS key `alias/orders`"), Case.Policy("""
            {'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'kms:Decrypt','Resource':'*','Condition':{'ForAllValues:StringEquals':{'kms:ResourceAliases':'alias/orders'},'Null':{'kms:ResourceAliases':'false'} } } }
            """));

        Assert.NotEqual(RequiredStatus.Proven, proof.Required[0].Status);
    }
}

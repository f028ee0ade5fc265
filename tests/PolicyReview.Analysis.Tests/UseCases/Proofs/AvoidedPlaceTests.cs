using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>Avoided phrases about regions, accounts, exceptions and everything else, held against policies.</summary>
public sealed class AvoidedPlaceTests
{
    private const string Send = "'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:eu-west-1:111122223333:jobs'";
    private const string SendElsewhere = "'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:us-east-1:111122223333:jobs'";
    private const string SendToOther = "'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:eu-west-1:444455556666:jobs'";
    private const string Read = "'Action':'s3:GetObject','Resource':'arn:aws:s3:::in/*'";
    private const string ReadAll = "'Action':'s3:GetObject','Resource':'*'";
    private const string Secret = "'Action':'secretsmanager:GetSecretValue','Resource':'arn:aws:secretsmanager:eu-west-1:111122223333:secret:";
    private const string Pass = "'Action':'iam:PassRole','Resource':'arn:aws:iam::111122223333:role/app','Condition':{'StringEquals':{'iam:PassedToService':'";

    [Theory]
    [InlineData("anything outside eu-west-1", Send, AvoidedStatus.NotGranted)]
    [InlineData("anything outside eu-west-1", SendElsewhere, AvoidedStatus.Allowed)]
    [InlineData("any region other than us-east-1", SendElsewhere, AvoidedStatus.NotGranted)]
    [InlineData("any region other than us-east-1", Send, AvoidedStatus.Allowed)]
    [InlineData("SQS outside us-east-1 and eu-west-1", SendElsewhere, AvoidedStatus.NotGranted)]
    [InlineData("SQS outside eu-central-1", Send, AvoidedStatus.Allowed)]
    [InlineData("anything outside eu-west-1", "'Action':'ec2:RunInstances','Resource':'*'", AvoidedStatus.Allowed)]
    [InlineData("anything outside eu-west-1", "'Action':'ec2:RunInstances','Resource':'*','Condition':{'StringEquals':{'aws:RequestedRegion':'eu-west-1'}}", AvoidedStatus.NotGranted)]
    [InlineData("cross-account access", Send, AvoidedStatus.NotGranted)]
    [InlineData("access to other accounts", "'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:eu-west-1:*:jobs'", AvoidedStatus.Allowed)]
    [InlineData("anything outside account 111122223333", SendToOther, AvoidedStatus.Allowed)]
    [InlineData("anything outside account 111122223333", Send, AvoidedStatus.NotGranted)]
    [InlineData("anything outside account 111122223333", "'Action':'sqs:SendMessage','Resource':'*','Condition':{'StringEquals':{'aws:ResourceAccount':'111122223333'}}", AvoidedStatus.NotGranted)]
    [InlineData("access to other accounts' buckets", Read, AvoidedStatus.NotGranted)]
    [InlineData("access to other accounts' buckets", ReadAll, AvoidedStatus.Allowed)]
    [InlineData("cross-account access", "'Action':'sts:AssumeRole','Resource':'*'", AvoidedStatus.Allowed)]
    [InlineData("secrets read except `db`", Secret + "db-??????'", AvoidedStatus.NotGranted)]
    [InlineData("secrets read except `db`", Secret + "db-*'", AvoidedStatus.Allowed)]
    [InlineData("secrets read except `db`", Secret + "api-??????'", AvoidedStatus.Allowed)]
    [InlineData("KMS operations except decrypt", "'Action':'kms:Decrypt','Resource':'arn:aws:kms:eu-west-1:111122223333:key/k'", AvoidedStatus.NotGranted)]
    [InlineData("KMS operations except decrypt", "'Action':'kms:Encrypt','Resource':'arn:aws:kms:eu-west-1:111122223333:key/k'", AvoidedStatus.Allowed)]
    [InlineData("PassRole to anything but Lambda", Pass + "lambda.amazonaws.com'}}", AvoidedStatus.NotGranted)]
    [InlineData("PassRole to anything but Lambda", Pass + "ec2.amazonaws.com'}}", AvoidedStatus.Allowed)]
    [InlineData("everything except reads", Read, AvoidedStatus.NotGranted)]
    [InlineData("everything except reads", Send, AvoidedStatus.Allowed)]
    [InlineData("reading of tables `secret-*`", "'Action':'dynamodb:Query','Resource':'arn:aws:dynamodb:eu-west-1:111122223333:table/secret-x/index/i'", AvoidedStatus.Allowed)]
    [InlineData("reading SSM parameters under `/prod/`", "'Action':'ssm:GetParameter','Resource':'arn:aws:ssm:eu-west-1:111122223333:parameter/prod/url'", AvoidedStatus.Allowed)]
    [InlineData("reading SSM parameters under `/prod/`", "'Action':'ssm:GetParameter','Resource':'arn:aws:ssm:eu-west-1:111122223333:parameter/test/url'", AvoidedStatus.NotGranted)]
    [InlineData("decrypt with key `alias/app`", "'Action':'kms:Decrypt','Resource':'arn:aws:kms:eu-west-1:111122223333:key/k'", AvoidedStatus.Allowed)]
    [InlineData("object deletes in bucket `in`", "'Action':'s3:PutLifecycleConfiguration','Resource':'arn:aws:s3:::in'", AvoidedStatus.Allowed)]
    public void Prove_AvoidedPhrase_IsHeldAgainstThePolicy(string phrase, string statement, AvoidedStatus expected)
    {
        var proof = Assert.Single(Case.Prove(Case.Table("read X-Ray traces", phrase), Case.Allow(statement)).Avoided);

        Assert.True(expected == proof.Status, $"{proof.Status} {proof.Witness?.Words} {string.Join(' ', proof.Reasons)} {string.Join('\n', proof.Binding.Bound.Select(PolicyReview.Analysis.UseCases.Bindings.BindingLines.Line))}");
    }

    [Theory]
    [InlineData(Read, AvoidedStatus.NotGranted)]
    [InlineData("'Action':['s3:GetObject','s3:PutObject'],'Resource':'arn:aws:s3:::in/*'", AvoidedStatus.Allowed)]
    public void Prove_EverythingElse_IsWhatTheRowDoesNotRequire(string statement, AvoidedStatus expected) =>
        Assert.Equal(expected, Assert.Single(Case.Prove(Case.Table("`s3:GetObject` on `arn:aws:s3:::in/*`", "anything else"), Case.Allow(statement)).Avoided).Status);

    [Fact]
    public void Prove_OtherAccountsOfADocumentOfTwo_AsksWhichIsTheOne()
    {
        var proof = Assert.Single(Case.Prove(Case.Table("send to one queue", "access to other accounts"), Case.Allow(Send, Send.Replace("jobs", "more", StringComparison.Ordinal), SendToOther)).Avoided);

        Assert.Equal(AvoidedStatus.Allowed, proof.Status);
        Assert.Contains("444455556666", proof.Witness!.Request.Resource, StringComparison.Ordinal);
        Assert.Contains(proof.Binding.Reasons, reason => reason.Contains("`111122223333`: confirm", StringComparison.Ordinal));
    }
}

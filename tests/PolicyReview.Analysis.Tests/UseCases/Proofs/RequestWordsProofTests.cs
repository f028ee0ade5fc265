using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>"With MFA", "without TLS": the condition a policy must have, and how it goes wrong.</summary>
public sealed class RequestWordsProofTests
{
    private const string Secret = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf";

    [Theory]
    [InlineData("'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'} }", RequiredStatus.Proven, 0)]
    [InlineData("'Condition':{'BoolIfExists':{'aws:MultiFactorAuthPresent':'true'} }", RequiredStatus.Proven, 1)]
    [InlineData("'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'false'} }", RequiredStatus.Missing, 1)]
    [InlineData("'Sid':'NoCondition'", RequiredStatus.Proven, 1)]
    public void Prove_RequiredWithMfa_IsProvenAndWhatGoesWithoutIsExcess(string rest, RequiredStatus status, int excess)
    {
        var proof = Case.Prove(Case.Table($"read secret `{Secret}` with MFA"), Case.Allow($"'Action':'secretsmanager:GetSecretValue','Resource':'{Secret}',{rest}"));

        Assert.True(proof.Required[0].Status == status && proof.Excess.Count == excess, Case.Say(proof));
    }

    [Theory]
    [InlineData("without MFA", "'Bool':{'aws:MultiFactorAuthPresent':'true'}", AvoidedStatus.NotGranted)]
    [InlineData("without MFA", "'BoolIfExists':{'aws:MultiFactorAuthPresent':'true'}", AvoidedStatus.Allowed)]
    [InlineData("without MFA", "'StringEquals':{'aws:PrincipalTag/team':'a'}", AvoidedStatus.Allowed)]
    [InlineData("without TLS", "'Bool':{'aws:SecureTransport':'true'}", AvoidedStatus.NotGranted)]
    [InlineData("from outside VPC endpoint `vpce-1a2b`", "'StringEquals':{'aws:SourceVpce':'vpce-1a2b'}", AvoidedStatus.NotGranted)]
    [InlineData("from outside VPC endpoint `vpce-1a2b`", "'StringEquals':{'aws:SourceVpce':['vpce-1a2b','vpce-9']}", AvoidedStatus.Allowed)]
    [InlineData("from outside 203.0.113.0/24", "'IpAddress':{'aws:SourceIp':'203.0.113.16/28'}", AvoidedStatus.NotGranted)]
    [InlineData("from outside 203.0.113.0/24", "'IpAddress':{'aws:SourceIp':'203.0.0.0/16'}", AvoidedStatus.Allowed)]
    public void Prove_AvoidedWithout_IsKeptOutByTheConditionAlone(string how, string condition, AvoidedStatus status)
    {
        var proof = Case.Prove(Case.Table("`s3:ListAllMyBuckets` on `*`", $"deleting objects {how}"), Case.Allow($"'Action':'s3:DeleteObject','Resource':'arn:aws:s3:::a/*','Condition':{{{condition} }}"));

        Assert.True(proof.Avoided[0].Status == status, Case.Say(proof));
    }

    // What AWS itself shows: a Deny of requests that come otherwise.
    [Theory]
    [InlineData(",{'Effect':'Deny','Action':'*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'false'}}}", AvoidedStatus.ExplicitlyDenied)]
    [InlineData("", AvoidedStatus.Allowed)]
    public void Prove_AvoidedWithoutTls_IsDeniedByTheDenyOfAws(string deny, AvoidedStatus status)
    {
        var policy = Case.Policy($"{{'Version':'2012-10-17','Statement':[{{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::a/*'}}{deny}]}}");
        var proof = Case.Prove(Case.Table("`s3:GetObject` on `arn:aws:s3:::a/*`", "requests without TLS"), policy);

        Assert.True(proof.Avoided[0].Status == status, Case.Say(proof));
    }

    [Theory]
    [InlineData("arn:aws:s3:::data/*", "'StringEquals':{'s3:x-amz-server-side-encryption':'aws:kms'}", AvoidedStatus.NotGranted)]
    [InlineData("arn:aws:s3:::data/*", "'StringEquals':{'s3:x-amz-server-side-encryption':'AES256'}", AvoidedStatus.Allowed)]
    [InlineData("arn:aws:s3:::other/*", "'StringEquals':{'s3:x-amz-server-side-encryption':'AES256'}", AvoidedStatus.NotGranted)]
    public void Prove_AvoidedUploadsWithoutKms_IsOfTheBucketThatIsNamed(string resource, string condition, AvoidedStatus status)
    {
        var proof = Case.Prove(Case.Table("`s3:ListAllMyBuckets` on `*`", "uploads without KMS encryption to bucket `data`"), Case.Allow($"'Action':'s3:PutObject','Resource':'{resource}','Condition':{{{condition} }}"));

        Assert.True(proof.Avoided[0].Status == status, Case.Say(proof));
    }

    [Fact]
    public void Prove_AvoidedByTag_IsOfTheInstancesThatHaveIt()
    {
        var deny = "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'ec2:TerminateInstances','Resource':'*'},{'Effect':'Deny','Action':'ec2:TerminateInstances','Resource':'*','Condition':{'StringEquals':{'aws:ResourceTag/Env':'prod'}}}]}";
        var proof = Case.Prove(Case.Table("`ec2:TerminateInstances` on `arn:aws:ec2:*:*:instance/*`", "terminating instances tagged `Env=prod`"), Case.Policy(deny));

        Assert.True(proof.Avoided[0] is { KeepsOut: true }, Case.Say(proof));
    }

    // A key may look like the end of an ARN: it is in the other bucket all the same.
    [Theory]
    [InlineData("deleting objects in bucket `data`", "s3:DeleteObject", "arn:aws:s3:::other/*")]
    [InlineData("reading bucket `data`", "s3:GetObject", "arn:aws:s3:::other/*")]
    [InlineData("writing to log group `/app`", "logs:PutLogEvents", "arn:aws:logs:eu-west-1:111122223333:log-group:/web:*")]
    [InlineData("sending to queue `jobs`", "sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:other")]
    public void Prove_AvoidedByName_IsNotFoundInTheKeyOfAnother(string phrase, string action, string resource)
    {
        var proof = Case.Prove(Case.Table($"`{action}` on `{resource}`", phrase), Case.Allow($"'Action':'{action}','Resource':'{resource}'"));

        Assert.True(proof.Avoided[0].KeepsOut, Case.Say(proof));
    }
}

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
}

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

    [Fact]
    public void Prove_AKeyByItsAlias_IsNotProvenForKeysWithThatAliasAlone()
    {
        var proof = Case.Prove(Case.Table("Decrypt with KMS key `alias/orders`"), Case.Policy("""
            {'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'kms:Decrypt','Resource':'*','Condition':{'ForAllValues:StringEquals':{'kms:ResourceAliases':'alias/orders'},'Null':{'kms:ResourceAliases':'false'} } } }
            """));

        Assert.NotEqual(RequiredStatus.Proven, proof.Required[0].Status);
    }
}

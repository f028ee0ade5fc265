using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

public sealed class InvalidServicePrincipalFormatTests
{
    [Theory]
    [InlineData("lambda.amazonaws.com", false)]
    [InlineData("delivery.logs.amazonaws.com", false)]
    [InlineData("states.eu-west-1.amazonaws.com", false)]
    [InlineData("ec2.amazonaws.com.cn", false)]
    [InlineData("alexa-appkit.amazon.com", false)]
    [InlineData("Lambda.amazonaws.com", true)]
    [InlineData("lambda", true)]
    [InlineData(".amazonaws.com", true)]
    [InlineData("lambda.amazonaws.org", true)]
    public void Validate_PrincipalOfATrustPolicy_ReportedIfNotWrittenLikeAService(string name, bool reported)
    {
        var policy = $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{{name}}}"},"Action":"sts:AssumeRole"}]}""";

        Assert.Equal(reported, PolicyUnderTest.Findings("INVALID_SERVICE_PRINCIPAL_FORMAT", policy, DocumentKind.TrustPolicy).Count > 0);
    }

    [Theory]
    [InlineData("aws:CalledVia", "athena.amazonaws.com", false)]
    [InlineData("aws:CalledVia", "application-signals.cloudwatch.amazonaws.com", true)]
    [InlineData("iam:PassedToService", "ecs.application-autoscaling.amazonaws.com", false)]
    [InlineData("iam:PassedToService", "*.amazonaws.com", false)]
    [InlineData("kms:ViaService", "s3.eu-west-1.amazonaws.com", false)]
    [InlineData("kms:ViaService", "s3", true)]
    [InlineData("aws:PrincipalTag/service", "s3", false)]
    public void Validate_ValueOfAServiceKey_ReportedIfNotWrittenLikeAService(string key, string value, bool reported)
    {
        var policy = $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"ForAnyValue:StringLike":{"{{{key}}}":"{{{value}}}" } } }]}""";

        Assert.Equal(reported, PolicyUnderTest.Findings("INVALID_SERVICE_PRINCIPAL_FORMAT", policy).Count > 0);
    }
}

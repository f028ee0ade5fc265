using PolicyReview.Cli.Validate;

namespace PolicyReview.Cli.CustomChecks;

/// <summary><c>--access</c> as the AWS CLI takes it: JSON or its shorthand, with and without brackets.</summary>
public sealed class AccessArgumentTests
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::dev/*"}]}""";

    [Theory]
    [InlineData(1, "actions=s3:DeleteObject")]
    [InlineData(1, "actions=[s3:DeleteObject]")]
    [InlineData(1, "actions=[\"s3:DeleteObject\", \"sqs:PurgeQueue\"]")]
    [InlineData(1, "actions=s3:DeleteObject,resources=arn:aws:s3:::dev/*")]
    [InlineData(0, "actions=s3:DeleteObject,resources=arn:aws:s3:::prod/*")]
    [InlineData(0, "actions=s3:DeleteObject", "resources=arn:aws:s3:::prod/*")]
    [InlineData(0, "resources=[arn:aws:s3:::prod/*],actions=[s3:DeleteObject]")]
    [InlineData(2, "actions=DeleteObject")]
    [InlineData(2, "action=s3:DeleteObject")]
    [InlineData(2, "s3:DeleteObject")]
    public async Task CheckAccessNotGranted_Shorthand_IsReadWhole(int expected, params string[] access)
    {
        var (status, _, error) = await Shell.RunAsync(["check-access-not-granted", "--policy-document", Policy, "--policy-type", "IDENTITY_POLICY", "--access", .. access]);

        Assert.True(status == expected, $"{status} {error}");
    }
}

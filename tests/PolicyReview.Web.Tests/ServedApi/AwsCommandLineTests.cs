using System.Text.Json;

namespace PolicyReview.Web.Tests.ServedApi;

/// <summary>The served API asked with the real AWS CLI, where it is installed.</summary>
public sealed class AwsCommandLineTests(ServingServer server) : IClassFixture<ServingServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ValidatePolicy_SignedOrNot_PrintsTheFindings(bool signed)
    {
        var (exit, output, errors) = await RunAsync(
            ["validate-policy", "--policy-type", "IDENTITY_POLICY", "--policy-document", Policies.WithUnknownActions(5), "--page-size", "2", .. signed ? [] : new[] { "--no-sign-request" }]);

        Assert.True(exit == 0, errors);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(5, json.RootElement.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("issueCode").GetString() == "INVALID_ACTION"));
    }

    [Fact]
    public async Task ValidatePolicy_Refused_PrintsWhy()
    {
        var (exit, _, errors) = await RunAsync(
            ["validate-policy", "--policy-type", "IDENTITY_POLICY", "--validate-policy-resource-type", "AWS::S3::Bucket", "--policy-document", "{}"]);

        Assert.NotEqual(0, exit);
        Assert.Contains("An error occurred (ValidationException) when calling the ValidatePolicy operation: InvalidInput", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckNoNewAccess_TheSamePolicy_Passes()
    {
        var (exit, output, errors) = await RunAsync(
            ["check-no-new-access", "--policy-type", "IDENTITY_POLICY", "--existing-policy-document", Policies.ReadsReports, "--new-policy-document", Policies.ReadsReports]);

        Assert.SkipWhen(errors.Contains("Invalid choice", StringComparison.Ordinal), "This AWS CLI is older than the custom policy checks.");
        Assert.True(exit == 0, errors);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("PASS", json.RootElement.GetProperty("result").GetString());
    }

    private async Task<(int Exit, string Output, string Errors)> RunAsync(IEnumerable<string> arguments)
    {
        var aws = OtherProgram.Find("aws");
        Assert.SkipWhen(aws is null, "The AWS CLI is not installed: `aws` on the PATH runs these tests.");

        // Nothing of this machine's own configuration, and the endpoint as users set it once.
        var environment = new Dictionary<string, string?>
        {
            ["AWS_ENDPOINT_URL"] = null,
            ["AWS_PROFILE"] = null,
            ["AWS_CONFIG_FILE"] = Path.Combine(Path.GetTempPath(), "no-such-aws-config"),
            ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(Path.GetTempPath(), "no-such-aws-credentials"),
            ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_PAGER"] = "",
            ["NO_PROXY"] = "127.0.0.1,localhost",
        };
        string[] all = ["accessanalyzer", .. arguments, "--endpoint-url", server.Endpoint, "--region", "us-east-1", "--output", "json"];
        return await OtherProgram.RunAsync(aws!, all, "", environment, Stop);
    }
}

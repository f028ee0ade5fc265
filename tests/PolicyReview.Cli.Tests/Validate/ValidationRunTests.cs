using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PolicyReview.Analysis.Configuration;

namespace PolicyReview.Cli.Validate;

public sealed class ValidationRunTests : IDisposable
{
    private const string Clean = """{"Version":"2012-10-17","Statement":[{"Sid":"In","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/in/*"}]}""";
    private const string Wrong = """{"Version":"2012-10-17","Statement":[{"Sid":"In","Effect":"Allow","Action":"s3:GetObjet","Resource":"arn:aws:s3:::b/in/*"}]}""";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_OnePolicy_HasAccessAnalyzersShape()
    {
        _folder.Write("a.json", Wrong);

        var (status, output, _) = await RunAsync(["a.json"]);

        Assert.Equal(1, status);
        Assert.Equal(["findings", "risks"], Members(output));
    }

    [Theory]
    [InlineData("a.json", "b.json")]
    [InlineData(".")]
    [InlineData("*.json")]
    public async Task Run_WhatMayBeSeveral_IsAListOfPolicies(params string[] arguments)
    {
        _folder.Write("a.json", Wrong);
        _folder.Write("b.json", Clean);

        var (status, output, _) = await RunAsync(arguments);

        Assert.Equal(1, status);
        Assert.Equal(["policies"], Members(output));
        Assert.Equal(["a.json", "b.json"], JsonDocument.Parse(output).RootElement.GetProperty("policies").EnumerateArray().Select(policy => policy.GetProperty("file").GetString()!));
    }

    [Fact]
    public async Task Run_AFolder_PassesOverFilesWithoutAPolicyAndSaysHowMany()
    {
        _folder.Write("a.json", Clean);
        _folder.Write("package.json", """{ "name": "x" }""");
        _folder.Write("policyreview.json", "{}");

        var (status, _, messages) = await RunAsync(["."]);

        Assert.Equal((0, "1 file without a policy passed over.\n"), (status, messages));
    }

    [Fact]
    public async Task Run_OneFileThatIsNotThere_ChecksTheOthersAndExitsWith2()
    {
        _folder.Write("a.json", Wrong);

        var (status, output, messages) = await RunAsync(["a.json", "gone.json"]);

        Assert.Equal(2, status);
        Assert.Contains("INVALID_ACTION", output, StringComparison.Ordinal);
        Assert.StartsWith("`gone.json` cannot be read: ", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AStatementThatAddsNothing_IsProvedSo()
    {
        _folder.Write("a.json", """
            {"Version":"2012-10-17","Statement":[
              {"Sid":"All","Effect":"Allow","Action":"s3:GetObject*","Resource":"arn:aws:s3:::b/*"},
              {"Sid":"Part","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/in/*"}]}
            """);

        var (_, output, _) = await RunAsync(["a.json"]);

        var risk = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("risks").EnumerateArray(), risk => risk.GetProperty("issueCode").GetString() == "redundant-statement");
        Assert.Contains("Part", risk.GetProperty("findingDetails").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AFileThatIsNotUtf8_SaysSo()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "a.json"), [0x7b, 0xff, 0x7d], TestContext.Current.CancellationToken);

        var (status, _, messages) = await RunAsync(["a.json"]);

        Assert.Equal((2, "`a.json` is not UTF-8. Save it as UTF-8 and run again.\n"), (status, messages));
    }

    [Fact]
    public async Task Run_AConfigurationAboveTheFile_IsApplied()
    {
        _folder.Write("policyreview.json", """{ "rules": { "INVALID_ACTION": "off" } }""");
        _folder.Write("in/deep/a.json", Wrong);

        Assert.Equal(0, (await RunAsync(["in/deep/a.json"])).Status);
    }

    [Fact]
    public async Task Run_AConfigurationAboveTheRepository_IsNotApplied()
    {
        _folder.Write("policyreview.json", """{ "rules": { "INVALID_ACTION": "off" } }""");
        _folder.Write("repository/.git/HEAD", "");
        _folder.Write("repository/a.json", Wrong);

        Assert.Equal(1, (await RunAsync(["repository/a.json"])).Status);
    }

    [Fact]
    public async Task Run_ANamedConfiguration_WinsOverTheOneAbove()
    {
        _folder.Write("policyreview.json", """{ "rules": { "INVALID_ACTION": "off" } }""");
        _folder.Write("other.json", "{}");
        _folder.Write("a.json", Wrong);

        Assert.Equal(1, (await RunAsync(["a.json"], configuration: "other.json")).Status);
    }

    [Fact]
    public async Task Run_AConfigurationWithAMistake_NamesThePlaceAndExitsWith2()
    {
        _folder.Write("policyreview.json", "{\n  \"rule\": {}\n}");
        _folder.Write("a.json", Clean);
        _folder.Write("b.json", Clean);

        var (status, _, messages) = await RunAsync(["a.json", "b.json"]);

        Assert.Equal((2, "policyreview.json:2:3: `rule` is no property here. Did you mean `rules`?\n"), (status, messages));
    }

    [Theory]
    [InlineData("2026-11-25", 0)]
    [InlineData("2026-11-24", 1)]
    public async Task Run_ASuppression_HoldsToTheEndOfItsDay(string expires, int expected)
    {
        _folder.Write("policyreview.json", $$"""{ "suppressions": [{ "code": "INVALID_ACTION", "file": "a.json", "reason": "r", "owner": "o", "expires": "{{expires}}" }] }""");
        _folder.Write("a.json", Wrong);

        Assert.Equal(expected, (await RunAsync(["a.json"])).Status);
    }

    [Fact]
    public async Task Run_BrokenYaml_NamesThePlaceAndExitsWith2()
    {
        _folder.Write("t.yaml", "Resources:\n  - [\n");

        var (status, _, messages) = await RunAsync(["t.yaml"]);

        Assert.Equal(2, status);
        Assert.StartsWith("t.yaml:", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutputFormat.Sarif, "\"version\": \"2.1.0\"")]
    [InlineData(OutputFormat.Markdown, "## PolicyReview: 1 error")]
    [InlineData(OutputFormat.Table, "✖ error  Unknown action")]
    internal async Task Run_EveryFormat_Prints(OutputFormat format, string expected)
    {
        _folder.Write("a.json", Wrong);

        Assert.Contains(expected, (await RunAsync(["a.json"], format: format)).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Status, string Output, string Messages)> RunAsync(string[] arguments, string? configuration = null, OutputFormat format = OutputFormat.Json)
    {
        var request = new ValidateRequest(arguments, null, null, (FailOn?)null, configuration, format);
        using var output = new MemoryStream();
        await using var messages = new StringWriter { NewLine = "\n" };
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 23, 59, 0, TimeSpan.Zero));
        var status = await new ValidationRun(request, _folder.Path, clock, messages).RunAsync(output, TestContext.Current.CancellationToken);
        return (status, Encoding.UTF8.GetString(output.ToArray()), messages.ToString());
    }

    private static IEnumerable<string> Members(string json) => JsonDocument.Parse(json).RootElement.EnumerateObject().Select(member => member.Name);
}

using System.Text.Json;
using PolicyReview.Cli.Validate;

namespace PolicyReview.Cli.TestPlans;

public sealed class TestCommandTests : IDisposable
{
    private const string AllowRead = """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}""";
    private const string AllowAll = """{"Version":"2012-10-17","Statement":[{"Sid":"All","Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
    private const string Plan =
        """
        { "policies": { "identityPolicies": ["../policy.json"] },
          "cases": [
            { "name": "read", "principal": "arn:aws:iam::111122223333:role/r", "action": "s3:GetObject", "resource": "arn:aws:s3:::b/k", "expected": "allowed", "why": "Read" },
            { "name": "delete", "principal": "arn:aws:iam::111122223333:role/r", "action": "s3:DeleteObject", "resource": "arn:aws:s3:::b/k", "expected": "denied" } ] }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Test_CasesAsExpected_ExitsWith0AndSaysWhoDecided()
    {
        _folder.Write("policy.json", AllowRead);

        var (status, output, _) = await Shell.RunAsync("test", _folder.Write("tests/plan.json", Plan));

        using var json = JsonDocument.Parse(output);
        var cases = json.RootElement.GetProperty("cases");
        Assert.Equal(0, status);
        Assert.Equal(
            [("read", "allowed", "allowed", "identityPolicy", true), ("delete", "denied", "implicitDeny", "identityPolicy", true)],
            cases.EnumerateArray().Select(c => (Text(c, "name"), Text(c, "expected"), Text(c, "decision"), Text(c, "decidedBy"), c.GetProperty("asExpected").GetBoolean())));
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Test_AnotherPolicyThatAllowsTooMuch_ExitsWith1AndNamesTheStatement()
    {
        _folder.Write("policy.json", AllowRead);

        var (status, output, _) = await Shell.RunAsync("test", _folder.Write("tests/plan.json", Plan), "--policy", _folder.Write("all.json", AllowAll), "--output", "table");

        Assert.Equal(1, status);
        Assert.Contains("✖ delete  expected denied, but: Allowed, because of statement `All`", output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 cases as expected", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_APlanWithoutADeniedCase_ExitsWith1()
    {
        _folder.Write("policy.json", AllowAll);

        var (status, output, _) = await Shell.RunAsync("test", _folder.Write("tests/plan.json", Plan.Replace("denied", "allowed", StringComparison.Ordinal)));

        Assert.Equal(1, status);
        Assert.Contains("test-plan-without-denied-case", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_APlanWithAMistake_ExitsWith2AndNamesTheLine()
    {
        var (status, output, error) = await Shell.RunAsync("test", _folder.Write("plan.json", "{ \"cases\": [\n{ \"name\": 1 } ] }"));

        Assert.Equal((2, ""), (status, output));
        Assert.Contains("plan.json:2: `name` must be a text", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_APlanWithoutPolicies_ExitsWith2()
    {
        var (status, _, error) = await Shell.RunAsync("test", _folder.Write("plan.json", Plan.Replace("\"../policy.json\"", "", StringComparison.Ordinal)));

        Assert.Equal(2, status);
        Assert.Contains("names no policies", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allowed", "implicitDeny", 0)]
    [InlineData("allowed", "allowed", 1)]
    public async Task Import_ResultsOfALiveRun_SaysWhichCasesAgree(string first, string second, int expected)
    {
        _folder.Write("policy.json", AllowRead);
        var plan = _folder.Write("tests/plan.json", Plan);
        var (_, script, _) = await Shell.RunAsync("export", "--to", "test-plan", plan);
        var digest = script[(script.IndexOf("\"sha256\":\"", StringComparison.Ordinal) + 10)..][..64];
        var results = _folder.Write(
            "results.json",
            $$"""
            {"plan":"plan.json","policies":[{"type":"identityPolicy","name":"../policy.json","sha256":"{{digest}}"}],"cases":[
            {"name":"read","expected":"allowed","response":{"EvaluationResults":[{"EvalDecision":"{{first}}"} ] } },
            {"name":"delete","expected":"denied","response":{"EvaluationResults":[{"EvalDecision":"{{second}}"} ] } } ] }
            """);

        var (status, output, _) = await Shell.RunAsync("test", "import", results, "--plan", plan);

        using var json = JsonDocument.Parse(output);
        Assert.Equal(expected, status);
        Assert.Equal(expected == 0, json.RootElement.GetProperty("holds").GetBoolean());
        Assert.Equal(["agrees", expected == 0 ? "agrees" : "differs"], json.RootElement.GetProperty("cases").EnumerateArray().Select(c => Text(c, "agreement")));
    }

    [Fact]
    public async Task Import_WhatTheScriptDidNotPrint_ExitsWith2()
    {
        _folder.Write("policy.json", AllowRead);

        var (status, _, error) = await Shell.RunAsync("test", "import", _folder.Write("results.json", "nonsense"), "--plan", _folder.Write("tests/plan.json", Plan));

        Assert.Equal(2, status);
        Assert.Contains("results.json` cannot be used", error, StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}

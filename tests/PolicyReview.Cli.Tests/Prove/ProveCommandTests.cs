using System.Diagnostics;
using System.Text.Json;

namespace PolicyReview.Cli.Prove;

/// <summary><c>policyreview prove</c> as a shell sees it.</summary>
public sealed class ProveCommandTests : IDisposable
{
    private const string Table = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| Reader | Lambda execution role | Read one S3 prefix | S3 delete |\n";
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/in/*"}]}""";
    private const string Wide = """{"Version":"2012-10-17","Statement":[{"Sid":"CleanUp","Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b/in/*"}]}""";
    private const string Bindings = """{"useCases":{"Reader":{"required":{"Read one S3 prefix":{"confirmed":true,"access":[{"actions":"s3:GetObject","resources":"arn:aws:s3:::b/in/*"}]}}}}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prove-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Prove_TableHolds_ExitsWith0AndMarksProposals()
    {
        var (status, output, _) = await RunAsync("--policy", File("policy.json", Policy));
        using var json = JsonDocument.Parse(output);
        var required = json.RootElement.GetProperty("required")[0];

        Assert.Equal(0, status);
        Assert.Equal(("Reader", "Read one S3 prefix", "required", "proven"), (Text(required, "useCase"), Text(required, "phrase"), Text(required, "form"), Text(required, "status")));
        Assert.False(required.GetProperty("binding").GetProperty("confirmed").GetBoolean());
        Assert.Equal("arn:aws:s3:::b/in/*", required.GetProperty("binding").GetProperty("access")[0].GetProperty("resources")[0].GetString());
        Assert.Equal(("none-of", "notGranted"), (Text(json.RootElement.GetProperty("avoided")[0], "form"), Text(json.RootElement.GetProperty("avoided")[0], "status")));
        Assert.Equal(0, json.RootElement.GetProperty("excess").GetArrayLength());
        Assert.Equal("policy.json", json.RootElement.GetProperty("documents")[0].GetString());
    }

    [Fact]
    public async Task Prove_AvoidedIsAllowed_ExitsWith1AndShowsARequest()
    {
        var (status, output, _) = await RunAsync("--policy", File("policy.json", Wide));
        using var json = JsonDocument.Parse(output);
        var avoided = json.RootElement.GetProperty("avoided")[0];

        Assert.Equal((1, "allowed"), (status, Text(avoided, "status")));
        Assert.StartsWith("s3:Delete", Text(avoided.GetProperty("witness"), "action"), StringComparison.Ordinal);
        Assert.Equal("CleanUp", Text(avoided.GetProperty("witness").GetProperty("statements")[0], "sid"));
        Assert.NotEqual(0, json.RootElement.GetProperty("excess").GetArrayLength());
    }

    [Fact]
    public async Task Prove_ConfirmedBindings_AreMarkedSo()
    {
        var (status, output, _) = await RunAsync("--policy", File("policy.json", Policy), "--bindings", File("bindings.json", Bindings));
        using var json = JsonDocument.Parse(output);

        Assert.Equal(0, status);
        Assert.True(json.RootElement.GetProperty("required")[0].GetProperty("binding").GetProperty("confirmed").GetBoolean());
    }

    [Fact]
    public async Task Prove_AsATable_SaysTheWitnessInWords()
    {
        var (_, output, _) = await RunAsync("--policy", File("policy.json", Wide), "--output", "table");

        Assert.Contains("avoided   allowed           Reader: S3 delete (not confirmed)", output, StringComparison.Ordinal);
        Assert.Contains("because of statement `CleanUp` of `policy.json`", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_AWayToMorePrivilege_IsAMemberOfItsOwnAndALineOfTheTable()
    {
        const string Passes = """{"Version":"2012-10-17","Statement":[{"Sid":"Run","Effect":"Allow","Action":["iam:PassRole","ec2:RunInstances"],"Resource":"*"}]}""";

        var (_, output, _) = await RunAsync("--policy", File("policy.json", Passes));
        var (_, table, _) = await RunAsync("--policy", File("policy.json", Passes), "--output", "table");
        using var json = JsonDocument.Parse(output);
        var way = Assert.Single(json.RootElement.GetProperty("escalation").EnumerateArray());
        var step = way.GetProperty("steps")[0];

        Assert.Equal(("ec2-001", "open"), (Text(way, "id"), Text(way, "standing")));
        Assert.Equal(["ec2-001"], way.GetProperty("methods").EnumerateArray().Select(id => id.GetString()));
        Assert.False(way.GetProperty("inherent").GetBoolean());
        Assert.Equal(("iam:PassRole", "ec2.amazonaws.com"), (Text(step, "action"), step.GetProperty("context").GetProperty("iam:PassedToService")[0].GetString()));
        Assert.Equal("Run", Text(step.GetProperty("statements")[0], "sid"));
        Assert.Contains("because of statement `Run` of `policy.json`", Text(step, "words"), StringComparison.Ordinal);
        Assert.NotEqual(0, way.GetProperty("assumptions").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("escalationUndecided").GetArrayLength());
        Assert.Contains("escalate  open              With `iam:PassRole` + `ec2:RunInstances` (ec2-001)", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_NoWayToMorePrivilege_IsAnEmptyMember()
    {
        var (_, output, _) = await RunAsync("--policy", File("policy.json", Policy));
        using var json = JsonDocument.Parse(output);

        Assert.Equal(0, json.RootElement.GetProperty("escalation").GetArrayLength());
    }

    [Theory]
    [InlineData("--template", "stack.json", "`--template` is not available yet")]
    [InlineData("--attached", "arn:aws:iam::aws:policy/ReadOnlyAccess", "`--attached` is not available yet")]
    [InlineData("--bindings", "/no/such/file.json", "cannot be read")]
    [InlineData("--trust", "/no/such/trust.json", "cannot be read")]
    public async Task Prove_WhatItCannotUse_IsRefusedWith2(string option, string value, string why)
    {
        var (status, _, error) = await RunAsync("--policy", File("policy.json", Policy), option, value);

        Assert.Equal(2, status);
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_WithoutPolicy_ExitsWith2()
    {
        var (status, _, error) = await RunAsync();

        Assert.Equal(2, status);
        Assert.Contains("`--policy` is missing", error, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "policyreview.dll"), "prove", "--use-cases", File("table.md", Table), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}

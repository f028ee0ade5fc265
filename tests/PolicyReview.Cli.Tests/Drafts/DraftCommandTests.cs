using System.Text.Json;

namespace PolicyReview.Cli.Drafts;

/// <summary><c>policyreview draft</c> and <c>reduce</c> as a shell sees them.</summary>
public sealed class DraftCommandTests : IDisposable
{
    private const string Table = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| Reader | Lambda execution role | Read one S3 prefix | S3 delete |\n";
    private const string Bindings = """{"useCases":{"Reader":{"required":{"Read one S3 prefix":{"confirmed":true,"access":[{"actions":"s3:GetObject","resources":"arn:aws:s3:::b/in/*"}]}}}}}""";
    private const string Wide = "{ \"Version\": \"2012-10-17\",\n  \"Statement\": [ { \"Sid\": \"Files\", \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::b/in/*\" } ] }\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("draft-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Draft_ConfirmedBindings_PrintsThePolicyAndExitsWith0()
    {
        var (status, output, error) = await Shell.RunAsync("draft", "--use-cases", File("table.md", Table), "--bindings", File("bindings.json", Bindings));
        using var json = JsonDocument.Parse(output);

        Assert.Equal((0, ""), (status, error));
        Assert.Equal("ReadOneS3Prefix", json.RootElement.GetProperty("Statement")[0].GetProperty("Sid").GetString());
    }

    [Fact]
    public async Task Draft_NothingConfirmed_PrintsNothingAndExitsWith1()
    {
        var (status, output, error) = await Shell.RunAsync("draft", "--use-cases", File("table.md", Table));

        Assert.Equal((1, ""), (status, output));
        Assert.Contains("`Read one S3 prefix` of `Reader`", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_Proposed_SaysThatItIsAGuess()
    {
        var table = File("table.md", Table.Replace("Read one S3 prefix", "`s3:GetObject` on `arn:aws:s3:::b/in/*`", StringComparison.Ordinal));
        var (status, output, error) = await Shell.RunAsync("draft", "--use-cases", table, "--proposed");

        Assert.Equal(0, status);
        Assert.Contains("s3:GetObject", output, StringComparison.Ordinal);
        Assert.Contains("Confirm them before the policy is used", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no table", Bindings)]
    [InlineData(Table, "{}")]
    public async Task Draft_UnusableInput_ExitsWith2(string table, string bindings)
    {
        var (status, output, error) = await Shell.RunAsync("draft", "--use-cases", File("table.md", table), "--bindings", File("bindings.json", bindings));

        Assert.Equal((2, ""), (status, output));
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task Reduce_TooWide_PrintsThePolicyWithoutExcess()
    {
        var (status, output, error) = await ReduceAsync(Wide, Bindings);

        Assert.Equal((0, Wide.Replace("s3:*", "s3:GetObject", StringComparison.Ordinal)), (status, output));
        Assert.Equal("`Files`: `s3:*` is now `s3:GetObject`.", error.Trim());
    }

    [Fact]
    public async Task Reduce_RequiredAccessMissing_ExitsWith1()
    {
        var (status, output, error) = await ReduceAsync(Wide, Bindings.Replace("b/in/*", "other/*", StringComparison.Ordinal));

        Assert.Equal((1, Wide), (status, output));
        Assert.Contains("nothing would be left", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reduce_NoPolicy_ExitsWith2()
    {
        var (status, _, error) = await ReduceAsync("not JSON", Bindings);

        Assert.Equal(2, status);
        Assert.Contains("policyreview validate", error, StringComparison.Ordinal);
    }

    private Task<(int Status, string Output, string Error)> ReduceAsync(string policy, string bindings) =>
        Shell.RunAsync("reduce", "--use-cases", File("table.md", Table), "--policy", File("policy.json", policy), "--bindings", File("bindings.json", bindings));

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}

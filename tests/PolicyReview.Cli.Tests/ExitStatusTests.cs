using System.Diagnostics;

namespace PolicyReview.Cli;

/// <summary>The program as a shell sees it.</summary>
public sealed class ExitStatusTests
{
    private const string Clean = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/in/*"}]}""";

    [Theory]
    [InlineData(Clean, "", 0)]
    [InlineData("{ nonsense", "", 1)]
    [InlineData("{ nonsense", "--fail-on none", 0)]
    [InlineData(Clean, "--fail-on NOTHING_LIKE_IT", 2)]
    [InlineData(Clean, "--policy-type NO_SUCH", 2)]
    public async Task Validate_FromStandardInput_ExitsAsDocumented(string policy, string options, int expected) =>
        Assert.Equal(expected, (await RunAsync(policy, ["validate", "-", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)])).Status);

    [Fact]
    public async Task Validate_AFileThatIsNotThere_NamesItAndExitsWith2()
    {
        var (status, _, error) = await RunAsync("", ["validate", "/no/such/policy.json"]);

        Assert.Equal(2, status);
        Assert.Contains("/no/such/policy.json", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_AsATable_PrintsTitleCodePlaceAndMarks()
    {
        var (_, output, _) = await RunAsync("{ nonsense", ["validate", "-", "--output", "table"]);

        var lines = output.Split('\n');
        Assert.Equal("- · permissions policy", lines[0]);
        Assert.StartsWith("✖ error  ", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(" JSON_SYNTAX_ERROR", lines[2], StringComparison.Ordinal);
        Assert.Equal(["  -:1:3", "     1 │ { nonsense", "       │   ^"], lines[3..6]);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task ReferenceShow_AnAction_PrintsItsLevelAndTypes()
    {
        var (status, output, _) = await RunAsync("", ["reference", "show", "sns:Publish"]);

        Assert.Equal((0, "sns:Publish\tWrite\ttopic\n"), (status, output));
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(string input, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "policyreview.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}

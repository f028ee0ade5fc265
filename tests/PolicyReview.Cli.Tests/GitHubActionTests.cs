using System.Diagnostics;
using PolicyReview.Cli.Validate;

namespace PolicyReview.Cli;

/// <summary>The GitHub Action's script, run as a runner would.</summary>
public sealed class GitHubActionTests : IDisposable
{
    private const string Clean = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/in/*"}]}""";
    private const string Wrong = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObjet","Resource":"arn:aws:s3:::b/in/*"}]}""";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Check_ChangedFiles_AreReportedAndOthersLeftAlone()
    {
        _folder.Write("work/old.json", Wrong);
        var before = await CommitAsync();
        _folder.Write("work/new policy.json", Wrong);
        _folder.Write("work/package.json", """{ "name": "x" }""");
        _folder.Write("work/read.me", "Statement");
        await CommitAsync();

        var (outputs, summary) = await CheckAsync(("POLICYREVIEW_BASE", before));

        Assert.Contains("exit-status=1", outputs, StringComparison.Ordinal);
        Assert.Contains("new policy.json", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("old.json", summary, StringComparison.Ordinal);
        var sarif = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "policyreview.sarif"), TestContext.Current.CancellationToken);
        Assert.Contains("\"uri\": \"new%20policy.json\"", sarif, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ABranchsFirstPush_ChecksTheWholeTree()
    {
        _folder.Write("work/a.json", Clean);
        await CommitAsync();

        var (outputs, summary) = await CheckAsync(("POLICYREVIEW_BASE", new string('0', 40)));

        Assert.Contains("exit-status=0", outputs, StringComparison.Ordinal);
        Assert.Contains("1 policy checked.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NothingChanged_SaysSo()
    {
        _folder.Write("work/a.json", Wrong);
        var head = await CommitAsync();

        var (outputs, summary) = await CheckAsync(("POLICYREVIEW_BASE", head));

        Assert.Equal(("exit-status=0\n", "No policy or template was changed.\n"), (outputs, summary));
    }

    [Fact]
    public async Task Check_NamedFilesAndFailOn_ArePassedOn()
    {
        _folder.Write("work/a.json", Wrong);
        await CommitAsync();

        var (outputs, _) = await CheckAsync(("POLICYREVIEW_FILES", "*.json\n"), ("POLICYREVIEW_FAIL_ON", "none"));

        Assert.Contains("exit-status=0", outputs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoCommandLine_SaysWhatToInstall()
    {
        _folder.Write("work/a.json", Wrong);
        await CommitAsync();

        var (outputs, _) = await CheckAsync(("POLICYREVIEW_FILES", "a.json"), ("POLICYREVIEW_COMMAND", "no-such-command"));

        Assert.Equal("exit-status=2\n", outputs);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(string Outputs, string Summary)> CheckAsync(params (string Name, string Value)[] settings)
    {
        var script = Path.Combine(RepositoryFolder(), ".github/actions/policyreview/check.sh");
        var environment = new Dictionary<string, string>
        {
            ["GITHUB_OUTPUT"] = _folder.Write("outputs", ""),
            ["GITHUB_STEP_SUMMARY"] = _folder.Write("summary", ""),
            ["RUNNER_TEMP"] = _folder.Path,
            ["POLICYREVIEW_COMMAND"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "policyreview.dll")}",
        };
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        await RunAsync("bash", [script], environment);
        return (await ReadAsync("outputs"), await ReadAsync("summary"));
    }

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(_folder.Path, name), TestContext.Current.CancellationToken);

    private async Task<string> CommitAsync()
    {
        var environment = new Dictionary<string, string> { ["GIT_CONFIG_GLOBAL"] = "/dev/null" };
        await RunAsync("git", ["init", "--quiet"], environment);
        await RunAsync("git", ["add", "--all"], environment);
        await RunAsync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "change"], environment);
        return (await RunAsync("git", ["rev-parse", "HEAD"], environment)).Trim();
    }

    private async Task<string> RunAsync(string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.Combine(_folder.Path, "work"), RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicyReview.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}

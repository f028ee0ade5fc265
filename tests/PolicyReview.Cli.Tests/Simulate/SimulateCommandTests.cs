using System.Diagnostics;

namespace PolicyReview.Cli.Simulate;

/// <summary>The command as a shell sees it.</summary>
public sealed class SimulateCommandTests : IDisposable
{
    private const string AllowRead = """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";
    private const string Request = """{"principal":"arn:aws:iam::111122223333:user/anna","action":"s3:GetObject","resource":"arn:aws:s3:::b/k"}""";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulate");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(null, 0)]
    [InlineData("allowed", 0)]
    [InlineData("denied", 1)]
    [InlineData("implicitDeny", 1)]
    [InlineData("perhaps", 2)]
    public async Task Simulate_ExpectedDecision_SetsTheExitStatus(string? expect, int status)
    {
        string[] options = expect is null ? [] : ["--expect", expect];

        Assert.Equal(status, (await RunAsync(["simulate", File("p.json", AllowRead), "--request", File("r.json", Request), .. options])).Status);
    }

    [Fact]
    public async Task Simulate_AsATable_SaysWhatEachPolicyTypeSaid()
    {
        var boundary = File("b.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*"}]}""");

        var (_, output, _) = await RunAsync(
            ["simulate", File("p.json", AllowRead), "--request", File("r.json", Request), "--permissions-boundary", boundary, "--output", "table"]);

        Assert.StartsWith("implicitDeny: Not allowed: no permissions boundary allows it.\n", output, StringComparison.Ordinal);
        Assert.Contains("Allow Read (", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_TwoScps_AreTwoLevels()
    {
        var all = File("all.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""");
        var other = File("ec2.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*"}]}""");

        var (_, output, _) = await RunAsync(["simulate", all, "--request", File("r.json", Request), "--scp", all, "--scp", other]);

        Assert.Contains("\"blockingLevel\": \"level 2\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ nonsense", "is not JSON")]
    [InlineData("{}", "`principal` is missing")]
    public async Task Simulate_AnUnusableRequest_SaysWhyAndExitsWith2(string request, string reason)
    {
        var (status, _, error) = await RunAsync(["simulate", File("p.json", AllowRead), "--request", File("r.json", request)]);

        Assert.Equal(2, status);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_APolicyThatAwsWouldRefuse_SaysSoOnStandardError()
    {
        var (_, output, error) = await RunAsync(["simulate", File("p.json", "{ nonsense"), "--request", File("r.json", Request)]);

        Assert.Contains("\"implicitDeny\"", output, StringComparison.Ordinal);
        Assert.Contains("not well-formed JSON", error, StringComparison.Ordinal);
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "policyreview.dll")))
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

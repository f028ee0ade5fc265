using System.Text.Json;

namespace PolicyReview.Cli.TestPlans;

/// <summary><c>policyreview test generate</c>, and its plan through <c>policyreview test</c>.</summary>
public sealed class TestGenerateCommandTests : IDisposable
{
    private const string Table = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| Reader | Lambda execution role | Read one S3 prefix | S3 delete |\n";
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/in/*"}]}""";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string Scp = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"organizations:*","Resource":"*"}]}""";
    private const string Boundary = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("generate-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Generate_AllDocuments_EveryCaseHoldsInTheRunner()
    {
        var (status, plan, error) = await Shell.RunAsync(
            "test", "generate", "--use-cases", File("table.md", Table), "--policy", File("policy.json", Policy), "--trust", File("trust.json", Trust), "--scp", File("scp.json", Scp), "--boundary", File("boundary.json", Boundary));
        Assert.Equal((0, ""), (status, error));

        var (tested, output, _) = await Shell.RunAsync("test", File("plan.json", plan));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, tested);
        Assert.Contains(json.RootElement.GetProperty("cases").EnumerateArray(), test => test.GetProperty("name").GetString() == "allows lambda.amazonaws.com sts:AssumeRole on role/reader");
        Assert.Contains(json.RootElement.GetProperty("cases").EnumerateArray(), test => test.GetProperty("name").GetString() == "denies s3:DeleteObject on b/in/example");
    }

    [Fact]
    public async Task Generate_UnboundPhrase_WritesTheRestAndExitsWith1()
    {
        var table = Table.Replace("Read one S3 prefix", "Read one S3 prefix, frobnicate the gizmo", StringComparison.Ordinal);
        var (status, plan, error) = await Shell.RunAsync("test", "generate", "--use-cases", File("table.md", table), "--policy", File("policy.json", Policy));

        Assert.Equal(1, status);
        Assert.Contains("s3:GetObject", plan, StringComparison.Ordinal);
        Assert.Contains("`frobnicate the gizmo`", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_NoTable_ExitsWith2()
    {
        var (status, plan, _) = await Shell.RunAsync("test", "generate", "--use-cases", File("table.md", "nothing"), "--policy", File("policy.json", Policy));

        Assert.Equal((2, ""), (status, plan));
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}

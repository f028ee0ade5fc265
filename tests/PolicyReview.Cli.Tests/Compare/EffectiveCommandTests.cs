using System.Text.Json;

namespace PolicyReview.Cli.Compare;

/// <summary><c>policyreview effective</c> as a shell sees it.</summary>
public sealed class EffectiveCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("effective-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Effective_WithABoundary_SaysWhatIsAllowedAndWhatIsTakenAway()
    {
        var policy = File("policy.json", """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}""");
        var boundary = File("boundary.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/in/*"}]}""");

        var (status, output, _) = await Shell.RunAsync("effective", "--policy", policy, "--boundary", boundary, "--output", "json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, status);
        Assert.Equal("arn:aws:s3:::b/in/*", json.RootElement.GetProperty("allowed")[0].GetProperty("resources")[0].GetString());
        Assert.Equal("s3:GetObject", json.RootElement.GetProperty("capped")[0].GetProperty("witness").GetProperty("action").GetString());
        Assert.Equal(["policy.json", "boundary.json"], json.RootElement.GetProperty("documents").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Effective_NoPolicy_SaysWhatToGive()
    {
        var (status, _, error) = await Shell.RunAsync("effective");

        Assert.Equal(2, status);
        Assert.Contains("`--policy` is missing", error, StringComparison.Ordinal);
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}

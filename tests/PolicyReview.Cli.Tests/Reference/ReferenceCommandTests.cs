namespace PolicyReview.Cli.Reference;

public sealed class ReferenceCommandTests
{
    [Fact]
    public async Task Show_WithoutAName_PrintsCountsDatesAndEveryInput()
    {
        var (status, output, _) = await Shell.RunAsync("reference", "show");

        Assert.Equal(0, status);
        Assert.Matches(@"(?m)^\d+ services, \d+ actions, ", output);
        Assert.Matches(@"(?m)^\d+ AWS managed policies, \d{4}-\d\d-\d\d$", output);
        Assert.Contains($"{PinnedPackage.ManagedPolicies.Name} {PinnedPackage.ManagedPolicies.Version} (MIT, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ManagedPolicies_AgainstTheCorpusOfTheTests_AreOfTheSameVersion()
    {
        var lockFile = File.ReadAllText(Path.Combine(Source(), "../../corpus/package-lock.json"));

        Assert.Contains($"\"version\": \"{PinnedPackage.ManagedPolicies.Version}\"", lockFile, StringComparison.Ordinal);
        Assert.Contains(PinnedPackage.ManagedPolicies.Integrity, lockFile, StringComparison.Ordinal);
    }

    private static string Source([System.Runtime.CompilerServices.CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}

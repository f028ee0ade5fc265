using System.Runtime.CompilerServices;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// POLICYREVIEW_WRITE_SAMPLES=1 with <c>-class "*SubmissionSampleTests"</c> writes the verdict as it is now into the samples; read the difference before
/// it is committed.
/// </summary>
public sealed class SubmissionSampleTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Checks => [.. SubmissionChecks.All.Select(check => check.Code)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Analyze_Sample_GivesTheVerdictUnderEachSpan(string name)
    {
        var file = Path.Combine(Folder(), $"{name}.txt");
        var text = File.ReadAllText(file);
        if (Environment.GetEnvironmentVariable("POLICYREVIEW_WRITE_SAMPLES") == "1")
        {
            text = new SubmissionSample(text).Annotate();
            File.WriteAllText(file, text);
        }

        Assert.Equal(text, new SubmissionSample(text).Annotate());
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void EveryCheck_HasASampleThatExpectsItAndACleanOneThatDoesNot(string code)
    {
        Assert.Contains(code, Words($"{code}.txt"));
        Assert.DoesNotContain(code, Words($"{code}.clean.txt"));
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void EveryCheck_ReportsWhatItsDescriptorSays(string code)
    {
        var check = SubmissionChecks.All.Single(check => check.Code == code).Descriptor;

        var found = new SubmissionSample(File.ReadAllText(Path.Combine(Folder(), $"{code}.txt"))).Findings().Where(found => found.Finding.Code == code).ToList();

        Assert.All(found, one => Assert.Equal((check.Type, check.LearnMore, check.Source), (one.Finding.Type, one.Finding.LearnMore, one.Finding.Source)));
        Assert.All(found, one => Assert.NotEmpty(one.Finding.Advice));
        Assert.Single(found);
    }

    [Fact]
    public void EverySample_BelongsToACheck() =>
        Assert.All(Samples.Select(row => row.Data.Replace(".clean", "", StringComparison.Ordinal)), name => Assert.Contains(name, Checks.Select(row => row.Data)));

    private static string[] Words(string file) => new SubmissionSample(File.ReadAllText(Path.Combine(Folder(), file))).Annotate().Split([' ', '\n']);

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../Samples/Submissions"));
}

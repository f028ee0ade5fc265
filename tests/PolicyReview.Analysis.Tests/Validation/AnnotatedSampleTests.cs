using System.Runtime.CompilerServices;
using PolicyReview.Analysis.Risks;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// POLICYREVIEW_WRITE_SAMPLES=1 with <c>-class "*AnnotatedSampleTests"</c> writes the verdict of the rules as they are now into the samples; read the
/// difference before it is committed.
/// </summary>
public sealed class AnnotatedSampleTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    /// <summary>How the mistake looks when it is mended: <c>CODE.clean.txt</c> beside <c>CODE.txt</c>.</summary>
    public static TheoryData<string> CleanSamples => [.. Samples.Select(row => row.Data).Where(name => name.EndsWith(".clean", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Validate_Sample_GivesTheVerdictUnderEachSpan(string name)
    {
        var file = Path.Combine(Folder(), $"{name}.txt");
        var text = File.ReadAllText(file);
        if (Environment.GetEnvironmentVariable("POLICYREVIEW_WRITE_SAMPLES") == "1")
        {
            text = new AnnotatedSample(text).Annotate();
            File.WriteAllText(file, text);
        }

        Assert.Equal(text, new AnnotatedSample(text).Annotate());
    }

    [Theory]
    [MemberData(nameof(CleanSamples))]
    public void Validate_CleanSampleOfACode_DoesNotReportIt(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), $"{name}.txt"));

        Assert.DoesNotContain(Path.GetFileNameWithoutExtension(name), new AnnotatedSample(text).Annotate().Split([' ', '\n']));
    }

    [Fact]
    public void EveryRule_HasASampleThatExpectsIt()
    {
        foreach (var rule in ValidationRules.All.Append(ValidationRules.Syntax).Concat(RiskRules.All))
        {
            var file = Path.Combine(Folder(), $"{rule.Descriptor.Code}.txt");
            Assert.True(File.Exists(file), $"{rule.Descriptor.Code} has no sample.");
            Assert.Contains(rule.Descriptor.Code, File.ReadAllText(file).Split([' ', '\n']));
        }
    }

    /// <summary>Codes of our own must have one; what Access Analyzer's codes lack is listed in the output.</summary>
    [Fact]
    public void EveryRule_HasACleanSample()
    {
        var missing = ValidationRules.All.Append(ValidationRules.Syntax).Concat(RiskRules.All).Select(rule => rule.Descriptor.Code)
            .Where(code => !File.Exists(Path.Combine(Folder(), $"{code}.clean.txt")));

        Assert.Empty(missing);
    }

    [Fact]
    public void EveryRule_IsNamedAndFiledAfterItsCode()
    {
        foreach (var rule in ValidationRules.All.Append(ValidationRules.Syntax))
        {
            var expected = string.Concat(rule.Descriptor.Code.Split('_').Select(word => word[..1] + word[1..].ToLowerInvariant()));
            Assert.Equal(expected, rule.GetType().Name);
            Assert.EndsWith($".{rule.Descriptor.Type}s", rule.GetType().Namespace, StringComparison.Ordinal);
        }

        var codes = ValidationRules.All.Concat(RiskRules.All).Select(rule => rule.Descriptor.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(RiskRules.All, rule => Assert.Matches("^[a-z][a-z-]+[a-z]$", rule.Descriptor.Code));
        Assert.All(RiskRules.All, rule => Assert.Equal(
            string.Concat(rule.Descriptor.Code.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])), rule.GetType().Name));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../Samples"));
}

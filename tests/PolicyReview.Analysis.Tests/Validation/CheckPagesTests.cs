using System.Runtime.CompilerServices;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// POLICYREVIEW_WRITE_DOCS=1 with <c>-class "*CheckPagesTests"</c> writes docs/checks anew, after the samples; build again afterwards, since the pages ship
/// inside the assembly.
/// </summary>
public sealed class CheckPagesTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Written = new(() => new CheckPageWriter(Up("Samples"), Up("../../src/PolicyReview.Analysis")).Pages());

    [Fact]
    public void Pages_OnDisk_AreWhatTheRulesAndSamplesSay()
    {
        var folder = Up("../../docs/checks");
        if (Environment.GetEnvironmentVariable("POLICYREVIEW_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(folder);
            Array.ForEach(Directory.GetFiles(folder, "*.md"), File.Delete);
            Written.Value.ToList().ForEach(page => File.WriteAllText(Path.Combine(folder, page.Key + ".md"), page.Value));
        }

        var files = Directory.GetFiles(folder, "*.md").ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, File.ReadAllText);

        Assert.Equal(Written.Value.Keys.Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        Assert.All(Written.Value, page => Assert.Equal(page.Value, files[page.Key]));
    }

    [Fact]
    public void Find_EveryRule_IsThePageOnDisk()
    {
        Assert.Equal(Written.Value.Keys.Where(name => name != "README").Order(StringComparer.Ordinal), CheckPages.Codes);
        Assert.All(CheckPages.Codes, code => Assert.Equal(Written.Value[code], CheckPages.Find(code)));
        Assert.Equal(Written.Value["README"], CheckPages.Index);
    }

    [Fact]
    public void Find_UnknownCode_IsNull()
    {
        Assert.Null(CheckPages.Find("NO_SUCH_CODE"));
        Assert.Null(CheckPages.Find("README"));
        Assert.Null(CheckPages.Find("../secrets"));
    }

    [Fact]
    public void UndecidedChecks_AreNotAlsoMade()
    {
        var made = ValidationRules.All.Select(rule => rule.Descriptor.Code).ToHashSet();

        Assert.All(UndecidedChecks.All, check => Assert.DoesNotContain(check.Code, made));
        Assert.All(UndecidedChecks.All, check => Assert.NotEmpty(check.Reason));
        Assert.Equal(UndecidedChecks.All.Select(check => check.Code).Order(StringComparer.Ordinal), UndecidedChecks.All.Select(check => check.Code));
    }

    private static string Up(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", path));
}

using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace PolicyReview.Web.Tests.Architecture;

/// <summary>Holds the project files against the picture in ARCHITECTURE.md: arrows point one way.</summary>
public sealed class DependencyDirectionTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["PolicyReview.Analysis"] = [],
        ["PolicyReview.Reviews"] = ["PolicyReview.Analysis"],
        ["AWSSDK.AccessAnalyzer"] = [],
        ["PolicyReview.Checks"] = ["PolicyReview.Reviews", "PolicyReview.Analysis", "AWSSDK.AccessAnalyzer"],
        ["PolicyReview.Storage"] = ["PolicyReview.Reviews", "PolicyReview.Analysis"],
        ["PolicyReview.Web"] = ["PolicyReview.Checks", "PolicyReview.Storage", "PolicyReview.Reviews", "PolicyReview.Analysis"],
        ["PolicyReview.Cli"] = ["PolicyReview.Analysis"],
    };

    [Fact]
    public void Sources_AreTheProjectsOfTheHouse() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Projects().Select(Name).Order(StringComparer.Ordinal));

    [Fact]
    public void ProjectReferences_PointOneWay()
    {
        foreach (var project in Projects())
        {
            var referenced = Included(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).ToList();
            Assert.All(referenced, reference => Assert.Contains(reference, Allowed[Name(project)]));
        }
    }

    [Fact]
    public void Analysis_NeedsNothingButMarkdigAndYamlDotNet() =>
        Assert.Equal(["Markdig", "YamlDotNet"], Included(Project("PolicyReview.Analysis"), "PackageReference"));

    [Fact]
    public void Reviews_NeedsNoPackage() =>
        Assert.Empty(Included(Project("PolicyReview.Reviews"), "PackageReference"));

    [Fact]
    public void AspNet_IsKnownToWebAlone()
    {
        foreach (var project in Projects().Where(project => Name(project) != "PolicyReview.Web"))
        {
            Assert.Equal("Microsoft.NET.Sdk", XDocument.Load(project).Root!.Attribute("Sdk")!.Value);
            Assert.DoesNotContain("Microsoft.AspNetCore.App", Included(project, "FrameworkReference"));

            // Identity's tables are mapped in Storage; the package brings no web server with it.
            Assert.DoesNotContain(
                Included(project, "PackageReference"),
                package => package.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && package != "Microsoft.AspNetCore.Identity.EntityFrameworkCore");
        }
    }

    private static string[] Projects() => Directory.GetFiles(Path.Combine(Root(), "src"), "*.csproj", SearchOption.AllDirectories);

    private static string Project(string name) => Projects().Single(project => Name(project) == name);

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static IReadOnlyList<string> Included(string project, string element) =>
        [.. XDocument.Load(project).Descendants(element).Select(node => node.Attribute("Include")!.Value.Replace('\\', '/'))];

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}

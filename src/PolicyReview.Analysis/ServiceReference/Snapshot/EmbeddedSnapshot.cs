using System.Text.Json;

namespace PolicyReview.Analysis.ServiceReference.Snapshot;

/// <summary>The snapshot inside the assembly. It is mapped, not copied: its text costs no managed memory.</summary>
internal static class EmbeddedSnapshot
{
    public static ServiceCatalogue Open()
    {
        using var manifest = Resource("snapshot.manifest.json");
        var read = JsonSerializer.Deserialize(manifest, SnapshotManifestJson.Default.SnapshotManifest)
            ?? throw new InvalidOperationException("The embedded service reference has an empty manifest.");
        return new ServiceCatalogue(new SnapshotIndex(Resource("snapshot.txt")), read);
    }

    private static Stream Resource(string name) =>
        typeof(EmbeddedSnapshot).Assembly.GetManifestResourceStream($"PolicyReview.Analysis.ServiceReference.Snapshot.{name}")
        ?? throw new InvalidOperationException($"The embedded service reference has no `{name}`.");
}

using PolicyReview.Analysis.Configuration;

namespace PolicyReview.Cli.Validate;

/// <summary>A configuration and the file it came from.</summary>
/// <param name="Name">The file as it is printed; null if there is none.</param>
/// <param name="Folder">Where it lies; file scopes count from here.</param>
/// <param name="Configuration">What it says.</param>
/// <param name="Problems">Why it cannot be used, place and next step in each; empty if it can.</param>
internal sealed record LoadedConfiguration(string? Name, string Folder, TeamConfiguration Configuration, IReadOnlyList<string> Problems)
{
    /// <summary>The path of <paramref name="file"/> below <see cref="Folder"/>, as suppressions name it.</summary>
    public string PathOf(InputFile file) => file.FullPath is null ? file.Name : Path.GetRelativePath(Folder, file.FullPath).Replace('\\', '/');
}

namespace PolicyReview.Fuzz;

/// <summary>What the loop starts from: the annotated samples of all rules.</summary>
internal static class SeedInputs
{
    /// <exception cref="DirectoryNotFoundException">The program does not stand in a clone.</exception>
    public static IReadOnlyList<string> Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "tests/PolicyReview.Analysis.Tests/Samples");
            if (Directory.Exists(samples))
            {
                return [.. Directory.GetFiles(samples, "*.txt").Order(StringComparer.Ordinal).Select(Policy)];
            }
        }

        throw new DirectoryNotFoundException("The samples are not there. Build and run the loop inside a clone of the repository.");
    }

    // The lines with the verdict are no JSON; what is left is the policy.
    private static string Policy(string file) =>
        string.Join('\n', File.ReadLines(file).Skip(1).Where(line => !line.StartsWith("@document", StringComparison.Ordinal) && line.TrimStart() is not ['^' or '~', ..]));
}

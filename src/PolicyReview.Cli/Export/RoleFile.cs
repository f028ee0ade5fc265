using PolicyReview.Analysis.Implementation.Export;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.Export;

/// <summary>The description of a role with the two policies that it names.</summary>
internal static class RoleFile
{
    /// <exception cref="UnusableInputException">It or one of its policies cannot be used.</exception>
    public static async Task<RoleDescription> ReadAsync(string path, CancellationToken stop)
    {
        var reading = RoleFileReader.Read(await TextFile.ReadAsync(path, stop));
        if (reading.Problems.Count > 0)
        {
            throw new UnusableInputException(string.Join('\n', reading.Problems.Select(problem => $"{path}:{problem.Span.Start.Line}: {problem.Message}")));
        }

        return new RoleDescription(
            reading.Outline,
            await PolicyArgument.ReadAsync(TextFile.Beside(path, reading.PermissionsPolicy), stop),
            await PolicyArgument.ReadAsync(TextFile.Beside(path, reading.TrustPolicy), stop));
    }
}

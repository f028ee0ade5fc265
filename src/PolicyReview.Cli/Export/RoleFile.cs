using PolicyReview.Analysis.Implementation.Export;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.Export;

/// <summary>The description of a role with the policies that it names.</summary>
/// <param name="Role">The role.</param>
/// <param name="PermissionsPath">The file of its permissions policy.</param>
/// <param name="TrustPath">The file of its trust policy; null for a permission set.</param>
internal sealed record RoleFile(RoleDescription Role, string PermissionsPath, string? TrustPath)
{
    /// <exception cref="UnusableInputException">It or one of its policies cannot be used.</exception>
    public static async Task<RoleFile> ReadAsync(string path, CancellationToken stop)
    {
        var reading = RoleFileReader.Read(await TextFile.ReadAsync(path, stop));
        if (reading.Problems.Count > 0)
        {
            throw new UnusableInputException(string.Join('\n', reading.Problems.Select(problem => $"{path}:{problem.Span.Start.Line}: {problem.Message}")));
        }

        var permissions = TextFile.Beside(path, reading.PermissionsPolicy);
        var trust = reading.TrustPolicy is { } named ? TextFile.Beside(path, named) : null;
        return new RoleFile(
            new RoleDescription(reading.Outline, await PolicyArgument.ReadAsync(permissions, stop), trust is null ? null : await PolicyArgument.ReadAsync(trust, stop)), permissions, trust);
    }
}

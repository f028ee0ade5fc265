using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Export;
using PolicyReview.Analysis.Policies;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.Submissions;

namespace PolicyReview.Cli.Export;

/// <summary>The description of a role with the policies that it names.</summary>
/// <param name="Role">The role.</param>
/// <param name="Permissions">Its permissions policies with their files.</param>
/// <param name="Trust">Its trust policy; null for a permission set.</param>
/// <param name="Boundary">The boundary that is deployed with it; null for none.</param>
internal sealed record RoleFile(RoleDescription Role, IReadOnlyList<GivenPolicy> Permissions, GivenPolicy? Trust, GivenPolicy? Boundary)
{
    /// <exception cref="UnusableInputException">It or one of its policies cannot be used.</exception>
    public static async Task<RoleFile> ReadAsync(string path, CancellationToken stop)
    {
        var reading = RoleFileReader.Read(await TextFile.ReadAsync(path, stop));
        if (reading.Problems.Count > 0)
        {
            throw new UnusableInputException(string.Join('\n', reading.Problems.Select(problem => $"{path}:{problem.Span.Start.Line}: {problem.Message}")));
        }

        var name = reading.Outline.Name;
        var isOne = reading.PermissionsPolicies.Count == 1;
        var permissions = new List<GivenPolicy>();
        foreach (var file in reading.PermissionsPolicies)
        {
            permissions.Add(await GivenAsync(path, file, $"{name}: {(isOne ? "permissions policy" : Path.GetFileName(file))}", stop));
        }

        var trust = reading.TrustPolicy is { } trusted ? await GivenAsync(path, trusted, $"{name}: trust policy", stop) : null;
        var boundary = reading.BoundaryPolicy is { } bounding ? await GivenAsync(path, bounding, $"{name}: permissions boundary", stop) : null;
        var role = RoleDescription.Of(reading.Outline, [.. permissions.Select(Document)], trust is null ? null : Document(trust)) with { Boundary = boundary is null ? null : Document(boundary) };
        return new RoleFile(role, permissions, trust, boundary);
    }

    private static PolicyDocument Document(GivenPolicy given) => given.Policy.Document;

    private static async Task<GivenPolicy> GivenAsync(string path, string file, string name, CancellationToken stop)
    {
        var place = TextFile.Beside(path, file);
        return new GivenPolicy(new NamedPolicy(name, await PolicyArgument.ReadAsync(place, stop)), place);
    }
}

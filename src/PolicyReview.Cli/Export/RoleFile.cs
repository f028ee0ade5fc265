using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Export;
using PolicyReview.Analysis.ManagedPolicies;
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
    /// <summary>The managed policies that are attached to it, as far as their text is known here.</summary>
    public IReadOnlyList<GivenPolicy> Attached => [.. Role.Outline.ManagedPolicies.Select(GivenPolicy.OfAws).OfType<GivenPolicy>()];

    /// <summary>The others, one sentence each.</summary>
    public IReadOnlyList<string> Gaps => [.. Role.Outline.ManagedPolicies.Where(arn => GivenPolicy.OfAws(arn) is null).Select(WhyUnknown)];

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
        var role = RoleDescription.Of(reading.Outline, [.. permissions.Select(policy => policy.Policy.Document)], trust?.Policy.Document) with { Boundary = boundary?.Policy.Document };
        return new RoleFile(role, permissions, trust, boundary);
    }

    private static async Task<GivenPolicy> GivenAsync(string path, string file, string name, CancellationToken stop)
    {
        var place = TextFile.Beside(path, file);
        return new GivenPolicy(new NamedPolicy(name, await PolicyArgument.ReadAsync(place, stop)), place);
    }

    private static string WhyUnknown(string arn) => ManagedPolicyCatalogue.IsOfAws(arn) ? ManagedPolicyCatalogue.Embedded.WhyUnknown(arn)
        : $"`{arn}` is attached to the role, and its text is not known here. Take it out of `managedPolicies`, and give its file with `--policy`.";
}

using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.TestPlans;

/// <summary>A test plan with the policies it names.</summary>
/// <param name="Path">The plan's file, as the user wrote it.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Policies">The policies, named as the plan names them.</param>
internal sealed record PlanFile(string Path, TestPlan Plan, TestPolicies Policies)
{
    /// <summary>Reads a plan; <paramref name="instead"/>, if there are any, take the place of its identity-based policies.</summary>
    /// <exception cref="UnusableInputException">The plan or a policy cannot be used.</exception>
    public static async Task<PlanFile> ReadAsync(string path, IReadOnlyList<string> instead, CancellationToken stop)
    {
        var reading = TestPlanReader.Read(await TextFile.ReadAsync(path, stop));
        if (reading.Problems.Count > 0)
        {
            throw new UnusableInputException(string.Join('\n', reading.Problems.Select(problem => $"{path}:{problem.Span.Start.Line}: {problem.Message}")));
        }

        var named = reading.Plan.Policies;
        var policies = new PolicySet
        {
            IdentityPolicies = instead.Count > 0 ? await GivenAsync(instead, stop) : await PoliciesAsync(path, named.IdentityPolicies, stop),
            PermissionsBoundaries = await PoliciesAsync(path, named.PermissionsBoundaries, stop),
            ResourcePolicy = await PolicyAsync(path, named.ResourcePolicy, stop),
            SessionPolicies = await PoliciesAsync(path, named.SessionPolicies, stop),
            ServiceControlPolicies = Levels(await PoliciesAsync(path, named.ServiceControlPolicies, stop)),
            ResourceControlPolicies = Levels(await PoliciesAsync(path, named.ResourceControlPolicies, stop)),
            EndpointPolicies = await PoliciesAsync(path, named.EndpointPolicies, stop),
        };
        var all = new TestPolicies(policies, await PolicyAsync(path, named.TrustPolicy, stop));
        return all.All.Any()
            ? new PlanFile(path, reading.Plan, all)
            : throw new UnusableInputException($"`{path}` names no policies. Name them in its `policies`, or with `--policy`.");
    }

    private static async Task<IReadOnlyList<NamedPolicy>> GivenAsync(IReadOnlyList<string> paths, CancellationToken stop)
    {
        var policies = new List<NamedPolicy>();
        foreach (var path in paths)
        {
            policies.Add(new NamedPolicy(path, await PolicyArgument.ReadAsync(path, stop)));
        }

        return policies;
    }

    private static async Task<IReadOnlyList<NamedPolicy>> PoliciesAsync(string plan, IReadOnlyList<string> paths, CancellationToken stop)
    {
        var policies = new List<NamedPolicy>();
        foreach (var path in paths)
        {
            policies.Add((await PolicyAsync(plan, path, stop))!);
        }

        return policies;
    }

    private static async Task<NamedPolicy?> PolicyAsync(string plan, string? path, CancellationToken stop) => path is null ? null
        : ManagedPolicyCatalogue.IsOfAws(path) ? ManagedPolicyCatalogue.Embedded.Find(path)?.Named ?? throw new UnusableInputException($"`{plan}`: {ManagedPolicyCatalogue.Embedded.WhyUnknown(path)}")
        : new NamedPolicy(path, await PolicyArgument.ReadAsync(TextFile.Beside(plan, path), stop));

    private static IReadOnlyList<PolicyLevel> Levels(IReadOnlyList<NamedPolicy> policies) => [.. policies.Select(PolicyLevel.Of)];
}

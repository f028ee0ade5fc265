using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>A role as it is to be deployed.</summary>
/// <param name="Outline">All but the policies.</param>
/// <param name="PermissionsPolicies">What it may do: its inline policies, each with a name of its own.</param>
/// <param name="TrustPolicy">Who may assume it; null for a permission set, which has none to write.</param>
public sealed record RoleDescription(RoleOutline Outline, IReadOnlyList<InlinePolicy> PermissionsPolicies, PolicyDocument? TrustPolicy)
{
    /// <summary>A role with one policy, which has the role's name.</summary>
    public RoleDescription(RoleOutline outline, PolicyDocument permissions, PolicyDocument? trust)
        : this(outline, [new InlinePolicy(outline.Name, permissions)], trust)
    {
    }

    /// <summary>A role with several policies: the first has the role's name, the others are numbered behind it.</summary>
    public static RoleDescription Of(RoleOutline outline, IReadOnlyList<PolicyDocument> permissions, PolicyDocument? trust)
    {
        ArgumentNullException.ThrowIfNull(outline);
        return new RoleDescription(outline, [.. permissions.Select((policy, index) => new InlinePolicy(index == 0 ? outline.Name : $"{outline.Name}-{index + 1}", policy))], trust);
    }

    /// <summary>A permissions boundary that is deployed with the role; null if it has none, or one that is there already (<see cref="RoleOutline.PermissionsBoundary"/>).</summary>
    public PolicyDocument? Boundary { get; init; }

    /// <summary>The name of the boundary that is deployed with the role.</summary>
    internal string BoundaryName => $"{Outline.Name}-boundary";

    /// <summary>Every policy that is written.</summary>
    internal IEnumerable<PolicyDocument> Policies => [.. PermissionsPolicies.Select(policy => policy.Document), .. new[] { TrustPolicy, Boundary }.OfType<PolicyDocument>()];
}

using PolicyReview.Analysis.Implementation.Metadata;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>What a role has beside its policies: no policy document holds it, so it is part of what is submitted.</summary>
public sealed record RoleOutline
{
    /// <summary>The role's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Its path.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The longest session, in seconds; 3,600 to 43,200.</summary>
    public int MaxSessionDuration { get; init; } = 3600;

    /// <summary>The ARN of its permissions boundary, where that is there already; null for none.</summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary>The ARNs of the managed policies that are attached to it.</summary>
    public IReadOnlyList<string> ManagedPolicies { get; init; } = [];

    /// <summary>Its tags, in the order they are to be written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary>The log group that is made with it; null for none.</summary>
    public LogGroupOutline? LogGroup { get; init; }

    /// <summary>True for an IAM Identity Center permission set: Identity Center makes its roles and writes their trust policy.</summary>
    public bool IsPermissionSet { get; init; }

    /// <summary>What of it is signed with the policies.</summary>
    public RoleMetadata Metadata => new() { MaxSessionDuration = MaxSessionDuration, Path = Path, PermissionsBoundary = PermissionsBoundary, Tags = Tags, IsPermissionSet = IsPermissionSet };

    /// <summary>What the deployment fills in.</summary>
    public DeploymentTokens Tokens { get; init; } = DeploymentTokens.None;
}

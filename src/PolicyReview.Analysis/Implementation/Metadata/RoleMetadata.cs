namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>What a role has beside its policies and name: no policy document holds it, so it is submitted and signed with them.</summary>
public sealed record RoleMetadata
{
    /// <summary>The longest session, in seconds, 3,600 to 43,200; null if it is not said, which AWS takes as 3,600.</summary>
    public int? MaxSessionDuration { get; init; }

    /// <summary>The path: begins and ends with a slash.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The ARN of the managed policy that is its permissions boundary; null for none.</summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary>Its tags, in the order they were written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary>True for an IAM Identity Center permission set: Identity Center makes its roles and writes their trust policy.</summary>
    public bool IsPermissionSet { get; init; }
}

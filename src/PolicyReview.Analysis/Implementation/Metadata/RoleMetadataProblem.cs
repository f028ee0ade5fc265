namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>What AWS would not accept in a role's metadata.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Message">What is wrong and what to write instead, as sentences.</param>
/// <param name="Tag">The key of the tag that is meant; null for the whole field.</param>
public sealed record RoleMetadataProblem(RoleField Field, string Message, string? Tag = null);

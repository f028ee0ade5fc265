namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>What of a role's metadata only its deployment knows.</summary>
/// <param name="Field">The field.</param>
/// <param name="Message">What it depends on, as a sentence.</param>
public sealed record UnknownMetadata(RoleField Field, string Message);

namespace PolicyReview.Analysis.Configuration;

/// <summary>Where a finding stands, in the words a suppression's scope uses.</summary>
/// <param name="File">The path below the configuration's folder, with <c>/</c>.</param>
/// <param name="Sid">The Sid of the statement it stands in, or null.</param>
/// <param name="Path">Such as <c>Statement[0].Action[1]</c>; empty for the whole document.</param>
/// <param name="LogicalId">The resource of the template; null outside templates.</param>
public sealed record FindingPlace(string File, string? Sid, string Path, string? LogicalId);

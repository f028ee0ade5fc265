namespace PolicyReview.Analysis.Validation;

/// <summary>One documented form of a service's ARNs.</summary>
/// <param name="HasRegion">True if the form has a region.</param>
/// <param name="HasAccount">True if the form has an account.</param>
/// <param name="Resource">The resource part as a pattern, such as <c>table/*/index/*</c>.</param>
/// <param name="Tail">All that follows the service as a pattern, such as <c>*:*:table/*/index/*</c>.</param>
internal sealed record ArnFormat(bool HasRegion, bool HasAccount, string Resource, string Tail);

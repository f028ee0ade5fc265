using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>A value that only the deployment knows; what depends on it is not decided.</summary>
/// <param name="Expression">As the template says it, such as <c>Fn::ImportValue</c> or <c>Ref: BucketName</c>.</param>
/// <param name="Reason">Why it cannot be known from the file.</param>
/// <param name="Span">Where it stands in the file.</param>
public sealed record UnresolvedValue(string Expression, string Reason, SourceSpan Span);

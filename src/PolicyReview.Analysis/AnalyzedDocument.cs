using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis;

/// <summary>A document to check.</summary>
/// <param name="Kind">What it is used as.</param>
/// <param name="ResourceType">For a resource policy its CloudFormation type, such as <c>AWS::S3::Bucket</c>; else null.</param>
/// <param name="Text">The policy, exactly as written.</param>
public sealed record AnalyzedDocument(DocumentKind Kind, string? ResourceType, string Text);

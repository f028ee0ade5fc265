using System.Security.Cryptography;
using System.Text;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Reviews.Submissions;

/// <summary>One policy document: the bytes submitted are the bytes analysed, sent to AWS, shown and signed.</summary>
/// <param name="Kind">What it is attached to.</param>
/// <param name="ResourceType">CloudFormation type name such as <c>AWS::S3::Bucket</c>; only for resource policies.</param>
/// <param name="Text">Exactly as submitted.</param>
public sealed record SubmittedDocument(DocumentKind Kind, string? ResourceType, string Text)
{
    /// <summary>SHA-256 of the text as UTF-8, lower-case hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}

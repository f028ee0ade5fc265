using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Implementation;

/// <summary>A file that is a policy.</summary>
internal sealed class WholeFilePolicy(PolicyDocument document, DocumentKind kind, string? resourceType) : FoundPolicy(kind, resourceType)
{
    public override PolicyDocument Document { get; } = document;

    public override IReadOnlyList<Finding> Check(Func<PolicyDocument, IReadOnlyList<Finding>> check) => check(Document);
}

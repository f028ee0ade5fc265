using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Implementation;

/// <summary>A policy found in a file.</summary>
/// <param name="kind">What it is used as.</param>
/// <param name="resourceType">For a resource policy its CloudFormation type as Access Analyzer wants it, else null.</param>
public abstract class FoundPolicy(DocumentKind kind, string? resourceType)
{
    /// <summary>What it is used as.</summary>
    public DocumentKind Kind { get; } = kind;

    /// <summary>For a resource policy its CloudFormation type, if known.</summary>
    public string? ResourceType { get; } = resourceType;

    /// <summary>Which policy of a template; null for a file that is a policy.</summary>
    public virtual TemplatePlace? Place => null;

    /// <summary>Values only the deployment knows.</summary>
    public virtual IReadOnlyList<UnresolvedValue> Unresolved => [];

    /// <summary>False if only the deployment knows the policy, so that nothing could be checked.</summary>
    public virtual bool IsRead => true;

    /// <summary>The policy; inside a template one way it can turn out.</summary>
    public abstract PolicyDocument Document { get; }

    /// <summary>What <paramref name="check"/> finds, its places turned into places in the file.</summary>
    public abstract IReadOnlyList<Finding> Check(Func<PolicyDocument, IReadOnlyList<Finding>> check);
}

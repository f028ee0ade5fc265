using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

/// <summary>What a rule is given: a document, what it is used as, and what is known about AWS. Made for one validation and used by one thread.</summary>
/// <param name="document">The document.</param>
/// <param name="kind">What it is used as.</param>
/// <param name="resourceType">For a resource policy its CloudFormation type, such as <c>AWS::S3::Bucket</c>; else null.</param>
/// <param name="catalogue">The service reference.</param>
/// <param name="facts">What the author said about it.</param>
public sealed class PolicyContext(PolicyDocument document, DocumentKind kind, string? resourceType, ServiceCatalogue catalogue, SubmissionFacts facts)
{
    private readonly Statement[] _statements = [.. document.Statements.Where(statement => !Grammar.IsMalformed(statement))];

    /// <summary>The document.</summary>
    public PolicyDocument Document { get; } = document;

    /// <summary>What it is used as.</summary>
    public DocumentKind Kind { get; } = kind;

    /// <summary>The grammar it follows.</summary>
    public PolicyTypes Type { get; } = kind switch
    {
        DocumentKind.TrustPolicy => PolicyTypes.RoleTrust,
        DocumentKind.ResourcePolicy => PolicyTypes.Resource,
        DocumentKind.ServiceControlPolicy => PolicyTypes.ServiceControl,
        DocumentKind.ResourceControlPolicy => PolicyTypes.ResourceControl,
        _ => PolicyTypes.Identity,
    };

    /// <summary>For a resource policy its CloudFormation type; else null.</summary>
    public string? ResourceType { get; } = resourceType;

    /// <summary>The service reference.</summary>
    public ServiceCatalogue Catalogue { get; } = catalogue;

    /// <summary>What the author said about it.</summary>
    public SubmissionFacts Facts { get; } = facts;

    /// <summary>
    /// The statements whose elements have the JSON types the grammar gives them, in document order. Others are reported for that alone: what
    /// they would mean is guesswork.
    /// </summary>
    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>The same, for the walks that every rule makes.</summary>
    internal ReadOnlySpan<Statement> StatementSpan => _statements;

    /// <summary>The known actions that entries stand for.</summary>
    internal ActionExpansion Expansion { get; } = new(catalogue);

    /// <summary>What the document may still ask of rules whose work grows faster than it does.</summary>
    internal WorkBudget Budget { get; } = new();

    /// <summary>What each statement grants, worked out once for all rules that ask.</summary>
    internal Risks.Grants Grants => field ??= new Risks.Grants(this);

    /// <summary>True for policies attached to a user, group or role, boundaries included.</summary>
    public bool IsIdentityBased => Type == PolicyTypes.Identity;

    /// <summary>True for policies that only limit: boundaries, SCPs, RCPs. Wide patterns are their purpose.</summary>
    public bool IsGuardrail => Kind is DocumentKind.PermissionsBoundary or DocumentKind.ServiceControlPolicy or DocumentKind.ResourceControlPolicy;

    /// <summary>True for trust and resource policies.</summary>
    public bool IsResourceBased => (Type & PolicyTypes.ResourceBased) != 0;
}

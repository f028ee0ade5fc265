using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>The documents of a submission, and what its principal has besides, as the policies that AWS would look at for a request.</summary>
public sealed class SubmittedPolicies
{
    private static readonly string[] Below = ["/*", ":*"];

    private readonly IReadOnlyList<(string? ResourceType, NamedPolicy Policy)> _ofResources;
    private readonly ProofDocuments _documents;
    private readonly PolicySet _ofPrincipal;

    private SubmittedPolicies(ProofDocuments documents, IReadOnlyList<(DocumentKind Kind, string? ResourceType, NamedPolicy Policy)> named)
    {
        _documents = documents;
        _ofResources = [.. named.Where(one => one.Kind == DocumentKind.ResourcePolicy).Select(one => (one.ResourceType, one.Policy))];
        _ofPrincipal = new PolicySet
        {
            IdentityPolicies = documents.Permissions,
            PermissionsBoundaries = documents.Boundary is { } boundary ? [boundary] : [],
            ServiceControlPolicies = [.. documents.ServiceControlPolicies.Select(PolicyLevel.Of)],
            ResourceControlPolicies = [.. named.Where(one => one.Kind == DocumentKind.ResourceControlPolicy).Select(one => new PolicyLevel(one.Policy.Name, [one.Policy]))],
        };
    }

    /// <summary>Reads the documents; answers call them as <see cref="SubmissionProof.Names"/> does.</summary>
    public static SubmittedPolicies Of(IReadOnlyList<AnalyzedDocument> documents, PrincipalSetup setup)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return new SubmittedPolicies(
            SubmissionProof.Documents(documents, setup),
            [.. documents.Zip(SubmissionProof.Names(documents), (document, name) => (document.Kind, document.ResourceType, new NamedPolicy(name, PolicyParser.Parse(document.Text))))]);
    }

    /// <summary>
    /// The policies for <paramref name="action"/> on <paramref name="resource"/>. A resource policy is asked only about actions of its service on a resource that it speaks of: of
    /// another bucket it tells nothing. The trust policy is the role's own, so it is asked only about assuming it, and not where <paramref name="isOfRole"/>: what the role itself
    /// assumes is another role.
    /// </summary>
    public PolicySet For(string action, string resource, bool isOfRole)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(resource);
        return _ofPrincipal with
        {
            ResourcePolicy = AssumesRole(action) ? (isOfRole ? null : _documents.Trust)
                : _ofResources.FirstOrDefault(one => IsOfService(one.ResourceType, action) && SpeaksOf(one.Policy.Document, resource)).Policy,
        };
    }

    /// <summary>The policies that bind the principal, without any resource's own.</summary>
    public PolicySet OfPrincipal => _ofPrincipal;

    /// <summary>The role's trust policy; null if it is not among the documents.</summary>
    public NamedPolicy? Trust => _documents.Trust;

    /// <summary>True for the actions that a trust policy answers.</summary>
    public static bool AssumesRole(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.StartsWith("sts:Assume", StringComparison.OrdinalIgnoreCase);
    }

    // A bucket's policy may name only its objects, a table's only its indexes: what lies below or above is the same resource.
    private static bool SpeaksOf(PolicyDocument policy, string resource) => policy.Statements.Any(statement => statement.NotResources is not null || statement.ResourceEntries.Any(entry =>
        WildcardPattern.Overlaps(entry.Text.Value, resource)
        || Below.Any(below => WildcardPattern.Overlaps(entry.Text.Value + below, resource) || WildcardPattern.Overlaps(entry.Text.Value, resource + below))));

    // AWS::S3::Bucket is of the service s3.
    private static bool IsOfService(string? resourceType, string action) =>
        resourceType?.Split("::") is [_, var service, ..] && action.StartsWith($"{service}:", StringComparison.OrdinalIgnoreCase);
}

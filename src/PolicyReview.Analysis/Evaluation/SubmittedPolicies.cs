using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>The documents of a submission as the policies that AWS would look at for one request.</summary>
public static class SubmittedPolicies
{
    /// <summary>
    /// The policies for <paramref name="action"/>. The trust policy is the role's own policy, so it is asked only about assuming it; a resource policy only about actions of its
    /// service. <paramref name="names"/> are what answers call the documents, in order.
    /// </summary>
    public static PolicySet For(string action, IReadOnlyList<AnalyzedDocument> documents, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(names);
        var named = documents.Zip(names, (document, name) => (Document: document, Policy: new NamedPolicy(name, PolicyParser.Parse(document.Text)))).ToList();
        List<NamedPolicy> Of(DocumentKind kind) => [.. named.Where(one => one.Document.Kind == kind).Select(one => one.Policy)];
        return new PolicySet
        {
            IdentityPolicies = Of(DocumentKind.PermissionsPolicy),
            PermissionsBoundaries = Of(DocumentKind.PermissionsBoundary),
            ServiceControlPolicies = [.. Of(DocumentKind.ServiceControlPolicy).Select(PolicyLevel.Of)],
            ResourceControlPolicies = [.. Of(DocumentKind.ResourceControlPolicy).Select(policy => new PolicyLevel(policy.Name, [policy]))],
            ResourcePolicy = IsAssuming(action) ? Of(DocumentKind.TrustPolicy).FirstOrDefault()
                : named.Where(one => one.Document.Kind == DocumentKind.ResourcePolicy && IsOfService(one.Document.ResourceType, action)).Select(one => one.Policy).FirstOrDefault(),
        };
    }

    private static bool IsAssuming(string action) => action.StartsWith("sts:Assume", StringComparison.OrdinalIgnoreCase);

    // AWS::S3::Bucket is of the service s3.
    private static bool IsOfService(string? resourceType, string action) =>
        resourceType?.Split("::") is [_, var service, ..] && action.StartsWith($"{service}:", StringComparison.OrdinalIgnoreCase);
}

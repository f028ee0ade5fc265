using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>
/// Which condition keys come with a request to assume a role, by who asks. A trust policy that lets somebody in only with a key that never comes lets nobody in.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html"/>
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html"/>
/// </summary>
internal static class TrustContext
{
    private static readonly string[] Always = ["aws:CurrentTime", "aws:EpochTime", "aws:SecureTransport", "aws:RequestedRegion", "aws:UserAgent", "aws:RequestTag/", "aws:TagKeys", "sts:RoleSessionName", "sts:SourceIdentity", "sts:TransitiveTagKeys"];
    private static readonly string[] OfService = ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:PrincipalIsAWSService", "aws:PrincipalServiceName"];
    private static readonly string[] OfFederated = ["aws:FederatedProvider", "aws:SourceIp", "aws:VpcSourceIp", "aws:SourceVpc", "aws:PrincipalTag/", "saml:", "sts:DurationSeconds", "sts:AWSServiceName"];

    /// <summary>Why nobody is let in by what <paramref name="letIn"/> holds of <paramref name="trust"/>, as a sentence; null if somebody is.</summary>
    public static string? Unsent(TrustKind kind, PolicyComparer comparer, AccessSet letIn, NamedPolicy trust)
    {
        // Who comes from another account may bring any key.
        if (kind == TrustKind.Account)
        {
            return null;
        }

        var policy = new CompiledPolicy(trust, PolicyType.ResourcePolicy);
        var witnesses = comparer.Difference(letIn, AccessSet.Nothing).Entries.Where(entry => entry.IsReplayed).Select(entry => entry.Witness).ToList();
        return witnesses.Count == 0 || witnesses.Exists(witness => policy.Allows(AsSent(kind, witness)))
            ? null
            : $"It is let in only with {string.Join(" and ", witnesses[0].Context.Keys.Where(key => !Comes(kind, key)).Select(key => $"`{key}`"))}, which does not come with the request. Take the condition out, or write one on a key that comes.";
    }

    private static AccessRequest AsSent(TrustKind kind, AccessRequest witness) => new(
        witness.Principal, witness.Action, witness.Resource,
        new RequestContext(witness.Context.Keys.Where(key => Comes(kind, key)).Select(key => KeyValuePair.Create(key, witness.Context.ValuesOf(key) ?? []))));

    private static bool Comes(TrustKind kind, string key) => Always.Concat(kind == TrustKind.Service ? OfService : OfFederated).Any(sent => sent[^1] is '/' or ':' ? key.StartsWith(sent, StringComparison.OrdinalIgnoreCase) : key.Equals(sent, StringComparison.OrdinalIgnoreCase))
        || (kind is TrustKind.GitHub or TrustKind.Oidc && !key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && !key.StartsWith("sts:", StringComparison.OrdinalIgnoreCase));
}

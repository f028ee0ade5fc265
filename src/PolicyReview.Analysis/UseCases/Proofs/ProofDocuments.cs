using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>The documents that a proof is over.</summary>
public sealed record ProofDocuments
{
    /// <summary>What the principal is allowed: the submitted policies and those it has already.</summary>
    public IReadOnlyList<NamedPolicy> Permissions { get; init; } = [];

    /// <summary>The permissions boundary; null if there is none.</summary>
    public NamedPolicy? Boundary { get; init; }

    /// <summary>SCPs from the organization's root down, each on a level of its own. One that only denies is read beside FullAWSAccess.</summary>
    public IReadOnlyList<NamedPolicy> ServiceControlPolicies { get; init; } = [];

    /// <summary>Who may assume the role; null if it is not given.</summary>
    public NamedPolicy? Trust { get; init; }

    /// <summary>True if the principal is a permission set of IAM Identity Center, which makes the trust policy itself.</summary>
    public bool IsPermissionSet { get; init; }

    /// <summary>What belongs to the principal and could not be read, or is known only at deployment; one sentence each. A proof over such documents does not hold.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    /// <summary>All names, in that order, with what there is to say of each.</summary>
    public IEnumerable<string> Names =>
        Permissions.Concat(Boundary is null ? [] : [Boundary]).Concat(ServiceControlPolicies).Concat(Trust is null ? [] : [Trust]).Select(policy => policy.Title);
}

using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Cli.Submissions;

/// <summary>The policies that the command line gives, each by its use.</summary>
internal sealed record GivenDocuments
{
    /// <summary>The permissions policies that are submitted.</summary>
    public IReadOnlyList<GivenPolicy> Submitted { get; init; } = [];

    /// <summary>The permissions policies that the principal has besides: deployed and attached ones.</summary>
    public IReadOnlyList<GivenPolicy> Besides { get; init; } = [];

    /// <summary>The permissions boundary; null for none.</summary>
    public GivenPolicy? Boundary { get; init; }

    /// <summary>SCPs from the organization's root down.</summary>
    public IReadOnlyList<GivenPolicy> ServiceControlPolicies { get; init; } = [];

    /// <summary>Who may assume the role; null if it is not given.</summary>
    public GivenPolicy? Trust { get; init; }

    /// <summary>True if the principal is a permission set of IAM Identity Center.</summary>
    public bool IsPermissionSet { get; init; }

    /// <summary>What belongs to the principal and could not be read; one sentence each.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    /// <summary>True if nothing was given that grants the principal anything, or may.</summary>
    public bool IsEmpty => Submitted.Count + Besides.Count == 0 && !IsOfRole;

    /// <summary>True if a role was given, which may have no policy at all.</summary>
    public bool IsOfRole { get; init; }

    /// <summary>The documents of a proof.</summary>
    public ProofDocuments ToProof() => new()
    {
        Permissions = Policies([.. Submitted, .. Besides]),
        Boundary = Boundary?.Policy,
        ServiceControlPolicies = Policies(ServiceControlPolicies),
        Trust = Trust?.Policy,
        IsPermissionSet = IsPermissionSet,
        Gaps = Gaps,
    };

    /// <summary>The documents as a test plan names them.</summary>
    /// <exception cref="UnusableInputException">One has no file of its own.</exception>
    public PlannedPolicies ToPlan() => new()
    {
        IdentityPolicies = [.. Submitted.Concat(Besides).Select(Place)],
        PermissionsBoundaries = Boundary is { } boundary ? [Place(boundary)] : [],
        ServiceControlPolicies = [.. ServiceControlPolicies.Select(Place)],
        TrustPolicy = Trust is { } trust ? Place(trust) : null,
    };

    private static IReadOnlyList<NamedPolicy> Policies(IReadOnlyList<GivenPolicy> given) => [.. given.Select(policy => policy.Policy)];

    private static string Place(GivenPolicy given) =>
        given.Place ?? throw new UnusableInputException($"`{given.Policy.Name}` has no file of its own, and a test plan names its policies by file. Save it as one, and give it with `--policy`, `--trust` or `--boundary`.");
}

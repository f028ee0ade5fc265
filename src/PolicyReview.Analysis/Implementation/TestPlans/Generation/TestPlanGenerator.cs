using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>
/// Makes a test plan from a proof: what is required is allowed, what is avoided is denied, and so is what lies next to it. The plan says what the table wants, so over
/// policies that allow more, or less, some of its cases fail.
/// </summary>
/// <param name="comparer">The engine, with its budget and its service reference.</param>
public sealed class TestPlanGenerator(PolicyComparer comparer)
{
    /// <summary>With the reference that ships with this version.</summary>
    public static TestPlanGenerator Default { get; } = new(PolicyComparer.Default);

    /// <summary>The plan; the same proof makes the same plan.</summary>
    /// <param name="proof">The table, proven against <paramref name="documents"/>.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="files">Where the plan finds them.</param>
    /// <param name="account">The account that the role is in, 12 digits; null for the one that most required resources are in.</param>
    public GeneratedTestPlan Generate(UseCaseProof proof, ProofDocuments documents, PlannedPolicies files, string? account = null)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(files);
        var requests = new ConcreteRequests(proof, comparer, account);
        var required = new RequiredCases(requests, files.ResourcePolicy is not null);
        var avoided = new AvoidedCases(requests, comparer.Catalogue);
        var allowed = required.Of(proof);
        List<PlannedCase> cases =
        [
            .. allowed,
            .. avoided.Of(proof),
            .. new NeighbourCases(requests, comparer.Catalogue).Of(allowed),
            .. proof.Excess.Select(excess => new PlannedCase(requests.Sent(excess.Witness.Request), ExpectedAccess.Denied, "No use case requires it")),
            .. new TrustCases(requests, comparer).Of(proof, documents.Trust),
        ];
        var names = new CaseNames();
        return new GeneratedTestPlan(
            new TestPlan(files, [.. Distinct([.. cases.Select(planned => Plain(planned, requests))]).Select(planned => new TestCase(names.Of(planned), planned.Request, planned.Expected, planned.Why))]),
            [.. required.LeftOut.Concat(avoided.LeftOut).Distinct()]);
    }

    private PlannedCase Plain(PlannedCase planned, ConcreteRequests requests) =>
        planned.Expected == ExpectedAccess.Denied && PlainResource.Of(planned.Request, comparer.Catalogue) is var resource && resource != planned.Request.Resource
            ? planned with { Request = requests.With(planned.Request, resource, planned.Request.Context) }
            : planned;

    // One request may stand for several phrases. What a table requires and avoids at once is a conflict of the table; the plan keeps what is required.
    private static IEnumerable<PlannedCase> Distinct(List<PlannedCase> cases) => cases.GroupBy(planned => Text(planned.Request))
        .Select(same => same.First() with { Why = string.Join("; ", same.Where(planned => planned.Expected == same.First().Expected).Select(planned => planned.Why).Distinct()) });

    private static string Text(AccessRequest request) => string.Join('\n',
        request.Context.Keys.Order(StringComparer.OrdinalIgnoreCase).Select(key => $"{key.ToUpperInvariant()}={string.Join(',', request.Context.ValuesOf(key)!)}")
            .Prepend($"{request.Principal.Value} {request.Action.ToUpperInvariant()} {request.Resource}"));
}

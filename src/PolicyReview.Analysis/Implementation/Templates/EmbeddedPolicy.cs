using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// A policy inside a template. Where the template leaves values open, it is checked with a wildcard and with a name in their place,
/// and only what both show is a finding: nothing is reported that depends on a value nobody knows yet. Where the template has
/// conditions, both branches are checked, and what either shows is a finding.
/// </summary>
internal sealed class EmbeddedPolicy : FoundPolicy
{
    private readonly List<List<RenderedPolicy>> _branches;

    private EmbeddedPolicy(List<List<RenderedPolicy>> branches, IReadOnlyList<UnresolvedValue> unresolved, TemplatePlace? place, DocumentKind kind, string? resourceType)
        : base(kind, resourceType)
    {
        _branches = branches;
        Unresolved = unresolved;
        Place = place;
    }

    public override TemplatePlace? Place { get; }

    public override IReadOnlyList<UnresolvedValue> Unresolved { get; }

    public override PolicyDocument Document => _branches[0][^1].Document;

    /// <summary>
    /// The policy that <paramref name="node"/> is; null if conditions leave none. <paramref name="kind"/> null: the document itself says it.
    /// </summary>
    public static FoundPolicy? Find(TemplateNode node, TemplateNode template, SourceText file, TemplatePlace? place, DocumentKind? kind, string? resourceType)
    {
        var unresolved = new List<UnresolvedValue>();
        var (first, hasBranches) = Branch(node, template, file, takesElse: false, unresolved);
        List<List<RenderedPolicy>> branches = first.Count == 0 ? [] : [first];
        if (hasBranches && Branch(node, template, file, takesElse: true, unresolved).Rendered is { Count: > 0 } second)
        {
            branches.Add(second);
        }

        if (branches.Count > 0)
        {
            return new EmbeddedPolicy(branches, [.. unresolved.Distinct()], place, kind ?? InferredUse.Of(branches[0][^1].Document), resourceType);
        }

        return place is null || unresolved.Count == 0 ? null : new UnreadPolicy(place, unresolved[0], kind ?? DocumentKind.PermissionsPolicy, resourceType);
    }

    /// <inheritdoc />
    public override IReadOnlyList<Finding> Check(Func<PolicyDocument, IReadOnlyList<Finding>> check) =>
        [.. _branches.SelectMany(fillings => Common(fillings, check)).DistinctBy(finding => (finding.Code, SpanOf(finding)))];

    private static (List<RenderedPolicy> Rendered, bool HasBranches) Branch(
        TemplateNode node, TemplateNode template, SourceText file, bool takesElse, List<UnresolvedValue> unresolved)
    {
        var named = new Resolver(template, file, new Variant(takesElse, IsWild: false));
        var rendered = Rendering.Of(node, named, file);
        unresolved.AddRange(named.Unresolved);
        if (rendered is null)
        {
            return ([], named.HasBranches);
        }

        var wild = named.Unresolved.Count == 0 ? null : Rendering.Of(node, new Resolver(template, file, new Variant(takesElse, IsWild: true)), file);
        return (wild is null ? [rendered] : [wild, rendered], named.HasBranches);
    }

    // The last filling has names: its messages are the ones that can be read.
    private static IEnumerable<Finding> Common(List<RenderedPolicy> fillings, Func<PolicyDocument, IReadOnlyList<Finding>> check)
    {
        var found = fillings.Select(filling => InFile(filling, check(filling.Document))).ToList();
        var inAll = found.Select(findings => findings.Select(finding => (finding.Code, SpanOf(finding))).ToHashSet()).Aggregate((left, right) =>
        {
            left.IntersectWith(right);
            return left;
        });
        return found[^1].Where(finding => inAll.Contains((finding.Code, SpanOf(finding))));
    }

    private static List<Finding> InFile(RenderedPolicy policy, IReadOnlyList<Finding> findings) =>
        [.. findings.Where(finding => finding.Locations is not [var main, ..] || !policy.IsUnknown(main))
            .Select(finding => finding with { Locations = [.. finding.Locations.Select(policy.InFile)] })];

    private static SourceSpan SpanOf(Finding finding) => finding.Locations is [var main, ..] ? main.Span : default;
}

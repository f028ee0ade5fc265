using PolicyReview.Analysis.AccessSets.Redundancy;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// Statements of an identity policy that change nothing, each proved (<see cref="RedundantStatements"/>). A proof costs many times what a rule does, so
/// a submission and the files of a command line are looked at in this way, and <see cref="PolicyValidator"/>, which reads policies by the thousand, does not ask.
/// </summary>
public static class StatementReview
{
    /// <summary>Documents with more statements are left alone: the work grows with the square.</summary>
    public const int MostStatements = 40;

    // Real policies need a small part of it; what nobody would write ends here.
    private const long MostSteps = 10_000;

    /// <summary>The findings, in document order. <paramref name="others"/> are those the rules have for the same document.</summary>
    public static IEnumerable<Finding> Check(PolicyContext context, IReadOnlyList<Finding> others)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(others);
        return CanBeAsked(context)
            ? RedundantStatements.In(context.Document, context.Catalogue, MostSteps).Where(found => !IsExplained(found, others)).Select(Report)
            : [];
    }

    // A statement that AWS would refuse has no meaning to reason about.
    private static bool CanBeAsked(PolicyContext context) =>
        context.IsIdentityBased && context.Document.Tree.Problem is null
        && context.Statements.Count is > 0 and <= MostStatements && context.Statements.Count == context.Document.Statements.Count;

    // An unknown action, or one whose resource is of another type, is why the statement matches nothing: one defect, one finding.
    private static bool IsExplained(StatementRedundancy found, IReadOnlyList<Finding> others) =>
        found.Kind == RedundancyKind.WithoutEffect
        && others.Any(other => other.Type >= FindingType.Warning && other.Locations.Any(place => IsWithin(place.Span, found.Statement.Node.Location.Span)));

    private static bool IsWithin(SourceSpan inner, SourceSpan outer) => inner.Start.Offset >= outer.Start.Offset && inner.End.Offset <= outer.End.Offset;

    private static Finding Report(StatementRedundancy found) => StatementChecks.Of(found.Kind).Descriptor.Report(
        new RuleHit(found.Message, [found.Statement.Node.Location, .. found.Because.Select(statement => statement.Node.Location)]) { Advice = found.Advice });
}

using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Escalation;

/// <summary>
/// Finds the ways to more privilege that documents open together: permissions, within the boundary, within every level of SCPs. A method counts as open
/// only if every action of it is allowed to a request that Evaluation confirms; resource, conditions and <c>iam:PassedToService</c> are honoured.
/// </summary>
/// <param name="comparer">The engine, with the steps that one question may take and its service reference.</param>
public sealed class EscalationFinder(PolicyComparer comparer)
{
    /// <summary>What one question may take; administrator access less forty Deny statements needs some forty steps for each.</summary>
    public const long StepsPerQuestion = 10_000;

    /// <summary>With the reference that ships with this version.</summary>
    public static EscalationFinder Default { get; } = new(PolicyComparer.Default with { Steps = StepsPerQuestion });

    /// <summary>What the documents open. Never throws for any text.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="required">The bindings of what the use-case table requires: what they need by themselves is inherent.</param>
    public EscalationReport Find(ProofDocuments documents, IReadOnlyList<Binding>? required = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (!documents.Permissions.Any(policy => policy.Document.Statements.Any(statement => statement.Effect == Effect.Allow)))
        {
            return new EscalationReport([], []);
        }

        var access = new EffectiveAccess(documents, comparer);
        var search = new StepSearch(access, [.. (required ?? []).Where(binding => binding.IsBound).SelectMany(binding => binding.Access)]);
        var answers = EscalationMethods.All.Select(method => MethodAnswer.Of(Under(documents.Boundary, method), search)).ToList();
        var paths = Minimal([.. answers.Where(answer => answer.IsOpen).Select(answer => new EscalationPath(answer.Method, [], answer.Steps))]);
        return new EscalationReport(Grouped(paths), [.. Undecided(answers, paths)]);
    }

    /// <summary>What the documents open, held against what the table requires.</summary>
    /// <param name="table">The table.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="bindings">Confirmed bindings; phrases without one bind as proposed.</param>
    public EscalationReport Find(UseCaseTable table, ProofDocuments documents, BindingSet? bindings) =>
        Find(documents, [.. new UseCaseProver(comparer).Bind(table, documents, bindings).SelectMany(row => row.Required)]);

    // The caller's own policies count within its boundary only, whatever it adds to them.
    private static EscalationMethod Under(NamedPolicy? boundary, EscalationMethod method) => boundary is null || !method.IsCappedByABoundary ? method : method with
    {
        Assumptions = [.. method.Assumptions, $"the permissions boundary `{boundary.Name}` allows more than the caller has now, or whoever gains by it is without that boundary"],
    };

    // A longer way is told with the first shorter one it contains, and nowhere else.
    private static List<EscalationPath> Minimal(List<EscalationPath> open)
    {
        var minimal = open.Where(path => !open.Exists(other => BelongsTo(path, other))).OrderBy(path => Rank(path.Method)).ToList();
        var longer = open.Except(minimal).ToLookup(path => minimal.Find(shorter => BelongsTo(path, shorter)), path => path.Method);
        return [.. minimal.Select(path => path with { Also = [.. longer[path]] })];
    }

    // What nobody asked for is not said in the breath of what the requirement implies.
    private static bool BelongsTo(EscalationPath longer, EscalationPath shorter) => longer.Standing == shorter.Standing && longer.Method.Contains(shorter.Method);

    // What the requirement implies is one question to a person, whichever statements allow it.
    private static IReadOnlyList<EscalationGroup> Grouped(List<EscalationPath> paths) =>
        [.. paths.GroupBy(path => (path.Standing, path.Standing == EscalationStanding.Inherent ? "" : Opening(path)))
            .Select(group => new EscalationGroup(group.Key.Standing, [.. group])).OrderBy(group => group.Standing)];

    private static string Opening(EscalationPath path) =>
        string.Join('\n', path.Statements.Select(statement => $"{statement.Policy}\t{statement.Index}").Order(StringComparer.Ordinal));

    private static int Rank(EscalationMethod method) => EscalationMethods.Categories.TakeWhile(category => category != method.Category).Count();

    // A longer way adds nothing to a shorter one that is open, unless that one is asked for and this one may not be.
    private static IEnumerable<UndecidedEscalation> Undecided(List<MethodAnswer> answers, List<EscalationPath> paths) => answers
        .Where(answer => answer.Reasons.Count > 0 && !paths.Exists(path => path.Standing != EscalationStanding.Inherent && answer.Method.Contains(path.Method)))
        .Select(answer => new UndecidedEscalation(answer.Method, answer.Reasons));
}

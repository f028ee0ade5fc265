using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Risks;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis;

/// <summary>Checks a submission as a whole: every document, the use-case table, and the table against the documents.</summary>
public static class SubmissionAnalyzer
{
    /// <summary>The version of the rules; a sign-off records it.</summary>
    public const string RulesVersion = "1";

    /// <summary>
    /// The findings: the documents' in order, each with its 0-based position, then what they open together, then the table's and those of the proof with null. Never throws for any text.
    /// With <paramref name="bindings"/> (those people confirmed, perhaps none) the table is proven too, other phrases as PolicyReview understands them; with null it is not,
    /// which keeps the answer to every keystroke quick. <paramref name="account"/> is what the author says the account is, a number or a name.
    /// </summary>
    public static IReadOnlyList<(int? Document, Finding Finding)> Analyze(
        IReadOnlyList<AnalyzedDocument> documents, string? useCaseTable, bool logGroupByInfrastructure, bool isTemporary, BindingSet? bindings = null, PrincipalSetup? setup = null, string? account = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var table = useCaseTable is null ? null : UseCaseTableParser.Parse(useCaseTable);
        var facts = new SubmissionFacts(table, logGroupByInfrastructure, isTemporary);
        var findings = new List<(int? Document, Finding Finding)>();
        for (var i = 0; i < documents.Count; i++)
        {
            var context = new PolicyContext(PolicyParser.Parse(documents[i].Text), documents[i].Kind, documents[i].ResourceType, ServiceCatalogue.Embedded, facts);
            var found = PolicyValidator.Validate(context);
            findings.AddRange(found.Concat(StatementReview.Check(context, found)).Concat(OfAccount(context, useCaseTable, account)).Select(finding => ((int?)i, finding)));
        }

        setup ??= PrincipalSetup.Nothing;
        findings.AddRange(Escalations(table, documents, setup, bindings ?? BindingSet.Empty));
        findings.AddRange(table is null ? [] : TableReview.Check(table).Concat(Unproven(table, documents, setup, bindings, Refused(documents, findings))).Select(finding => ((int?)null, finding)));
        return findings;
    }

    private static IEnumerable<Finding> OfAccount(PolicyContext context, string? table, string? account) =>
        context.Kind == DocumentKind.PermissionsPolicy ? AccountFindings.Of(context.Document, table ?? "", AccountNumber.In(account)) : [];

    private static IEnumerable<(int?, Finding)> Escalations(UseCaseTable? table, IReadOnlyList<AnalyzedDocument> documents, PrincipalSetup setup, BindingSet bindings)
    {
        var required = table is null ? [] : SubmissionProof.Bindings(table, documents, setup, bindings).SelectMany(row => row.Required).ToList();
        return EscalationFindings.Of(EscalationFinder.Default.Find(SubmissionProof.Documents(documents, setup), required), SubmissionProof.Names(documents));
    }

    // The documents that have an error of their own, at its place: that AWS would not accept them is said.
    private static HashSet<string> Refused(IReadOnlyList<AnalyzedDocument> documents, List<(int? Document, Finding Finding)> findings)
    {
        var names = SubmissionProof.Names(documents);
        return [.. findings.Where(found => found.Finding.Type == FindingType.Error).Select(found => found.Document).OfType<int>().Select(document => names[document])];
    }

    private static IEnumerable<Finding> Unproven(UseCaseTable table, IReadOnlyList<AnalyzedDocument> documents, PrincipalSetup setup, BindingSet? bindings, HashSet<string> refused) =>
        bindings is not null && SubmissionProof.Of(table, documents, setup, bindings) is { } proof
            ? ProofFindings.Of(table, proof with { Problems = [.. proof.Problems.Where(problem => problem.Policy is null || !refused.Contains(problem.Policy))] }).Concat(setup.Role is { } role ? OfRole(role, table, SubmissionProof.Documents(documents, setup)) : [])
            : [];

    private static IEnumerable<Finding> OfRole(RoleMetadata role, UseCaseTable table, ProofDocuments documents) =>
        RoleMetadataFindings.Of(role, documents).Concat(SessionFindings.Of(role.MaxSessionDuration, table));
}

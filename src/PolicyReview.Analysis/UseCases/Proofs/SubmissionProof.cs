using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>The proof of a submission: its table against its documents, each under a name of its own.</summary>
public static class SubmissionProof
{
    /// <summary>The proof, with the bindings people confirmed; null if the table cannot be read or has no row.</summary>
    public static UseCaseProof? Of(UseCaseTable table, IReadOnlyList<AnalyzedDocument> documents, PrincipalSetup setup, BindingSet bindings)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(documents);
        return CanBeAsked(table) ? UseCaseProver.Default.Prove(table, Documents(documents, setup), Present(bindings, table)) : null;
    }

    /// <summary>The binding of every phrase: the confirmed one, else the one proposed; empty if the table cannot be read.</summary>
    public static IReadOnlyList<RowBindings> Bindings(UseCaseTable table, IReadOnlyList<AnalyzedDocument> documents, PrincipalSetup setup, BindingSet bindings)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(documents);
        return CanBeAsked(table) ? UseCaseProver.Default.Bind(table, Documents(documents, setup), Present(bindings, table)) : [];
    }

    /// <summary>The names that a proof calls the documents by, in order: the kind, and a number from the second of a kind on.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<AnalyzedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return [.. documents.Select((document, index) => documents.Take(index).Count(other => other.Kind == document.Kind) is var earlier and > 0
            ? $"{document.Kind.Name()} {earlier + 1}"
            : document.Kind.Name())];
    }

    /// <summary>The documents that a proof is over, with the policies that the principal has besides. A resource policy or RCP speaks of other principals too and is left out; the answer lists what was consulted.</summary>
    public static ProofDocuments Documents(IReadOnlyList<AnalyzedDocument> documents, PrincipalSetup setup)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(setup);
        var named = documents.Zip(Names(documents), (document, name) => (document.Kind, Policy: new NamedPolicy(name, PolicyParser.Parse(document.Text)))).ToList();
        List<NamedPolicy> Of(DocumentKind kind) => [.. named.Where(one => one.Kind == kind).Select(one => one.Policy)];
        var attached = setup.AttachedPolicies.Select(arn => (Arn: arn, Known: ManagedPolicyCatalogue.Embedded.Find(arn))).ToList();
        var given = new ProofDocuments
        {
            Permissions =
            [
                .. Of(DocumentKind.PermissionsPolicy),
                .. setup.StayingPolicies.Select(policy => new NamedPolicy(policy.Name, PolicyParser.Parse(policy.Text))),
                .. attached.Select(policy => policy.Known?.Named).OfType<NamedPolicy>(),
            ],
            Boundary = Of(DocumentKind.PermissionsBoundary).FirstOrDefault(),
            ServiceControlPolicies = Of(DocumentKind.ServiceControlPolicy),
            Trust = Of(DocumentKind.TrustPolicy).FirstOrDefault(),
            Gaps = [.. attached.Where(policy => policy.Known is null).Select(policy => ManagedPolicyCatalogue.Embedded.WhyUnknown(policy.Arn))],
        };
        return setup.Role is { } role ? RoleMetadataFindings.Complete(role, given) : given;
    }

    // A binding of a phrase that an earlier revision had is kept, and means nothing for this table.
    private static BindingSet Present(BindingSet bindings, UseCaseTable table) => new([.. bindings.Rows.Select(row => row with
    {
        Required = [.. row.Required.Where(binding => Has(table, row.UseCase, binding, useCase => useCase.Required))],
        Avoided = [.. row.Avoided.Where(binding => Has(table, row.UseCase, binding, useCase => useCase.Avoided))],
    })]);

    private static bool Has(UseCaseTable table, string name, Binding binding, Func<UseCase, TableCell> cell) =>
        table.Rows.Where(row => BindingSet.Same(row.Name.Text, name)).SelectMany(row => cell(row).Phrases).Any(phrase => BindingSet.Same(phrase.Text, binding.Phrase));

    private static bool CanBeAsked(UseCaseTable table) => table.Problems.Count == 0 && table.Rows.Count > 0;
}

using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>Proofs in few words.</summary>
internal static class Case
{
    /// <summary>A table of one row.</summary>
    public static UseCaseTable Table(string required, string avoided = "S3 delete", string principal = "Lambda execution role", string name = "Case") => UseCaseTableParser.Parse(
        $"| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| {name} | {principal} | {required} | {avoided} |\n");

    /// <summary>A document from its text, single quotes for double ones.</summary>
    public static NamedPolicy Policy(string text, string name = "policy.json") => new(name, PolicyParser.Parse(text.Replace('\'', '"')));

    /// <summary>A policy of statements, each without its braces and with single quotes.</summary>
    public static NamedPolicy Allow(params string[] statements) =>
        Policy($"{{'Version':'2012-10-17','Statement':[{string.Join(',', statements.Select(statement => $"{{'Effect':'Allow',{statement}}}"))}]}}");

    /// <summary>The trust policy that the row of <see cref="Table"/> asks for.</summary>
    public static NamedPolicy LambdaTrust { get; } = Policy("{'Version':'2012-10-17','Statement':{'Effect':'Allow','Principal':{'Service':'lambda.amazonaws.com'},'Action':'sts:AssumeRole'}}", "trust.json");

    /// <summary>The proof over one policy of a role that Lambda assumes.</summary>
    public static UseCaseProof Prove(UseCaseTable table, NamedPolicy policy, BindingSet? bindings = null) =>
        UseCaseProver.Default.Prove(table, new ProofDocuments { Permissions = [policy], Trust = LambdaTrust }, bindings);

    /// <summary>A worked example with its policy or trust policy changed, proven with its confirmed bindings.</summary>
    public static UseCaseProof Worked(string id, Func<string, string>? change = null, Func<string, string>? changeTrust = null, bool isBound = true)
    {
        var example = WorkedExample.Find(id)!;
        string Text(DocumentKind kind) => example.Documents.FirstOrDefault(document => document.Kind == kind)?.Text ?? "";
        var trust = Text(DocumentKind.TrustPolicy);
        return UseCaseProver.Default.Prove(
            UseCaseTableParser.Parse(example.Table),
            new ProofDocuments
            {
                Permissions = [new NamedPolicy("policy.json", PolicyParser.Parse(change?.Invoke(Text(DocumentKind.PermissionsPolicy)) ?? Text(DocumentKind.PermissionsPolicy)))],
                Trust = trust.Length == 0 ? null : new NamedPolicy("trust.json", PolicyParser.Parse(changeTrust?.Invoke(trust) ?? trust)),
            },
            isBound ? BindingFile.Read(example.Bindings) : null);
    }

    /// <summary>The whole proof as text, for messages of failing tests.</summary>
    public static string Say(UseCaseProof proof) => string.Join('\n',
    [
        .. proof.Required.Select(phrase => $"{phrase.Binding.Phrase}: {phrase.Status} {string.Join(' ', phrase.Conditions)} {phrase.Witness?.Words} {string.Join(' ', phrase.Reasons)} [{string.Join(' ', phrase.Binding.Access.SelectMany(access => access.Actions.Concat(access.Resources)))}]"),
        .. proof.Avoided.Select(phrase => $"{phrase.Binding.Phrase}: {phrase.Status} {phrase.Witness?.Words} {string.Join(' ', phrase.Reasons)}"),
        .. proof.Excess.Select(excess => $"excess {string.Join(' ', excess.Actions)} {excess.Witness.Words}"),
        .. proof.Trust.Select(trust => $"trust {trust.Status} {trust.Witness?.Words} {string.Join(' ', trust.Reasons)}"),
        .. proof.Conflicts.Select(conflict => conflict.Message),
        .. proof.Problems.Select(problem => problem.Message),
    ]);
}

using System.Text.Json;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Escalation;

/// <summary>Documents for the tests of this folder, and what they open.</summary>
internal static class Escalations
{
    public static NamedPolicy Policy(params string[] statements) =>
        new("policy.json", PolicyParser.Parse($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}"""));

    public static string Allow(IEnumerable<string> actions, string resource = "*", string condition = "{}") => Statement("Allow", actions, resource, condition);

    public static string Deny(IEnumerable<string> actions, string resource = "*", string condition = "{}") => Statement("Deny", actions, resource, condition);

    public static EscalationReport Find(params string[] statements) => Find(new ProofDocuments { Permissions = [Policy(statements)] });

    public static EscalationReport Find(ProofDocuments documents) => EscalationFinder.Default.Find(documents);

    public static IReadOnlyList<string> Ids(this EscalationReport report) =>
        [.. report.Open.SelectMany(group => group.Methods).Select(method => method.Id).Order(StringComparer.Ordinal)];

    public static bool Opens(this EscalationReport report, string id) => report.Ids().Contains(id);

    /// <summary>The path whose own method, or one of those folded into it, is <paramref name="id"/>.</summary>
    public static EscalationPath PathOf(this EscalationReport report, string id) =>
        report.Open.SelectMany(group => group.Paths).First(path => path.Method.Id == id || path.Also.Any(method => method.Id == id));

    private static string Statement(string effect, IEnumerable<string> actions, string resource, string condition) =>
        $$"""{"Effect":"{{effect}}","Action":{{JsonSerializer.Serialize(actions)}},"Resource":"{{resource}}"{{(condition == "{}" ? "" : $",\"Condition\":{condition}")}}}""";
}

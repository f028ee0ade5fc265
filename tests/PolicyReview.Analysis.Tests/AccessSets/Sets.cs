using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Tests.AccessSets;

/// <summary>Short ways to write policies and to compare them.</summary>
internal static class Sets
{
    /// <summary>A document of statements, each without its braces and with single quotes.</summary>
    public static PolicyDocument Policy(params string[] statements) =>
        PolicyParser.Parse($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements.Select(statement => $"{{{statement.Replace('\'', '"')}}}"))}}]}""");

    public static string Allow(string actions, string resources, string rest = "") => Statement("Allow", actions, resources, rest);

    public static string Deny(string actions, string resources, string rest = "") => Statement("Deny", actions, resources, rest);

    public static string When(string conditions) => $"'Condition':{{{conditions}}}";

    public static PolicyComparison Compare(PolicyDocument first, PolicyDocument second) =>
        PolicyComparer.Default.Compare(AccessSet.Of(first), AccessSet.Of(second));

    public static PolicyRelation Relation(PolicyDocument first, PolicyDocument second) => Relation(AccessSet.Of(first), AccessSet.Of(second));

    public static PolicyRelation Relation(AccessSet first, AccessSet second) => Quick.Compare(first, second).Relation;

    /// <summary>Tells how sets stand to each other, and no more.</summary>
    public static PolicyComparer Quick { get; } = PolicyComparer.Default with { StopsAtFirstWitness = true };

    private static string Statement(string effect, string actions, string resources, string rest) =>
        $"'Effect':'{effect}','Action':[{List(actions)}],'Resource':[{List(resources)}]{(rest.Length == 0 ? "" : "," + rest)}";

    private static string List(string values) => string.Join(',', values.Split(' ').Select(value => $"'{value}'"));
}

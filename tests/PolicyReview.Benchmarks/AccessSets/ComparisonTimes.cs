using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Benchmarks.AccessSets;

/// <summary>
/// How long comparisons take: random pairs of AWS managed policies, and each against its previous version. Each pair is compared three times and the
/// shortest counts, because what else runs on the machine only ever adds.
/// <code>dotnet run -c Release --project tests/PolicyReview.Benchmarks -- comparisons 3000</code>
/// </summary>
internal static class ComparisonTimes
{
    private const int Repeats = 3;
    private const int Seed = 20261125;
    private const int WarmUp = 300;
    private const int WarmUpOfFew = 10_000;

    /// <summary>Writes one line of figures for each of the two.</summary>
    public static void Print(TextWriter output, int pairs)
    {
        var policies = ManagedPolicies.Load().Select(PolicyParser.Parse).ToList();
        var versions = ManagedPolicies.LoadLastTwoVersions().Select(pair => (PolicyParser.Parse(pair.Previous), PolicyParser.Parse(pair.Latest))).ToList();
        var random = new Random(Seed);
        var drawn = Enumerable.Range(0, pairs).Select(_ => (policies[random.Next(policies.Count)], policies[random.Next(policies.Count)])).ToList();
        foreach (var (first, second) in drawn.Take(WarmUp))
        {
            Compare(first, second);
        }

        Print(output, "random pairs", drawn);
        Print(output, "latest two versions", versions);
    }

    /// <summary>
    /// The same for recorded pairs: one JSON object a line, with <c>policyA</c> and <c>policyB</c> as <c>compare --jsonl</c> reads them, or with an <c>input</c> that has them.
    /// <code>dotnet run -c Release --project tests/PolicyReview.Benchmarks -- comparisons pairs.jsonl</code>
    /// </summary>
    public static void PrintRecorded(TextWriter output, string file)
    {
        var pairs = File.ReadLines(file).Where(line => line.Length > 0).Select(ReadPair).ToList();
        for (var warm = 0; warm < WarmUpOfFew; warm += pairs.Count)
        {
            pairs.ForEach(pair => Compare(pair.First, pair.Second));
        }

        Print(output, "recorded pairs", pairs);
    }

    private static (PolicyDocument First, PolicyDocument Second) ReadPair(string line)
    {
        using var json = JsonDocument.Parse(line);
        var pair = json.RootElement.TryGetProperty("input", out var input) ? input : json.RootElement;
        PolicyDocument Policy(string name) => PolicyParser.Parse(pair.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : pair.GetProperty(name).GetRawText());
        return (Policy("policyA"), Policy("policyB"));
    }

    private static void Print(TextWriter output, string name, List<(PolicyDocument First, PolicyDocument Second)> pairs)
    {
        var relations = new Dictionary<PolicyRelation, int>();
        var times = new List<double>(pairs.Count);
        foreach (var (first, second) in pairs)
        {
            var shortest = TimeSpan.MaxValue;
            for (var i = 0; i < Repeats; i++)
            {
                var started = Stopwatch.GetTimestamp();
                var relation = Compare(first, second);
                var took = Stopwatch.GetElapsedTime(started);
                shortest = took < shortest ? took : shortest;
                if (i == 0)
                {
                    relations[relation] = relations.GetValueOrDefault(relation) + 1;
                }
            }

            times.Add(shortest.TotalMilliseconds);
        }

        times.Sort();
        var counts = string.Join(", ", relations.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {pairs.Count} pairs, median {At(times, 0.5):F3} ms, p95 {At(times, 0.95):F2} ms, p99 {At(times, 0.99):F2} ms, longest {times[^1]:F1} ms, together {times.Sum() / 1000:F2} s; {counts}"));
    }

    private static PolicyRelation Compare(PolicyDocument first, PolicyDocument second) => PolicyComparer.Default.Compare(AccessSet.Of(first), AccessSet.Of(second)).Relation;

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}

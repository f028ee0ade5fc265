using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>The results of a live run, as the script of <see cref="SimulationScript"/> prints them.</summary>
/// <param name="Digests">SHA-256 of each policy's text, by the policy's name.</param>
/// <param name="Decisions">One per case.</param>
public sealed record LiveResults(IReadOnlyDictionary<string, string> Digests, IReadOnlyList<LiveDecision> Decisions)
{
    /// <summary>Reads results; null and a sentence if the text holds none.</summary>
    public static (LiveResults? Results, string? Problem) Read(string text)
    {
        var tree = SourceTreeReader.Read(text);
        if (tree.Problem is { } problem)
        {
            return (null, $"line {problem.Span.Start.Line}: {problem.Message} Run the script again, with its standard output alone in the file.");
        }

        if (tree.Root?.ValueOf("cases") is not { Kind: SourceNodeKind.Array } cases)
        {
            return (null, "there are no `cases` in it. Give the output of the script that `export --to test-plan` writes.");
        }

        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var policy in tree.Root.ValueOf("policies")?.Elements ?? [])
        {
            if (policy.ValueOf("name")?.Text is { } name && policy.ValueOf("sha256")?.Text is { } digest)
            {
                digests[name] = digest;
            }
        }

        return (new LiveResults(digests, [.. cases.Elements.Select(DecisionOf).OfType<LiveDecision>()]), null);
    }

    private static LiveDecision? DecisionOf(SourceNode node)
    {
        if (node.ValueOf("name")?.Text is not { } name)
        {
            return null;
        }

        var result = node.ValueOf("response")?.ValueOf("EvaluationResults")?.Elements is [var only] ? only : null;
        return new LiveDecision(
            name,
            node.ValueOf("expected")?.Text switch { "allowed" => ExpectedAccess.Allowed, "denied" => ExpectedAccess.Denied, _ => null },
            result?.ValueOf("EvalDecision")?.Text,
            node.ValueOf("localOnly")?.Text,
            [.. (result?.ValueOf("MissingContextValues")?.Elements ?? []).Select(key => key.Text).OfType<string>()]);
    }
}

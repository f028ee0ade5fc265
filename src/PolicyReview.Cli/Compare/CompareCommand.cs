using System.CommandLine;
using System.Text.Json;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;
using PolicyReview.Cli.Bulk;

namespace PolicyReview.Cli.Compare;

/// <summary><c>policyreview compare A B</c></summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var policies = new Argument<string[]>("policies") { Description = "Two policies, the old one first: files, or ARNs of AWS managed policies; `-` reads one from standard input.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string>("--output") { Description = "How the answer is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };
        output.AcceptOnlyFromAmong("table", "json");
        var bulk = new Option<bool>("--jsonl") { Description = "One pair a line on standard input, one answer a line on standard output." };
        var command = new Command("compare", "Compares two policies as sets of requests: equal, narrower, wider or incomparable, each difference with a request.") { policies, output, bulk };
        command.SetRefusingAction(async (arguments, stop) =>
        {
            if (arguments.GetValue(bulk))
            {
                await JsonLines.RunAsync(Answer, stop);
                return ExitStatus.Clean;
            }

            return await RunAsync(arguments.GetValue(policies) ?? [], arguments.GetValue(output) == "json", stop);
        });
        return command;
    }

    /// <summary><code>{"id":"a","policyA":{…},"policyB":{…}}</code></summary>
    public static Action<Utf8JsonWriter> Answer(JsonElement request)
    {
        var comparison = Compare(PolicyArgument.Read(request, "policyA"), PolicyArgument.Read(request, "policyB"));
        return json => ComparisonJson.Write(json, comparison);
    }

    private static PolicyComparison Compare(PolicyDocument first, PolicyDocument second) =>
        PolicyComparer.Default.Compare(AccessSet.Of(first), AccessSet.Of(second));

    private static async Task<int> RunAsync(string[] policies, bool asJson, CancellationToken stop)
    {
        if (policies is not [var first, var second])
        {
            await Console.Error.WriteLineAsync("Name two policies, the old one first.");
            return ExitStatus.Unusable;
        }

        var comparison = Compare(await PolicyArgument.ReadAsync(first, stop), await PolicyArgument.ReadAsync(second, stop));
        if (asJson)
        {
            JsonOutput.Print(json => ComparisonJson.Write(json, comparison));
        }
        else
        {
            Print(comparison);
        }

        return comparison.Relation is PolicyRelation.Equal or PolicyRelation.Narrower ? ExitStatus.Clean : ExitStatus.Findings;
    }

    // wider: The second policy allows all that the first allows, and more.
    //   new   s3:DeleteObject on arn:aws:s3:::uploads/* (CleanUp)
    //         for example s3:DeleteObject on arn:aws:s3:::uploads/example by arn:aws:iam::111122223333:role/example
    private static void Print(PolicyComparison comparison)
    {
        Console.Out.WriteLine($"{RelationWords.Of(comparison.Relation)}: {RelationWords.Sentence(comparison.Relation)}");
        DifferenceText.Print("new ", comparison.NewAccess);
        DifferenceText.Print("lost", comparison.LostAccess);
        foreach (var reason in comparison.Undecided)
        {
            Console.Out.WriteLine($"  {reason}");
        }
    }
}

using System.CommandLine;
using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Reports;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.Submissions;

namespace PolicyReview.Cli.Effective;

/// <summary><c>policyreview effective --policy P… [--boundary B] [--scp F…]</c>: what a principal may do in the end, and what is taken away from it.</summary>
internal static class EffectiveCommand
{
    public static Command Create()
    {
        var documents = new DocumentsReader();
        var output = new Option<string>("--output") { Description = "How the answer is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };
        output.AcceptOnlyFromAmong("table", "json");
        var command = new Command("effective", "Effective permissions: what the policies allow within the boundary and every level of SCPs, and what these take away, each with a request.") { output };
        documents.AddTo(command);
        command.SetRefusingAction(async (arguments, stop) =>
        {
            var (given, _) = await documents.ReadAsync(arguments, stop);
            if (given.IsEmpty)
            {
                throw new UnusableInputException("`--policy` is missing. Give at least one permissions policy, a role's description with `--role-file`, a template with `--template`, or a managed policy's ARN with `--attached`.");
            }

            var (permissions, gaps) = (EffectivePermissions.Of(given.ToProof()), given.Gaps);
            if (arguments.GetValue(output) == "json")
            {
                JsonOutput.Print(json => Write(json, permissions, gaps));
            }
            else
            {
                Print(permissions, gaps);
            }

            return ExitStatus.Clean;
        });
        return command;
    }

    // {"allowed":[{"actions":[…],"resources":[…],"conditions":[…],"statement":{…},"replayed":true,"witness":{…}}],"capped":[…],"undecided":[…],"gaps":[…],"documents":[…]}
    private static void Write(Utf8JsonWriter json, EffectivePermissions permissions, IReadOnlyList<string> gaps)
    {
        Write(json, "allowed", permissions.Allowed);
        Write(json, "capped", permissions.Capped);
        json.WriteTexts("undecided", permissions.Remarks);
        json.WriteTexts("gaps", gaps);
        json.WriteTexts("documents", permissions.Documents);
    }

    private static void Write(Utf8JsonWriter json, string name, AccessDifference difference)
    {
        json.WriteStartArray(name);
        foreach (var entry in difference.Entries)
        {
            ComparisonJson.Write(json, entry);
        }

        json.WriteEndArray();
    }

    private static void Print(EffectivePermissions permissions, IReadOnlyList<string> gaps)
    {
        DifferenceText.Print("allowed", permissions.Allowed);
        DifferenceText.Print("capped ", permissions.Capped);
        foreach (var sentence in permissions.Remarks.Concat(gaps))
        {
            Console.Out.WriteLine($"  {sentence}");
        }

        Console.Out.WriteLine($"Documents: {string.Join(", ", permissions.Documents)}");
    }
}

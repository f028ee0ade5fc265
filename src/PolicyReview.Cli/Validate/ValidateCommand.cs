using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Cli.Validate;

/// <summary><c>policyreview validate FILE…</c></summary>
internal static class ValidateCommand
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "Policies; `-` reads standard input.", Arity = ArgumentArity.ZeroOrMore };
        var type = new Option<string>("--policy-type") { Description = "What the policies are used as.", DefaultValueFactory = _ => PolicyType.Names[0] };
        type.AcceptOnlyFromAmong([.. PolicyType.Names]);
        var resource = new Option<string?>("--resource-type") { Description = $"For a RESOURCE_POLICY its CloudFormation type; {PolicyType.TrustPolicyType} for a trust policy." };
        var failOn = new Option<string>("--fail-on") { Description = "Finding types that make the exit status 1, separated by commas; `none` for no type.", DefaultValueFactory = _ => "ERROR,SECURITY_WARNING" };
        failOn.Validators.Add(result =>
        {
            if (Types(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError("--fail-on takes ERROR, SECURITY_WARNING, WARNING and SUGGESTION, separated by commas, or none.");
            }
        });
        var output = new Option<string>("--output") { Description = "How findings are printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };
        output.AcceptOnlyFromAmong("table", "json");
        var bulk = new Option<bool>("--jsonl") { Description = "One request a line on standard input, one answer a line on standard output." };
        var command = new Command("validate", "Checks policies offline: Access Analyzer's checks and the review's own.") { files, type, resource, failOn, output, bulk };
        command.SetAction(async (arguments, stop) =>
        {
            if (arguments.GetValue(bulk))
            {
                await using var writer = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
                using var reader = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
                await BulkValidation.RunAsync(reader, writer, stop);
                return ExitStatus.Clean;
            }

            var kind = PolicyType.KindOf(arguments.GetRequiredValue(type), arguments.GetValue(resource))!.Value;
            return await RunAsync(
                arguments.GetRequiredValue(files), kind, arguments.GetValue(resource), Types(arguments.GetValue(failOn))!, arguments.GetValue(output) == "json", stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] files, DocumentKind kind, string? resource, HashSet<FindingType> failOn, bool asJson, CancellationToken stop)
    {
        if (files.Length == 0)
        {
            await Console.Error.WriteLineAsync("Name at least one policy file, or `-` for standard input.");
            return ExitStatus.Unusable;
        }

        var all = new List<(string File, Finding Finding)>();
        foreach (var file in files)
        {
            if (await PolicyInput.ReadAsync(file, stop) is not { } text)
            {
                return ExitStatus.Unusable;
            }

            all.AddRange(PolicyCheck.Run(text, kind, resource).Select(finding => (file, finding)));
        }

        if (asJson)
        {
            PrintJson(all.Select(entry => entry.Finding));
        }
        else
        {
            all.ForEach(entry => PrintRow(entry.File, entry.Finding));
            await Console.Out.WriteLineAsync(all.Count == 1 ? "1 finding" : $"{all.Count} findings");
        }

        return all.Exists(entry => failOn.Contains(entry.Finding.Type)) ? ExitStatus.Findings : ExitStatus.Clean;
    }

    private static void PrintJson(IEnumerable<Finding> findings)
    {
        using var stream = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            FindingsJson.Write(json, findings);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    // policy.json:12:17 SECURITY_WARNING every-action: `*` allows every action of every service.
    private static void PrintRow(string file, Finding finding)
    {
        var place = finding.Locations.Count == 0 ? "" : $":{finding.Locations[0].Span.Start.Line}:{finding.Locations[0].Span.Start.Column + 1}";
        Console.Out.WriteLine($"{file}{place} {finding.Type.Name()} {finding.Code}: {finding.Message}");
        Console.Out.WriteLine($"    {finding.Advice}");
    }

    private static HashSet<FindingType>? Types(string? written)
    {
        if (written is null or "none")
        {
            return [];
        }

        var types = written.Split(',').Select(FindingTypeNames.Parse).ToList();
        return types.Contains(null) ? null : [.. types.Select(type => type!.Value)];
    }
}

using System.Text;
using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Implementation;
using PolicyReview.Analysis.Reports;
using PolicyReview.Cli.Validate.Table;

namespace PolicyReview.Cli.Validate;

/// <summary>One run of <c>validate</c>: read, check, print; the exit status says how it went.</summary>
internal sealed class ValidationRun(ValidateRequest request, string workingFolder, TimeProvider clock, TextWriter messages)
{
    private readonly ConfigurationFiles _configurations = new(request.ConfigurationFile, workingFolder);
    private readonly DateOnly _today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    private readonly List<CheckedPolicy> _checked = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _passedOver;
    private bool _isUnusable;

    /// <summary>Prints the findings to <paramref name="output"/> and returns the exit status.</summary>
    public async Task<int> RunAsync(Stream output, CancellationToken stop)
    {
        var inputs = new InputFiles(workingFolder);
        var files = inputs.Find(request.Arguments);
        foreach (var problem in inputs.Problems)
        {
            await SayUnusableAsync(problem);
        }

        foreach (var file in files)
        {
            await CheckAsync(file, stop);
        }

        if (_passedOver > 0)
        {
            await messages.WriteLineAsync($"{FindingTally.Count(_passedOver, "file")} without a policy passed over.");
        }

        if (_checked.Count > 0 || !_isUnusable)
        {
            Print(output, files);
        }

        return _isUnusable ? ExitStatus.Unusable
            : _checked.Exists(policy => policy.Open.Any(judged => judged.Blocks)) ? ExitStatus.Findings
            : ExitStatus.Clean;
    }

    private async Task CheckAsync(InputFile file, CancellationToken stop)
    {
        var (text, problem) = await PolicyInput.ReadAsync(file, stop);
        if (text is null)
        {
            await SayUnusableAsync(problem!);
            return;
        }

        var reading = PolicyFiles.Read(file.Name, text, request.Kind, request.ResourceType);
        if (!file.IsNamed && reading.Shape == FileShape.Other)
        {
            _passedOver += Path.GetFileName(file.Name) == TeamConfiguration.FileName ? 0 : 1;
            return;
        }

        if (reading.Problem is { } fault)
        {
            await SayUnusableAsync($"{file.Name}:{fault.Span.Start.Line}:{fault.Span.Start.Column + 1}: {fault.Message}");
            return;
        }

        var configuration = await _configurations.ForAsync(file, stop);
        if (configuration.Problems.Count == 0)
        {
            _checked.AddRange(new FileCheck(configuration, request.FailOn, _today).Check(file, reading));
            return;
        }

        foreach (var wrong in configuration.Problems.Where(_said.Add))
        {
            await SayUnusableAsync(wrong);
        }
    }

    private void Print(Stream output, IReadOnlyList<InputFile> files)
    {
        switch (request.Output)
        {
            case OutputFormat.Json when IsOnePolicy(files):
                ReportJson.WriteOne(output, _checked[0]);
                output.WriteByte((byte)'\n');
                break;
            case OutputFormat.Json:
                ReportJson.WriteAll(output, _checked);
                output.WriteByte((byte)'\n');
                break;
            case OutputFormat.Sarif:
                SarifReport.Write(output, _checked, ProductVersion.Text);
                output.WriteByte((byte)'\n');
                break;
            case OutputFormat.Markdown:
                output.Write(Encoding.UTF8.GetBytes(MarkdownReport.Write(_checked)));
                break;
            default:
                using (var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true))
                {
                    new TableReport(writer, TableStyle.OfConsole()).Write(_checked);
                }

                break;
        }
    }

    // Decided by what was asked for, not by what was found, so that a script knows the shape beforehand.
    private bool IsOnePolicy(IReadOnlyList<InputFile> files) =>
        request.Arguments.Count == 1 && files is [{ IsNamed: true }] && !GlobPattern.IsPattern(request.Arguments[0]) && _checked is [{ Place: null }];

    private async Task SayUnusableAsync(string problem)
    {
        _isUnusable = true;
        await messages.WriteLineAsync(problem);
    }
}

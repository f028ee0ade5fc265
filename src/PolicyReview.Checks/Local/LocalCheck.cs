using PolicyReview.Analysis;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Checks.Local;

/// <summary>The analysis in this process: needs nothing configured and no network.</summary>
public sealed class LocalCheck : ICheck
{
    /// <inheritdoc />
    public CheckKind Kind => CheckKind.Local;

    /// <inheritdoc />
    public Task<CheckOutcome> RunAsync(CheckInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var submission = input.Submission;
        var findings = SubmissionAnalyzer.Analyze(
            [.. submission.Documents.Select(document => new AnalyzedDocument(document.Kind, document.ResourceType, document.Text))],
            submission.UseCaseTable,
            submission.LogGroupByInfrastructure,
            submission.Temporary is not null,
            input.Bindings,
            submission.Setup,
            submission.Account);
        var date = ServiceCatalogue.Embedded.Manifest.Date;
        return Task.FromResult<CheckOutcome>(new CheckOutcome.Done(
            [.. findings.Select(found => new CheckFinding(found.Document, found.Finding))],
            $"rules {SubmissionAnalyzer.RulesVersion}, service reference of {date:yyyy-MM-dd}"));
    }
}

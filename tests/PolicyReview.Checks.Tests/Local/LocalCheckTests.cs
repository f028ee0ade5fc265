using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Checks.Local;

public sealed class LocalCheckTests
{
    [Fact]
    public async Task Run_AWorkedExample_IsDoneAndSaysWithWhatData()
    {
        var outcome = await new LocalCheck().RunAsync(A.Input(), TestContext.Current.CancellationToken);

        var done = Assert.IsType<CheckOutcome.Done>(outcome);
        Assert.Equal(["inherent-privilege-escalation"], done.Findings.Where(found => found.Finding.Type >= FindingType.Warning).Select(found => found.Finding.Code));
        Assert.Matches(@"^rules \S+, service reference of \d{4}-\d\d-\d\d$", done.Provenance);
    }

    [Fact]
    public async Task Run_NoJson_IsAFindingAndNoFailure()
    {
        var outcome = await new LocalCheck().RunAsync(A.Input(DocumentKind.PermissionsPolicy, "{ not json"), TestContext.Current.CancellationToken);

        Assert.Contains(Assert.IsType<CheckOutcome.Done>(outcome).Findings, found => found.Finding is { Code: "JSON_SYNTAX_ERROR", Type: FindingType.Error });
    }
}

using PolicyReview.Analysis.UseCases;

namespace PolicyReview.Analysis.Implementation.Metadata;

public sealed class SessionFindingsTests
{
    [Theory]
    [InlineData("Federated human user", null, null)]
    [InlineData("Federated human user", 3600, null)]
    [InlineData("Federated human user", 7200, SessionFindings.LongerThanDefault)]
    [InlineData("Federated human user, session of at most 2 hours", 7200, null)]
    [InlineData("Federated human user, session of at most 2 hours", 7201, SessionFindings.LongerThanAsked)]
    [InlineData("Federated human user, session of at most 30 minutes", null, SessionFindings.LongerThanAsked)]
    [InlineData("Lambda execution role", 43200, null)]
    public void Of_ASession_IsHeldAgainstTheTable(string principal, int? seconds, string? code)
    {
        var findings = SessionFindings.Of(seconds, Table(principal)).ToList();

        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Single(finding.Locations));
    }

    [Theory]
    [InlineData("session of at most 1 hour", 3600)]
    [InlineData("sessions up to 90 minutes", 5400)]
    [InlineData("max session 3600 s", 3600)]
    [InlineData("2 h session", 7200)]
    [InlineData("a one-hour session", 3600)]
    [InlineData("session of 4 hours, 2 h session at night", 7200)]
    [InlineData("read the last 24 hours of logs", null)]
    [InlineData("session", null)]
    [InlineData("session 999999 hours", null)]
    public void LimitIn_AText_IsTheShortestSessionItNames(string text, int? seconds) => Assert.Equal(seconds, SessionWording.LimitIn(text));

    private static UseCaseTable Table(string principal) => UseCaseTableParser.Parse(
        $"| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| Incident | {principal} | Read X-Ray traces | Deletes |\n");
}

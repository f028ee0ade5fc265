using System.Text.Json;
using Amazon.AccessAnalyzer.Model;

namespace Amazon.AccessAnalyzer.Internal.Wire;

/// <summary>
/// The members of each answer.
/// <code>
/// {"findings":[{"findingType":"ERROR","issueCode":"INVALID_ACTION","findingDetails":"...","learnMoreLink":"https://...",
///   "locations":[{"path":[{"value":"Statement"},{"index":0},{"value":"Action"}],
///     "span":{"start":{"line":1,"column":25,"offset":25},"end":{"line":1,"column":33,"offset":33}}}]}],"nextToken":"abc"}
/// {"result":"FAIL","message":"...","reasons":[{"description":"...","statementIndex":0,"statementId":"Sid"}]}
/// </code>
/// </summary>
internal static class ResponseReading
{
    public static ValidatePolicyResponse ValidatePolicy(JsonElement root) => new()
    {
        Findings = root.List("findings", Finding),
        NextToken = root.Text("nextToken"),
    };

    public static CheckAccessNotGrantedResponse CheckAccessNotGranted(JsonElement root) => new()
    {
        Message = root.Text("message"),
        Reasons = root.List("reasons", Reason),
        Result = root.Text("result"),
    };

    public static CheckNoNewAccessResponse CheckNoNewAccess(JsonElement root) => new()
    {
        Message = root.Text("message"),
        Reasons = root.List("reasons", Reason),
        Result = root.Text("result"),
    };

    public static CheckNoPublicAccessResponse CheckNoPublicAccess(JsonElement root) => new()
    {
        Message = root.Text("message"),
        Reasons = root.List("reasons", Reason),
        Result = root.Text("result"),
    };

    public static ValidationExceptionField RefusedField(JsonElement field) => new()
    {
        Message = field.Text("message"),
        Name = field.Text("name"),
    };

    private static ReasonSummary Reason(JsonElement reason) => new()
    {
        Description = reason.Text("description"),
        StatementId = reason.Text("statementId"),
        StatementIndex = reason.Integer("statementIndex"),
    };

    private static ValidatePolicyFinding Finding(JsonElement finding) => new()
    {
        FindingDetails = finding.Text("findingDetails"),
        FindingType = finding.Text("findingType"),
        IssueCode = finding.Text("issueCode"),
        LearnMoreLink = finding.Text("learnMoreLink"),
        Locations = finding.List("locations", Location),
    };

    private static Location Location(JsonElement location) => new()
    {
        Path = location.List("path", Step),
        Span = location.Object("span", Span),
    };

    private static PathElement Step(JsonElement step) => new()
    {
        Index = step.Integer("index"),
        Key = step.Text("key"),
        Substring = step.Object("substring", Substring),
        Value = step.Text("value"),
    };

    private static Substring Substring(JsonElement substring) => new()
    {
        Length = substring.Integer("length"),
        Start = substring.Integer("start"),
    };

    private static Span Span(JsonElement span) => new()
    {
        End = span.Object("end", Position),
        Start = span.Object("start", Position),
    };

    private static Position Position(JsonElement position) => new()
    {
        Column = position.Integer("column"),
        Line = position.Integer("line"),
        Offset = position.Integer("offset"),
    };
}

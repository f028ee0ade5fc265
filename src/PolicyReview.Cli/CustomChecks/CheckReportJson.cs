using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Checks;
using PolicyReview.Analysis.Reports;

namespace PolicyReview.Cli.CustomChecks;

/// <summary>
/// The answer of a custom policy check, as the AWS CLI prints it, with the access in question beside each reason:
/// <code>{"result":"FAIL","message":"…","reasons":[{"description":"…","statementIndex":0,"statementId":"CleanUp","access":{…}}]}</code>
/// </summary>
internal static class CheckReportJson
{
    public static void Write(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteString("result", Word(report.Result));
        json.WriteString("message", report.Message);
        json.WriteStartArray("reasons");
        foreach (var reason in report.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("description", reason.Description);
            json.WriteNumber("statementIndex", reason.StatementIndex);
            if (reason.StatementId is { } sid)
            {
                json.WriteString("statementId", sid);
            }

            json.WritePropertyName("access");
            ComparisonJson.Write(json, reason.Entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Undecided.Count > 0)
        {
            json.WriteStartArray("undecided");
            foreach (var why in report.Undecided)
            {
                json.WriteStringValue(why);
            }

            json.WriteEndArray();
        }
    }

    public static string Word(CheckResult result) => result switch
    {
        CheckResult.Pass => "PASS",
        CheckResult.Fail => "FAIL",
        _ => "UNDECIDED",
    };
}

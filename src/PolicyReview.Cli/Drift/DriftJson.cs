using System.Text.Json;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;

namespace PolicyReview.Cli.Drift;

/// <summary>
/// A drift report as JSON; each policy as <c>compare</c> prints it:
/// <code>
/// {"resource":"Role","relation":"wider","policies":[{"use":"permissions","relation":"wider","newAccess":[…],"lostAccess":[],"undecided":[],
///   "reading":"documented-arns","unresolved":[{"expression":"AWS::Region","reason":"is known only at deployment.","line":12}]}],
///  "metadata":[{"field":"path","message":"…"}]}
/// </code>
/// </summary>
internal static class DriftJson
{
    public static void Write(Utf8JsonWriter json, DriftReport report)
    {
        json.WriteString("resource", report.Resource);
        json.WriteString("relation", RelationWords.Of(report.Relation));
        json.WriteStartArray("policies");
        foreach (var policy in report.Policies)
        {
            json.WriteStartObject();
            json.WriteString("use", Use(policy.Kind));
            ComparisonJson.Write(json, policy.Comparison, policy.Relation, policy.Reasons);
            json.WriteStartArray("unresolved");
            foreach (var value in policy.Unresolved)
            {
                json.WriteStartObject();
                json.WriteString("expression", value.Expression);
                json.WriteString("reason", value.Reason);
                json.WriteNumber("line", value.Span.Start.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("metadata");
        foreach (var difference in report.Metadata)
        {
            json.WriteStartObject();
            json.WriteString("field", Field(difference.Field));
            json.WriteString("message", difference.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // As a role's description names them.
    private static string Field(RoleField field) => field switch
    {
        RoleField.MaxSessionDuration => "maxSessionDuration",
        RoleField.Path => "path",
        RoleField.PermissionsBoundary => "permissionsBoundary",
        _ => "tags",
    };

    public static string Use(DocumentKind kind) => kind switch
    {
        DocumentKind.TrustPolicy => "trust",
        DocumentKind.PermissionsBoundary => "boundary",
        _ => "permissions",
    };
}

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
        json.WriteObjects("policies", report.Policies, policy =>
        {
            json.WriteString("use", Use(policy.Kind));
            ComparisonJson.Write(json, policy.Comparison, policy.Relation, policy.Reasons);
            json.WriteObjects("unresolved", policy.Unresolved, value =>
            {
                json.WriteString("expression", value.Expression);
                json.WriteString("reason", value.Reason);
                json.WriteNumber("line", value.Span.Start.Line);
            });
        });
        json.WriteObjects("metadata", report.Metadata, difference =>
        {
            json.WriteString("field", Field(difference.Field));
            json.WriteString("message", difference.Message);
        });
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

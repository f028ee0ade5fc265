using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Reports;

/// <summary>
/// A comparison as JSON:
/// <code>
/// {"relation":"wider","newAccess":[{"actions":["s3:DeleteObject"],"resources":["arn:aws:s3:::uploads/*"],"conditions":[],"witness":
///  {"principal":"arn:aws:iam::111122223333:role/example","action":"s3:DeleteObject","resource":"arn:aws:s3:::uploads/example","context":{}}}],
///  "lostAccess":[],"undecided":[],"reading":"documented-arns"}
/// </code>
/// </summary>
public static class ComparisonJson
{
    /// <summary>Writes the members into the object that <paramref name="json"/> is in.</summary>
    public static void Write(Utf8JsonWriter json, PolicyComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        Write(json, comparison, comparison.Relation, comparison.Undecided);
    }

    /// <summary>The same with a relation and reasons that look at more than the comparison.</summary>
    public static void Write(Utf8JsonWriter json, PolicyComparison comparison, PolicyRelation relation, IReadOnlyList<string> reasons)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(comparison);
        json.WriteString("relation", RelationWords.Of(relation));
        Write(json, "newAccess", comparison.NewAccess);
        Write(json, "lostAccess", comparison.LostAccess);
        json.WriteTexts("undecided", reasons);
        json.WriteString("reading", "documented-arns");
    }

    /// <summary>Writes one group of requests.</summary>
    public static void Write(Utf8JsonWriter json, AccessEntry entry)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(entry);
        json.WriteStartObject();
        json.WriteTexts("actions", entry.Actions);
        json.WriteTexts("resources", entry.Resources);
        json.WriteTexts("conditions", entry.Conditions);
        json.WriteStartObject("statement");
        json.WriteNumber("index", entry.Statement.Index);
        json.WriteString("sid", entry.Statement.Sid);
        json.WriteEndObject();
        json.WriteBoolean("replayed", entry.IsReplayed);
        json.WritePropertyName("witness");
        Write(json, entry.Witness);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, AccessDifference difference)
    {
        json.WriteStartArray(name);
        foreach (var entry in difference.Entries)
        {
            Write(json, entry);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, AccessRequest request)
    {
        json.WriteStartObject();
        WriteMembers(json, request);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of one request into the object that <paramref name="json"/> is in.</summary>
    public static void WriteMembers(Utf8JsonWriter json, AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Principal.Kind is PrincipalKind.Anonymous or PrincipalKind.Federated or PrincipalKind.Service or PrincipalKind.CanonicalUser)
        {
            json.WriteStartObject("principal");
            json.WriteString("type", request.Principal.Kind.ToString());
            json.WriteString("value", request.Principal.Value);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("principal", request.Principal.Value);
        }

        json.WriteString("action", request.Action);
        json.WriteString("resource", request.Resource);
        json.WriteContext(request.Context);
    }
}

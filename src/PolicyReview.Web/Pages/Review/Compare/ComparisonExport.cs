using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Reports;
using PolicyReview.Reviews.Ports;
using PolicyReview.Web.Accounts;

namespace PolicyReview.Web.Pages.Review.Compare;

/// <summary>
/// <c>GET /reviews/{number}/compare.json?policy=…&amp;with=…</c>: what the page says, with the members that <c>policyreview compare</c> prints; new is what only the review's policy allows.
/// <code>
/// {"policy":{"reference":"1/2/1","name":"1 Thumbnail Lambda, revision 2, permissions policy","note":""},
///  "with":{"reference":"arn:aws:iam::aws:policy/ReadOnlyAccess","name":"arn:…","note":"v3 of …, data of …"},
///  "relation":"incomparable","newAccess":[…],"lostAccess":[…],"undecided":[],"reading":"documented-arns"}
/// </code>
/// </summary>
internal static class ComparisonExport
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapComparisonExport(this IEndpointRouteBuilder routes) => routes.MapGet("/reviews/{number:int}/compare.json", AnswerAsync).RequireAuthorization();

    private static async Task<IResult> AnswerAsync(
        int number, string? policy, string? with, IReviewStore reviews, StoredPolicies policies, CurrentPerson current, CancellationToken stop)
    {
        var me = await current.RequireAsync(stop);
        if (await reviews.FindForAsync(number, me, stop) is not { } review
            || ReviewPolicies.Find(review, $"{number}/{policy}") is not { } own
            || await policies.FindAsync(with ?? "", me, stop) is not { } other)
        {
            return Results.NotFound();
        }

        using var file = new MemoryStream();
        Write(file, own, other, AccessChange.Between(other.Side, own.Side));
        return Results.Bytes(file.ToArray(), MediaTypeNames.Application.Json);
    }

    private static void Write(Stream output, StoredPolicy own, StoredPolicy other, AccessChange change)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        Write(json, "policy", own);
        Write(json, "with", other);
        if (change.Comparison is { } comparison)
        {
            ComparisonJson.Write(json, comparison);
        }
        else
        {
            json.WriteString("relation", RelationWords.Of(PolicyRelation.Undecided));
            json.WriteStartArray("newAccess");
            json.WriteEndArray();
            json.WriteStartArray("lostAccess");
            json.WriteEndArray();
            json.WriteStartArray("undecided");
            json.WriteStringValue(change.Summary);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, StoredPolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString("reference", policy.Choice.Reference);
        json.WriteString("name", policy.Choice.Name);
        json.WriteString("note", policy.Note);
        json.WriteEndObject();
    }
}

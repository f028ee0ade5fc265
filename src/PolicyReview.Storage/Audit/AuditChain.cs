using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PolicyReview.Reviews.Audit;

namespace PolicyReview.Storage.Audit;

/// <summary>
/// Appends events so that each row's hash covers the row before it: a row changed, taken out or put in breaks every later hash.
/// It shows accidents and meddling; whoever owns the file and computes all hashes anew is not caught by a chain alone.
/// </summary>
internal static class AuditChain
{
    internal static readonly string Start = new('0', 64);

    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds rows to the context; the caller holds the write gate and the transaction, so the chain cannot fork.</summary>
    public static async Task AppendAsync(
        PolicyReviewDbContext context, int review, IReadOnlyList<ReviewEvent> events, CancellationToken cancellationToken)
    {
        var last = await context.AuditEvents.AsNoTracking().OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var (sequence, previous) = last is null ? (0L, Start) : (last.Sequence, last.Hash);
        foreach (var happened in events)
        {
            var row = new AuditEventRow
            {
                Sequence = ++sequence,
                At = happened.At,
                Actor = happened.By,
                Action = happened.Action,
                ReviewNumber = review,
                RevisionNumber = happened.RevisionNumber,
                Summary = happened.Summary,
                PreviousHash = previous,
            };
            row.Hash = previous = HashOf(row);
            context.AuditEvents.Add(row);
        }
    }

    /// <summary>
    /// SHA-256, lower-case hexadecimal, over the row as JSON with sorted names and no white space:
    /// <code>{"action":"SignedOff","actor":"…","at":638…,"previousHash":"…","review":482,"revision":3,"sequence":17,"summary":"…"}</code>
    /// </summary>
    public static string HashOf(AuditEventRow row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Canonical))
        {
            json.WriteStartObject();
            json.WriteString("action", row.Action.ToString());
            json.WriteString("actor", row.Actor?.ToString());
            json.WriteNumber("at", row.At.UtcTicks);
            json.WriteString("previousHash", row.PreviousHash);
            json.WriteNumber("review", row.ReviewNumber);
            json.WriteNumber("revision", row.RevisionNumber);
            json.WriteNumber("sequence", row.Sequence);
            json.WriteString("summary", row.Summary);
            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }
}

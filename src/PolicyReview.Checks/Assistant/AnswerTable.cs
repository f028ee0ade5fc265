using System.Globalization;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;

namespace PolicyReview.Checks.Assistant;

/// <summary>
/// Reads the Markdown table an assistant answers with, text around it ignored:
/// <code>
/// | Document | Sid | Risk | Reason | Safer fix |
/// |---|---|---|---|---|
/// | 1 | WriteLogs | high | `logs:*` on every group | name the group |
/// </code>
/// </summary>
public static class AnswerTable
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["Document"] = ["document", "doc", "policy"],
        ["Sid"] = ["sid", "statement", "statement id"],
        ["Risk"] = ["risk", "severity", "risk level", "level"],
        ["Reason"] = ["reason", "why", "issue", "finding", "explanation"],
        ["Safer fix"] = ["safer fix", "fix", "safer alternative", "recommendation", "suggested fix"],
    };

    /// <summary>The claims; null if no table with the columns Sid, Risk and Reason is there.</summary>
    public static IReadOnlyList<AssistantClaim>? Read(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var table in PipeTableReader.Read(new SourceText(answer)))
        {
            var places = Names.Keys.ToDictionary(name => name, name => Find(table, name), StringComparer.Ordinal);
            if (places["Sid"] >= 0 && places["Risk"] >= 0 && places["Reason"] >= 0)
            {
                return [.. table.Rows.Where(row => row.Any(cell => !cell.IsEmpty)).Select(row => Claim(row, places))];
            }
        }

        return null;
    }

    private static AssistantClaim Claim(IReadOnlyList<TableCell> row, Dictionary<string, int> places)
    {
        string Cell(string name) => places[name] < 0 ? "" : row[places[name]].Text;
        var number = int.TryParse(Cell("Document"), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : (int?)null;
        return new AssistantClaim(number, Cell("Sid").Trim('`', '*', ' '), Cell("Risk").Trim('`', '*', ' '), Cell("Reason"), Cell("Safer fix"));
    }

    private static int Find(PipeTable table, string name)
    {
        for (var i = 0; i < table.Header.Count; i++)
        {
            if (Names[name].Contains(table.Header[i].Text.Trim('*', ' ', '`'), StringComparer.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

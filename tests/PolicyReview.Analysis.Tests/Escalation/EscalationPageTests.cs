using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyReview.Analysis.Escalation;

/// <summary>POLICYREVIEW_WRITE_DOCS=1 with <c>-class "*EscalationPageTests"</c> writes the table of docs/escalation.md anew.</summary>
public sealed class EscalationPageTests
{
    private const string Start = "| method | actions | passes a role to | works if |";

    [Fact]
    public void Page_OnDisk_ListsEveryMethod()
    {
        var file = Path.GetFullPath(Path.Combine(Here(), "../../../docs/escalation.md"));
        var text = File.ReadAllText(file);
        var prose = text.Contains(Start, StringComparison.Ordinal) ? text[..text.IndexOf(Start, StringComparison.Ordinal)] : text;
        if (Environment.GetEnvironmentVariable("POLICYREVIEW_WRITE_DOCS") == "1")
        {
            text = prose + Table();
            File.WriteAllText(file, text);
        }

        Assert.Equal(prose + Table(), text);
    }

    private static string Table()
    {
        var table = new StringBuilder(Start).Append("\n|---|---|---|---|\n");
        foreach (var method in EscalationMethods.All)
        {
            table.Append($"| {method.Id} | {method.Name} | {string.Join(" or ", method.PassedTo.Select(service => $"`{service}`"))} | {string.Join("; ", method.Assumptions)} |\n");
        }

        return table.ToString();
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

using PolicyReview.Analysis.Escalation;

namespace PolicyReview.Cli.Prove;

/// <summary>
/// Open ways to more privilege for the terminal, below the proof:
/// <code>
/// escalate  open              With `iam:PutRolePolicy` (iam-005) the role gives itself permissions.
///                             This policy lets the role call `iam:PutRolePolicy` on `arn:…`, because of statement `ManageRoles` of `policy.json`.
///                             It works if the role is the one the caller runs as, or one the caller may use; no document here shows that.
/// </code>
/// </summary>
internal static class EscalationTable
{
    // Administrator access opens every way there is: the first ones tell enough.
    private const int MostPaths = 3;

    public static void Print(TextWriter output, EscalationReport report)
    {
        foreach (var group in report.Open)
        {
            foreach (var path in group.Paths.Take(MostPaths))
            {
                output.WriteLine($"{"escalate",-9} {EscalationJson.Word(group.Standing),-17} {EscalationWords.Headline(path)}");
                Details(output, [.. path.Steps.Select(EscalationWords.Step), EscalationWords.Assumption(path.Method)]);
            }

            Details(output, [EscalationWords.Others(group, MostPaths)]);
        }

        if (report.Undecided.Count > 0)
        {
            output.WriteLine($"{"escalate",-9} {"undecided",-17} {EscalationWords.Undecided(report.Undecided)}");
        }
    }

    private static void Details(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            output.WriteLine($"{"",-27} {line}");
        }
    }
}

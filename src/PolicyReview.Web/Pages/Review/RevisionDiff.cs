using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using PolicyReview.Analysis.Policies;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Web.Components;

namespace PolicyReview.Web.Pages.Review;

/// <summary>What changed in one text between two revisions, line by line.</summary>
/// <param name="Name">The text's name.</param>
/// <param name="Lines">The lines, each unchanged, added or removed.</param>
public sealed record RevisionDiff(string Name, IReadOnlyList<DiffPiece> Lines)
{
    /// <summary>True if nothing changed.</summary>
    public bool IsSame => Added + Removed == 0;

    /// <summary>Number of added lines.</summary>
    public int Added => Lines.Count(line => line.Type == ChangeType.Inserted);

    /// <summary>Number of removed lines.</summary>
    public int Removed => Lines.Count(line => line.Type == ChangeType.Deleted);

    /// <summary>The table, then each document beside the one of its kind, then what the principal has besides; one that was added or removed is compared with nothing.</summary>
    public static IReadOnlyList<RevisionDiff> Between(Submission before, Submission after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var documents = DocumentPair.Between(before, after).Select(pair => Of(pair.Name, pair.Before?.Text ?? "", pair.After?.Text ?? ""));
        return
        [
            Of("Use-case table", before.UseCaseTable, after.UseCaseTable), .. documents,
            .. (before.Setup.Lines(), after.Setup.Lines()) is ("", "") ? Array.Empty<RevisionDiff>() : [Of("What the principal has besides", before.Setup.Lines(), after.Setup.Lines())],
        ];
    }

    private static RevisionDiff Of(string name, string before, string after) =>
        new(name, InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines);
}

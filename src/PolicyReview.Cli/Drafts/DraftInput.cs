using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Cli.Drafts;

/// <summary>Reads the table and the bindings that a policy is made from.</summary>
internal static class DraftInput
{
    /// <summary>The table in a Markdown file.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or holds no use-case table.</exception>
    public static async Task<UseCaseTable> TableAsync(string file, CancellationToken stop)
    {
        var table = UseCaseTableParser.Parse(await TextFile.ReadAsync(file, stop));
        return table.Problems.Count == 0 ? table : throw new UnusableInputException($"`{file}`: {table.Problems[0].Message}");
    }

    /// <summary>The bindings in a file.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or holds no bindings.</exception>
    public static async Task<BindingSet> BindingsAsync(string file, CancellationToken stop)
    {
        try
        {
            return BindingFile.Read(await TextFile.ReadAsync(file, stop));
        }
        catch (BindingFileException exception)
        {
            throw new UnusableInputException($"`{file}`: {exception.Message}");
        }
    }
}

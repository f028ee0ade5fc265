namespace PolicyReview.Analysis.UseCases;

/// <summary>The four columns every use-case table has, in any order and any case.</summary>
public static class TableColumns
{
    /// <summary>Names the row.</summary>
    public const string UseCase = "Use case";

    /// <summary>Who acts.</summary>
    public const string Principal = "Principal";

    /// <summary>What it must be able to do.</summary>
    public const string Required = "Required permissions";

    /// <summary>What it must never be able to do.</summary>
    public const string Avoided = "Explicitly avoid";

    /// <summary>All four, in the usual order.</summary>
    public static IReadOnlyList<string> All { get; } = [UseCase, Principal, Required, Avoided];

    /// <summary>The column a header cell means, or null. Case, markup and runs of white space do not matter.</summary>
    public static string? Recognise(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var words = string.Join(' ', header.Split([' ', '\t', '*', '_', '`'], StringSplitOptions.RemoveEmptyEntries));
        return All.FirstOrDefault(column => column.Equals(words, StringComparison.OrdinalIgnoreCase));
    }
}

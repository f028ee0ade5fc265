namespace PolicyReview.Analysis.UseCases;

/// <summary>A phrase of the table in a sentence: in backticks like all of the user's text, in quotation marks where it has backticks of its own.</summary>
public static class QuotedPhrase
{
    /// <summary>The phrase with its marks.</summary>
    public static string Of(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return phrase.Contains('`', StringComparison.Ordinal) ? $"“{phrase}”" : $"`{phrase}`";
    }
}

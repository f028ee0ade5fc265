namespace PolicyReview.Analysis.Policies;

/// <summary>A boolean as <c>Bool</c> and <c>Null</c> read it: <c>true</c> or <c>false</c>, case ignored, as JSON literal or string.</summary>
public static class PolicyBoolean
{
    /// <summary>Reads a boolean; false for anything else, white space included.</summary>
    public static bool TryParse(ReadOnlySpan<char> written, out bool value)
    {
        value = written.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || written.Equals("false", StringComparison.OrdinalIgnoreCase);
    }
}

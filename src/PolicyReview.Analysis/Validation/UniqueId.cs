namespace PolicyReview.Analysis.Validation;

/// <summary>
/// IAM's unique ids, such as <c>AROADBQP57FF2AEXAMPLE</c>: a prefix that says what it is, then capital letters and digits
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids).
/// </summary>
internal static class UniqueId
{
    private const int Shortest = 16;

    /// <summary>True if <paramref name="text"/> is a unique id that starts with <paramref name="prefix"/>.</summary>
    public static bool Is(string text, string prefix) =>
        text.Length >= Shortest && text.StartsWith(prefix, StringComparison.Ordinal) && text.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}

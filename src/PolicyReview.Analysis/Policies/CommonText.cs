namespace PolicyReview.Analysis.Policies;

/// <summary>The few texts that fill most of every policy, kept once so that reading a policy does not make them anew.</summary>
internal static class CommonText
{
    /// <summary>The text whose UTF-8 is <paramref name="utf8"/>, or null if it is none of the few.</summary>
    public static string? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > 12)
        {
            return null;
        }

        return utf8[0] switch
        {
            (byte)'A' => Is(utf8, "Allow"u8, "Allow") ?? Is(utf8, "Action"u8, "Action"),
            (byte)'C' => Is(utf8, "Condition"u8, "Condition"),
            (byte)'D' => Is(utf8, "Deny"u8, "Deny"),
            (byte)'E' => Is(utf8, "Effect"u8, "Effect"),
            (byte)'N' => Is(utf8, "NotAction"u8, "NotAction") ?? Is(utf8, "NotResource"u8, "NotResource"),
            (byte)'P' => Is(utf8, "Principal"u8, "Principal"),
            (byte)'R' => Is(utf8, "Resource"u8, "Resource"),
            (byte)'S' => Is(utf8, "Sid"u8, "Sid") ?? Is(utf8, "StringEquals"u8, "StringEquals") ?? Is(utf8, "StringLike"u8, "StringLike") ?? Is(utf8, "Statement"u8, "Statement"),
            (byte)'V' => Is(utf8, "Version"u8, "Version"),
            (byte)'*' => Is(utf8, "*"u8, "*"),
            (byte)'2' => Is(utf8, "2012-10-17"u8, "2012-10-17"),
            _ => null,
        };
    }

    private static string? Is(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> expected, string text) => utf8.SequenceEqual(expected) ? text : null;
}

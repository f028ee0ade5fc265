using System.Buffers.Text;

namespace PolicyReview.Analysis.Policies;

/// <summary>
/// Bytes as <c>BinaryEquals</c> reads them: base64, padded
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Binary).
/// </summary>
public static class PolicyBinary
{
    /// <summary>True if <paramref name="written"/> is base64 without white space.</summary>
    public static bool IsValid(ReadOnlySpan<char> written) => !written.ContainsAny(" \t\r\n") && Base64.IsValid(written);
}

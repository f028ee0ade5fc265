using System.Globalization;

namespace PolicyReview.Analysis.Policies;

/// <summary>
/// A number as the Numeric operators read it: <c>10</c>, <c>-3</c>, <c>0.5</c>, <c>1e3</c>
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric).
/// </summary>
public static class PolicyNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a number exactly, to 28 digits; false for anything else, white space and separators included.</summary>
    public static bool TryParse(ReadOnlySpan<char> written, out decimal number) => decimal.TryParse(written, Style, CultureInfo.InvariantCulture, out number);
}

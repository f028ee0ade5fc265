using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>
/// What IAM and CloudWatch Logs take for the names of a role's outline. Each answers null, or what is wrong and what to write instead, to stand behind the text.
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html)
/// </summary>
public static partial class RoleOutlineRules
{
    /// <summary>The longest name of a role.</summary>
    public const int LongestName = 64;

    /// <summary>Of a role's name.</summary>
    public static string? FaultOfName(string text) => NamePattern().IsMatch(text) ? null : "is no role name: use up to 64 letters, digits and `+=,.@-_`.";

    /// <summary>Of a role's description.</summary>
    public static string? FaultOfDescription(string text) =>
        DescriptionPattern().IsMatch(text) ? null : "is no description: use up to 1,000 characters of printable text in one line.";

    /// <summary>Of a log group's name.</summary>
    public static string? FaultOfLogGroup(string text) => LogGroupPattern().IsMatch(text) ? null : "is no log group: use up to 512 letters, digits and `._-/#`.";

    /// <summary>Of an account that becomes a token.</summary>
    public static string? FaultOfAccount(string text) => AccountPattern().IsMatch(text) ? null : "is no account: write its 12 digits.";

    /// <summary>Of a region that becomes a token.</summary>
    public static string? FaultOfRegion(string text) => RegionPattern().IsMatch(text) ? null : "is no region: write one such as `ap-northeast-1`.";

    [GeneratedRegex(@"^[A-Za-z0-9_+=,.@-]{1,64}\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^[\x20-\x7E\u00A1-\u00FF]{1,1000}\z")]
    private static partial Regex DescriptionPattern();

    [GeneratedRegex(@"^[A-Za-z0-9._\-/#]{1,512}\z")]
    private static partial Regex LogGroupPattern();

    [GeneratedRegex(@"^\d{12}\z")]
    private static partial Regex AccountPattern();

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d\z")]
    private static partial Regex RegionPattern();
}

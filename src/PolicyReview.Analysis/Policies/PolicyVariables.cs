using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.Policies;

/// <summary>
/// Policy variables in a value: <c>${aws:username}</c>, <c>${aws:PrincipalTag/team, 'none'}</c>, and the escapes <c>${*}</c>, <c>${?}</c>,
/// <c>${$}</c> (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html).
/// </summary>
public static partial class PolicyVariables
{
    /// <summary><paramref name="value"/> with <c>*</c> for each variable: what it may stand for at most.</summary>
    public static string ToWildcards(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Contains("${", StringComparison.Ordinal) ? Variable().Replace(value, "*") : value;
    }

    /// <summary>True if <paramref name="value"/> holds a variable.</summary>
    public static bool AnyIn(string value) => Variable().IsMatch(value);

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Variable();
}

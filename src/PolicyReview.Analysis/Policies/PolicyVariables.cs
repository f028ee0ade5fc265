using System.Text;

namespace PolicyReview.Analysis.Policies;

/// <summary>
/// The policy variables of a value taken together (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html); one of
/// them is a <see cref="PolicyVariable"/>.
/// </summary>
public static class PolicyVariables
{
    /// <summary><paramref name="value"/> with <c>*</c> for each variable, escapes included: what it may stand for at most.</summary>
    public static string ToWildcards(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (PolicyVariable.Next(value, 0) is not { } first)
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        var copied = 0;
        for (PolicyVariable? next = first; next is { } variable; next = PolicyVariable.Next(value, variable.End))
        {
            if (variable.IsClosed)
            {
                text.Append(value, copied, variable.Start - copied).Append('*');
                copied = variable.End;
            }
        }

        return text.Append(value, copied, value.Length - copied).ToString();
    }

    /// <summary>True if <paramref name="value"/> holds a variable or an escape.</summary>
    public static bool AnyIn(string value)
    {
        for (var next = PolicyVariable.Next(value, 0); next is { } variable; next = PolicyVariable.Next(value, variable.End))
        {
            if (variable.IsClosed)
            {
                return true;
            }
        }

        return false;
    }
}

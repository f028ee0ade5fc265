using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>Looks for conditions of a statement by their key.</summary>
internal static class ConditionSearch
{
    /// <summary>The first condition on <paramref name="key"/>, or null.</summary>
    public static ConditionEntry? ConditionOn(this Statement statement, string key)
    {
        var conditions = statement.Conditions;
        for (var i = 0; i < conditions.Count; i++)
        {
            if (conditions[i].Key.Length == key.Length && conditions[i].KeyIs(key))
            {
                return conditions[i];
            }
        }

        return null;
    }

    /// <summary>True if there is a condition on one of <paramref name="keys"/>, whatever its operator.</summary>
    public static bool HasConditionOn(this Statement statement, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (statement.ConditionOn(key) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if some condition on <paramref name="key"/> under the operator <paramref name="name"/>, with or without IfExists, asks for <paramref name="value"/>.</summary>
    public static bool Asks(this Statement statement, string name, string key, string value)
    {
        var conditions = statement.Conditions;
        for (var i = 0; i < conditions.Count; i++)
        {
            if (conditions[i].Operator.Name == name && conditions[i].KeyIs(key) && conditions[i].Values is [{ Value: var asked }] && asked.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the condition holds only where its key is present and has one of the values: no negation, no IfExists, no Null.</summary>
    public static bool AsksForValue(this ConditionEntry condition) =>
        condition.Operator is { IsKnown: true, IsNegated: false, IfExists: false, Name: not "Null", SetOperator: not SetOperator.ForAllValues };
}

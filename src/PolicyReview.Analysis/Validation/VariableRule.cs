using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// A policy variable that is written wrongly, where variables are read: resources, and values under String and ARN operators, from policy
/// version 2012-10-17 on. One finding for each string, however many of its variables have the fault.
/// </summary>
internal abstract class VariableRule : StatementRule
{
    /// <summary>True if <paramref name="variable"/>, which is no escape, has the fault.</summary>
    protected abstract bool IsFaulty(PolicyVariable variable);

    /// <summary>What is wrong with it and what follows.</summary>
    protected abstract string Describe(PolicyVariable variable);

    /// <summary>The whole string mended, or null where that takes guessing.</summary>
    protected virtual string? Mend(PolicyVariable variable) => null;

    protected sealed override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (!context.Document.MayHoldVariables || !context.Document.ReadsVariables)
        {
            return [];
        }

        List<RuleHit>? hits = null;
        foreach (var place in PlacesOf(statement))
        {
            if (FirstFaulty(place.Value) is { } variable)
            {
                (hits ??= []).Add(new RuleHit(Describe(variable), place.Node.Location) { Replacement = Mend(variable) is { } mended ? JsonQuote.Of(mended) : null });
            }
        }

        return hits ?? [];
    }

    /// <summary>The strings in which variables are read.</summary>
    internal static IEnumerable<PolicyString> PlacesOf(Statement statement)
    {
        foreach (var entry in statement.ResourceEntries)
        {
            yield return entry.Text;
        }

        foreach (var condition in statement.Conditions)
        {
            if (condition.Operator.Family is not (OperatorFamily.String or OperatorFamily.Arn))
            {
                continue;
            }

            foreach (var value in condition.Values)
            {
                yield return value;
            }
        }
    }

    private PolicyVariable? FirstFaulty(string value)
    {
        for (var variable = PolicyVariable.Next(value, 0); variable is { } found; variable = PolicyVariable.Next(value, found.End))
        {
            if (!found.IsEscape && IsFaulty(found))
            {
                return found;
            }
        }

        return null;
    }
}

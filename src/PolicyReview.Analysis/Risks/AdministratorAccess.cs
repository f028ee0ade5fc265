using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Risks;

/// <summary>The ways a statement gives everything, or what it takes to give oneself everything.</summary>
internal static class AdministratorAccess
{
    // Whoever may do these on every resource can attach AdministratorAccess to themselves.
    private static readonly string[] OwnPolicies = ["PutRolePolicy", "AttachRolePolicy", "PutUserPolicy", "AttachUserPolicy", "CreatePolicyVersion"];

    /// <summary>True for <c>*</c>, <c>*:*</c> and their longer spellings, which mean the same.</summary>
    public static bool IsEverything(ActionPattern pattern) => IsStars(pattern.Name) && (pattern.Service.Length == 0 || IsStars(pattern.Service));

    /// <summary>Why <paramref name="statement"/>, an Allow, is administrator access, as the rest of a sentence; null if it is not.</summary>
    public static string? Why(Statement statement)
    {
        if (!IsOnEverything(statement) || statement.Conditions.Count > 0)
        {
            return null;
        }

        if (statement.NotActions is not null)
        {
            return LeavesInIam(statement.ActionEntries) ? "`NotAction` leaves in what it takes to attach any policy to oneself" : null;
        }

        foreach (var entry in statement.ActionEntries)
        {
            if (entry.HasWildcard && IsEverything(entry.Pattern))
            {
                return $"`{entry.Value}` on every resource is every permission there is";
            }

            if (entry.HasWildcard && IsStars(entry.Pattern.Name) && WildcardPattern.Matches(entry.Pattern.Service, "iam", ignoreCase: true))
            {
                return $"`{entry.Value}` on every resource can attach any policy to itself";
            }
        }

        return null;
    }

    // NotResource with a list of a few ARNs leaves all others, the principal's own role included.
    private static bool IsOnEverything(Statement statement)
    {
        if (statement.Resources is null)
        {
            return statement.NotResources is not null && !Holds(statement.ResourceEntries);
        }

        return Holds(statement.ResourceEntries);

        static bool Holds(IReadOnlyList<ResourceEntry> entries)
        {
            foreach (var entry in entries)
            {
                if (!entry.Value.EndsWith('*'))
                {
                    continue;
                }

                if (IsStars(entry.Value) || entry.Value is "arn:*" or "arn:aws:*" or "arn:*:*:*:*:*" or "arn:aws:*:*:*:*")
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool LeavesInIam(IReadOnlyList<ActionEntry> left)
    {
        foreach (var name in OwnPolicies)
        {
            var isOut = false;
            foreach (var entry in left)
            {
                isOut |= entry.Pattern.Includes("iam", name);
            }

            if (!isOut)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStars(string text) => text.Length > 0 && text.AsSpan().TrimStart('*').IsEmpty;
}

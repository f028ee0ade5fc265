using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Statements that name iam:PassRole.</summary>
internal static class PassRoleGrants
{
    private const string PassRole = "iam:PassRole";

    /// <summary>The entry that names iam:PassRole without a wildcard; null if the statement is no Allow that gives it. A wildcard that takes it in has codes of its own.</summary>
    public static ActionEntry? In(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Actions is null || statement.Resources is null || context.IsGuardrail)
        {
            return null;
        }

        foreach (var entry in statement.ActionEntries)
        {
            if (entry.Value.Length == PassRole.Length && entry.Value.Equals(PassRole, StringComparison.OrdinalIgnoreCase))
            {
                return entry;
            }
        }

        return null;
    }
}

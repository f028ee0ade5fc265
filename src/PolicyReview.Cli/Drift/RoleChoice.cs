using PolicyReview.Analysis.Implementation.Drift;

namespace PolicyReview.Cli.Drift;

/// <summary>The role of a template that is meant: the one that is named, or the only one.</summary>
internal static class RoleChoice
{
    /// <exception cref="UnusableInputException">There is none, or it is not clear which one is meant.</exception>
    public static DeployedRole Of(IReadOnlyList<DeployedRole> roles, string? name, string template)
    {
        if (name is null)
        {
            return roles switch
            {
                [var only] => only,
                [] => throw new UnusableInputException($"`{template}` has no role, user or group. Check the file."),
                _ => throw new UnusableInputException($"`{template}` has several roles. Choose one with `--role`: {Names(roles)}."),
            };
        }

        return roles.FirstOrDefault(role => role.Id == name)
            ?? throw new UnusableInputException($"`{template}` has no role `{name}`. {(roles.Count == 0 ? "Check the file." : $"It has {Names(roles)}.")}");
    }

    private static string Names(IEnumerable<DeployedRole> roles) => string.Join(", ", roles.Select(role => $"`{role.Id}`"));
}

using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>Checks a policy against a team's own rules.</summary>
public static class TeamFindings
{
    /// <summary>
    /// The findings in <paramref name="context"/>'s document, in document order for each rule. <paramref name="names"/> says what the policy,
    /// its resource and its file are called. Accounts in <paramref name="placeholders"/> stand for one that is known only at deployment.
    /// </summary>
    public static IEnumerable<Finding> In(PolicyContext context, TeamConfiguration configuration, PolicyNames names, IReadOnlySet<string> placeholders)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(names);
        return context.Document.Tree.Problem is not null ? [] :
        [
            .. context.IsGuardrail ? [] : configuration.Forbidden.SelectMany(forbidden => new ForbiddenAccessCheck(forbidden).In(context.Document)),
            .. configuration.AllowedAccounts is { } accounts ? AccountCheck.In(context.Document, accounts, placeholders) : [],
            .. configuration.AllowedOrganizations is { } organizations ? OrganizationCheck.In(context.Document, organizations) : [],
            .. configuration.Naming.SelectMany(rule => NamingCheck.In(context.Document, rule, names)),
        ];
    }

    internal static Finding Report(RuleDescriptor rule, string message, Location place, string? advice = null) =>
        rule.Report(new RuleHit(message, place) { Advice = advice });
}

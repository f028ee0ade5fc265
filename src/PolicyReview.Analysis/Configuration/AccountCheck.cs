using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>Finds accounts in principals, ARNs and conditions of Allow statements that are not on the team's list.</summary>
internal static class AccountCheck
{
    private static readonly string[] AccountKeys = ["aws:PrincipalAccount", "aws:ResourceAccount", "aws:SourceAccount", "kms:CallerAccount", "s3:ResourceAccount"];
    private static readonly string[] ArnKeys = ["aws:PrincipalArn", "aws:SourceArn"];

    public static IEnumerable<Finding> In(PolicyDocument document, IReadOnlySet<string> allowed, IReadOnlySet<string> placeholders) =>
        from statement in document.Statements
        where statement.Effect == Effect.Allow
        from named in Named(statement)
        where named.Account is not null && !allowed.Contains(named.Account) && !placeholders.Contains(named.Account)
        select TeamFindings.Report(
            TeamRules.AccountNotAllowed, $"`{named.Text.Value}` names account `{named.Account}`, which is not on the team's list.", named.Text.Node.Location);

    private static IEnumerable<(PolicyString Text, string? Account)> Named(Statement statement)
    {
        var principals = (statement.Principals?.Values ?? []).Where(principal => principal.Kind is "AWS" or "Federated")
            .Select(principal => new PolicyString(principal.Value, principal.Node)).Select(text => (text, AccountOf(text.Value) ?? ArnAccount(text.Value)));
        var resources = (statement.Resources?.Values ?? []).Select(text => (text, ArnAccount(text.Value)));
        var conditions = statement.Conditions.Where(condition => !condition.Operator.Written.Contains("Not", StringComparison.OrdinalIgnoreCase)).SelectMany(condition =>
            AccountKeys.Any(condition.KeyIs) ? condition.Values.Select(text => (text, AccountOf(text.Value)))
            : ArnKeys.Any(condition.KeyIs) ? condition.Values.Select(text => (text, ArnAccount(text.Value)))
            : []);
        return [.. principals, .. resources, .. conditions];
    }

    private static string? AccountOf(string text) => AccountNumber.IsOne(text) ? text : null;

    private static string? ArnAccount(string text) => ArnPattern.TryParse(text) is { } arn ? AccountOf(arn.Account) : null;
}

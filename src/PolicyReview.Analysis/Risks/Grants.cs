using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>What an Allow statement grants, for the checks that look at its actions.</summary>
internal static class Grants
{
    /// <summary>True if the statement gives access: an Allow in a policy that is not a mere limit, nor a trust policy.</summary>
    public static bool Applies(Statement statement, PolicyContext context) =>
        statement.Effect == Effect.Allow && !context.IsGuardrail && context.Kind != DocumentKind.TrustPolicy;

    /// <summary>The entries of Action, each read apart.</summary>
    public static IEnumerable<(PolicyString Text, ActionPattern Pattern)> Entries(Statement statement) =>
        (statement.Actions?.Values ?? []).Select(entry => (entry, ActionPattern.Parse(entry.Value)));

    /// <summary>Every known action Action takes in, each once.</summary>
    public static IReadOnlyList<AwsAction> Actions(Statement statement, ServiceCatalogue catalogue) =>
        [.. Entries(statement).SelectMany(entry => catalogue.ActionsMatching(entry.Pattern)).DistinctBy(action => action.FullName)];

    /// <summary>The actions, if all are known and written without a wildcard in the service; else null.</summary>
    public static IReadOnlyList<AwsAction>? Named(Statement statement, ServiceCatalogue catalogue) =>
        Entries(statement).All(entry => catalogue.FindService(entry.Pattern.Service) is { } service && service.ActionsMatching(entry.Pattern.Name).Any())
            ? Actions(statement, catalogue)
            : null;

    /// <summary>One hit for the statement, if any of its actions is <paramref name="counted"/>, at the entries that take one in.</summary>
    public static IEnumerable<RuleHit> Listed(Statement statement, ServiceCatalogue catalogue, Func<AwsAction, bool> counted, string verb)
    {
        var entries = Entries(statement)
            .Select(entry => (entry.Text, Found: catalogue.ActionsMatching(entry.Pattern).Where(counted).Select(action => action.FullName).ToList()))
            .Where(entry => entry.Found.Count > 0).ToList();
        return entries.Count == 0
            ? []
            : [new RuleHit(
                $"`{statement.DisplayName}` can {verb}: {Words.Listed(entries.SelectMany(entry => entry.Found).Distinct())}.",
                [.. entries.Select(entry => entry.Text.Node.Location)])];
    }
}

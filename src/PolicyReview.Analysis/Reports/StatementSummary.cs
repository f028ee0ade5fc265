using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Reports;

/// <summary>A statement in a sentence, for people who read the policy before its JSON.</summary>
public static class StatementSummary
{
    private const int MostNames = 3;

    /// <summary>
    /// Such as "Allows Write: `dynamodb:PutItem` and `dynamodb:UpdateItem` on `table/metadata`"; what the document says is in backticks.
    /// </summary>
    public static string Of(Statement statement, ServiceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(catalogue);
        var effect = statement.Effect switch { Effect.Allow => "Allows", Effect.Deny => "Denies", _ => "Says nothing valid about" };
        var conditions = statement.Conditions.Count == 0 ? "" : $", when {Listed([.. statement.Conditions.Select(Condition)], " and ")}";
        return $"{effect} {Principals(statement)}{Actions(statement, catalogue)}{Resources(statement)}{conditions}";
    }

    private static string Principals(Statement statement)
    {
        var names = (statement.Principals?.Values ?? []).Select(value => $"`{value.Value}`").ToList();
        var others = (statement.NotPrincipals?.Values ?? []).Select(value => $"`{value.Value}`").ToList();
        return names.Count > 0 ? $"{Listed(names)}: " : others.Count > 0 ? $"everybody but {Listed(others)}: " : "";
    }

    private static string Actions(Statement statement, ServiceCatalogue catalogue)
    {
        if (statement.NotActions is { } not)
        {
            return $"everything but {Listed([.. not.Values.Select(value => $"`{value.Value}`")])}";
        }

        var written = statement.Actions?.Values ?? [];
        var levels = written.SelectMany(value => catalogue.ActionsMatching(ActionPattern.Parse(value.Value))).Select(action => action.Levels.Name()).Distinct().ToList();
        var level = levels.Count is 0 ? "" : levels.Count <= 2 ? $"{string.Join(" and ", levels)}: " : "all kinds of access: ";
        return level + Listed([.. written.Select(value => $"`{value.Value}`")]);
    }

    private static string Resources(Statement statement)
    {
        if (statement.NotResources is { } not)
        {
            return $" on everything but {Listed([.. not.Values.Select(value => $"`{Short(value.Value)}`")])}";
        }

        var written = statement.Resources?.Values ?? [];
        return written.Count == 0 ? "" : written.Any(value => value.Value == "*") ? " on every resource" : $" on {Listed([.. written.Select(value => $"`{Short(value.Value)}`")])}";
    }

    private static string Condition(ConditionEntry condition) =>
        $"`{condition.Key}` {condition.Operator.Written} {Listed([.. condition.Values.Select(value => $"`{value.Value}`")], " or ")}";

    private static string Short(string arn) => ArnPattern.TryParse(arn) is { Resource: { Length: > 0 } resource } ? resource : arn;

    private static string Listed(List<string> names, string last = " and ") => names.Count switch
    {
        0 => "nothing",
        1 => names[0],
        <= MostNames => $"{string.Join(", ", names.Take(names.Count - 1))}{last}{names[^1]}",
        _ => $"{string.Join(", ", names.Take(MostNames))}{last}{names.Count - MostNames} more",
    };
}

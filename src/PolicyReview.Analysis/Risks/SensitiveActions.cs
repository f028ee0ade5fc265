using System.Collections.Frozen;
using System.Text.Json;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// The lists behind <see cref="ActionRisks"/>: which actions hand out credentials, read data or open resources
/// (https://github.com/primeharbor/sensitive_iam_actions, CC0), less what Risks/Facts/sensitive-actions.json leaves out, with the reason.
/// </summary>
internal static class SensitiveActions
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, ActionRisks>> Listed = Read();

    /// <summary>Every listed action, by service prefix and name.</summary>
    public static IReadOnlyDictionary<string, FrozenDictionary<string, ActionRisks>> All => Listed;

    /// <summary>What there is to look at twice in <paramref name="action"/>; exposure is what the list names, and the access level Permissions management.</summary>
    public static ActionRisks RisksOf(AwsAction action)
    {
        var risks = Listed.TryGetValue(action.Service, out var names) ? names.GetValueOrDefault(action.Name) : ActionRisks.None;
        if (action.IsDelete)
        {
            risks |= ActionRisks.Delete;
        }

        if (IsTagging(action))
        {
            risks |= ActionRisks.Tagging;
        }

        return (action.Levels & AccessLevels.PermissionsManagement) == 0 ? risks : risks | ActionRisks.Exposure;
    }

    // Not those that take tags away: without a tag nothing is granted.
    private static bool IsTagging(AwsAction action) =>
        (action.Levels & AccessLevels.Tagging) != 0
        && (action.Name.StartsWith("Tag", StringComparison.Ordinal) || action.Name.StartsWith("CreateTags", StringComparison.Ordinal)
            || action.Name.StartsWith("AddTags", StringComparison.Ordinal) || action.Name.StartsWith("CreateOrUpdateTags", StringComparison.Ordinal));

    // {"source":"…","date":"2024-10-29","credentials":["appsync:ListApiKeys", …],"data":[…],"resources":[…],"leftOut":[{"action":"…","reason":"…"}]}
    private static FrozenDictionary<string, FrozenDictionary<string, ActionRisks>> Read()
    {
        using var stream = typeof(SensitiveActions).Assembly.GetManifestResourceStream("PolicyReview.Analysis.Risks.Facts.sensitive-actions.json")
            ?? throw new InvalidOperationException("The embedded file `sensitive-actions.json` is missing from the build.");
        using var json = JsonDocument.Parse(stream);
        (string Name, ActionRisks Risk)[] lists = [("credentials", ActionRisks.Credentials), ("data", ActionRisks.Data), ("resources", ActionRisks.Exposure)];
        return lists
            .SelectMany(list => json.RootElement.GetProperty(list.Name).EnumerateArray().Select(action => (Action: action.GetString()!.Split(':'), list.Risk)))
            .GroupBy(entry => entry.Action[0], StringComparer.Ordinal)
            .ToFrozenDictionary(service => service.Key, Names, StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, ActionRisks> Names(IEnumerable<(string[] Action, ActionRisks Risk)> service) => service
        .GroupBy(entry => entry.Action[1], StringComparer.Ordinal)
        .ToFrozenDictionary(name => name.Key, name => name.Aggregate(ActionRisks.None, (all, entry) => all | entry.Risk), StringComparer.Ordinal);
}

using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>Finds names that do not follow a naming rule.</summary>
internal static class NamingCheck
{
    public static IEnumerable<Finding> In(PolicyDocument document, NamingRule rule, PolicyNames names) =>
        Named(document, rule.Applies, names).Where(named => !rule.Pattern.IsMatch(named.Name)).Select(named => TeamFindings.Report(
            TeamRules.NamingRuleBroken,
            $"The {Word(rule.Applies)} `{named.Name}` does not match the team's rule `{rule.Pattern}`{(rule.Reason is { } reason ? $": {reason.TrimEnd('.')}" : "")}.",
            named.Place));

    private static IEnumerable<(string Name, Location Place)> Named(PolicyDocument document, NamedThing thing, PolicyNames names)
    {
        if (thing == NamedThing.Sid)
        {
            return document.Statements.Where(statement => statement.Sid is not null).Select(statement => (statement.Sid!, statement.SidNode!.Location));
        }

        var name = thing switch { NamedThing.PolicyName => names.PolicyName, NamedThing.LogicalId => names.LogicalId, _ => names.FileName };
        return name is null ? [] : [(name, document.WholeLocation)];
    }

    private static string Word(NamedThing thing) => thing switch
    {
        NamedThing.PolicyName => "policy name",
        NamedThing.LogicalId => "logical id",
        NamedThing.FileName => "file name",
        _ => "Sid",
    };
}

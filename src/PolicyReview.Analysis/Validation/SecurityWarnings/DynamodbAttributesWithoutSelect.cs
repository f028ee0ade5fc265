using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>Reads are limited to attributes, and a request can ask for all of them.</summary>
internal sealed class DynamodbAttributesWithoutSelect : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "DYNAMODB_ATTRIBUTES_WITHOUT_SELECT",
        FindingType.SecurityWarning,
        "Attributes without Select",
        "Add `\"StringEqualsIfExists\": { \"dynamodb:Select\": \"SPECIFIC_ATTRIBUTES\" }` to the condition.") with { AppliesTo = PolicyTypes.Identity };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.ConditionOn("dynamodb:Attributes") is not { } attributes || AsksForSelect(statement))
        {
            return [];
        }

        var reads = context.Catalogue.FindService("dynamodb")?.Actions.Where(action => action.Levels.HasFlag(AccessLevels.Read) && action.ConditionKeys.Contains("dynamodb:Select"));
        return reads?.Any(action => ActionGrants.FirstOf(statement, "dynamodb", action.Name).Grant != ActionGrant.None) == true
            ? [new RuleHit($"A request that names no attributes gets all of them: `{attributes.Key}` limits only those that are named.", attributes.KeyMember.KeyLocation)]
            : [];
    }

    private static bool AsksForSelect(Statement statement)
    {
        foreach (var condition in statement.Conditions)
        {
            if (condition.KeyIs("dynamodb:Select") && !condition.Operator.IsNegated && condition.Values.Any(value => value.Value == "SPECIFIC_ATTRIBUTES"))
            {
                return true;
            }
        }

        return false;
    }
}

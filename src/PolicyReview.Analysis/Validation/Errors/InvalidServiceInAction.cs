using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The prefix of an action is no AWS service.</summary>
internal sealed class InvalidServiceInAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_SERVICE_IN_ACTION",
        FindingType.Error,
        "Unknown service",
        "Check the service prefix before the colon.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => (statement.Actions ?? statement.NotActions)?.Values.SelectMany(entry => Unknown(entry, context)) ?? [];

    private static IEnumerable<RuleHit> Unknown(PolicyString entry, PolicyContext context)
    {
        var action = ActionPattern.Parse(entry.Value);
        if (entry.Value == "*" || WildcardPattern.HasWildcard(action.Service) || context.Catalogue.FindService(action.Service) is not null)
        {
            yield break;
        }

        if (action.Service.Length == 0)
        {
            yield return new RuleHit($"`{entry.Value}` names no service. Write `service:{action.Name}`.", entry.Node.Location);
            yield break;
        }

        var meant = context.Catalogue.SuggestService(action.Service);
        var hint = meant is null ? "" : $" Did you mean `{meant}`?";
        yield return new RuleHit($"`{action.Service}` in `{entry.Value}` is no service prefix (service reference of {context.Catalogue.Manifest.Date:yyyy-MM-dd}).{hint}", entry.Node.Location)
        {
            Replacement = meant is null ? null : $"\"{meant}:{action.Name}\"",
        };
    }
}

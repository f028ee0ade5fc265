using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A known service has no such action, or none that the pattern matches.</summary>
internal sealed class InvalidAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_ACTION",
        FindingType.Error,
        "Unknown action",
        "Check the name in the service authorization reference.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => (statement.Actions ?? statement.NotActions)?.Values.SelectMany(entry => Unknown(entry, context)) ?? [];

    private static IEnumerable<RuleHit> Unknown(PolicyString entry, PolicyContext context)
    {
        var action = ActionPattern.Parse(entry.Value);
        if (context.Catalogue.FindService(action.Service) is not { } service || service.ActionsMatching(action.Name).Any())
        {
            yield break;
        }

        var meant = WildcardPattern.HasWildcard(action.Name) ? null
            : ApiAliases.ActionFor(service.Prefix, action.Name) ?? context.Catalogue.SuggestAction(service.Prefix, action.Name);
        var what = WildcardPattern.HasWildcard(action.Name) ? "matches no action" : "is no action";
        var hint = meant is null ? "" : $" Did you mean `{service.Prefix}:{meant}`?";
        yield return new RuleHit($"`{entry.Value}` {what} of {service.Name} (service reference of {context.Catalogue.Manifest.Date:yyyy-MM-dd}).{hint}", entry.Node.Location)
        {
            Replacement = meant is null ? null : $"\"{service.Prefix}:{meant}\"",
        };
    }
}

using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>
/// Puts required access into as few statements as are readable: actions with the same resources and conditions together, what another statement grants already left
/// out, actions that AWS cannot limit to a resource apart from the others.
/// </summary>
internal sealed class StatementPlan(ServiceCatalogue catalogue)
{
    private const string Everything = "*";
    private const char Separator = '\u001f';

    private readonly List<string> _problems = [];

    /// <summary>Why some access is in no statement, one sentence each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The statements, without their Sids.</summary>
    public IReadOnlyList<DraftedStatement> Of(IReadOnlyList<RequiredAccess> required)
    {
        var grants = WithoutCovered([.. required.SelectMany(Grants)]);
        return
        [
            .. from grant in grants
               group grant by (grant.Key, grant.Action) into action
               let resources = action.Select(grant => grant.Resource).Distinct().ToList()
               group (Grant: action.First(), Resources: resources, Phrases: action.Select(grant => grant.Phrase)) by (action.Key.Key, string.Join(Separator, resources.Order(StringComparer.Ordinal))) into statement
               from drafted in Statements(statement.First().Grant, [.. statement.SelectMany(one => one.Phrases).Distinct()], [.. statement.Select(one => one.Grant.Action)], statement.First().Resources)
               select drafted,
        ];
    }

    private static IEnumerable<DraftedStatement> Statements(Grant grant, IReadOnlyList<string> phrases, IReadOnlyList<string> actions, IReadOnlyList<string> resources)
    {
        IReadOnlyList<string> names = grant.Access.NotActions.Count > 0 ? grant.Access.NotActions : actions;
        var statement = new DraftedStatement(Effect.Allow, phrases, names, resources) { Context = grant.Access.Context, IsNotAction = grant.Access.NotActions.Count > 0 };
        yield return statement;
        if (grant.Access.Except.Count > 0)
        {
            yield return statement with { Effect = Effect.Deny, Resources = grant.Access.Except };
        }
    }

    private IEnumerable<Grant> Grants(RequiredAccess required)
    {
        var access = required.Access;
        if (access.NotActions.Count > 0)
        {
            return access.Resources.Select(resource => new Grant(required.Phrase, string.Join(Separator, access.NotActions), resource, access, "not"));
        }

        return from action in access.Actions
               let known = Known(action)
               from resource in known is null ? access.Resources : ResourcesOf(required.Phrase, known, access.Resources)
               select new Grant(required.Phrase, known?.FullName ?? action, resource, access, known is { Resources.Count: 0 } ? known.Service : "");
    }

    private AwsAction? Known(string action)
    {
        var pattern = ActionPattern.Parse(action);
        return catalogue.FindAction(pattern.Service, pattern.Name);
    }

    // Of the resources of a binding those that the action can have: AWS ignores the others, and validation would warn of them.
    private List<string> ResourcesOf(string phrase, AwsAction action, IReadOnlyList<string> resources)
    {
        List<string> possible = [.. resources.Where(resource => resource == Everything || action.Resources.Any(type => type.Type.Arn.Overlaps(resource)))];
        if (possible.Count == 0)
        {
            _problems.Add(action.Resources.Count == 0
                ? $"`{action.FullName}` of {QuotedPhrase.Of(phrase)} cannot be limited to a resource, but is bound to `{string.Join("`, `", resources)}`. Bind it to `*`."
                : $"`{action.FullName}` of {QuotedPhrase.Of(phrase)} never has the resource `{string.Join("`, `", resources)}`. Bind it to one such as `{action.Resources[0].Type.Arn.Text}`.");
        }

        return possible;
    }

    private static List<Grant> WithoutCovered(List<Grant> grants)
    {
        var distinct = grants.DistinctBy(grant => (grant.Key, grant.Action.ToUpperInvariant(), grant.Resource)).ToList();
        return [.. distinct.Where(grant => !distinct.Exists(other => !ReferenceEquals(other, grant) && Covers(other, grant)))];
    }

    private static bool Covers(Grant wide, Grant narrow) =>
        wide.Access.NotActions.Count == 0 && narrow.Access.NotActions.Count == 0
        && (wide.Condition == narrow.Condition || wide.Condition.Length == 0)
        && WildcardPattern.Covers(wide.Action, narrow.Action, ignoreCase: true)
        && WildcardPattern.Covers(wide.Resource, narrow.Resource);

    // One action on one resource. Grants with the same key may stand in one statement; of actions that take no resource those of one service.
    private sealed record Grant(string Phrase, string Action, string Resource, BoundAccess Access, string Kind)
    {
        public string Condition { get; } = string.Join(
            Separator,
            Access.Context.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).SelectMany(pair => pair.Value.Order(StringComparer.Ordinal).Prepend(pair.Key.ToUpperInvariant()))
                .Concat(Access.Except.Select(arn => $"except {arn}")));

        public string Key => $"{Kind}{Separator}{Condition}";
    }
}

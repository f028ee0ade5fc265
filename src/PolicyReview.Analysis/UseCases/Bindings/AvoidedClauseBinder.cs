using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Binds one clause of an avoided phrase, broadly: the verb table's row for what is avoided, else whatever has the effect by access level and name.</summary>
internal sealed class AvoidedClauseBinder(ServiceCatalogue catalogue)
{
    private const AccessLevels ReadLevels = AccessLevels.Read | AccessLevels.List;

    private readonly TargetReader _targets = new(catalogue, isBroad: true);

    /// <summary>True for "any service", of which the exception says all: "any service other than S3".</summary>
    public static bool IsAnything(Clause clause) =>
        clause is { Service: null, Actions.Count: 0, Arns.Count: 0, Names.Count: 0 } && clause.Nouns.TrueForAll(noun => noun is "service" or "services") && clause.Verbs.TrueForAll(verb => verb == "any") && clause.Unread.TrueForAll(word => word.Length == 0);

    /// <summary>True if reads are left out: "everything except reads" is everything that changes something.</summary>
    public static bool IsReading(IReadOnlyList<Clause> exception) =>
        exception.All(clause => clause is { Service: null, Nouns.Count: 0, Actions.Count: 0, Names.Count: 0, Arns.Count: 0 } && clause.Verbs.Count > 0 && clause.Verbs.TrueForAll(verb => verb is "read" or "list" or "any"));

    /// <summary>Adds what the clause avoids, or why it cannot be read; true if some of it is not avoided within a bound.</summary>
    public bool Add(BindingDraft draft, Clause clause, IReadOnlyList<Clause> exception)
    {
        if (clause is { Service: { } receiver and not "iam", Actions.Count: 0 } && clause.Verbs is ["pass"])
        {
            draft.Access.Add(new BoundAccess([PassedTo.Action], ["*"]) { Context = PassedTo.Service(receiver) });
            draft.Reasons.Add($"The role is passed to `{draft.Access[^1].Context[PassedTo.Key][0]}`.");
            return false;
        }

        var target = _targets.Read(clause);
        if (target.Problem is not null)
        {
            draft.Fail(target.Problem);
            return false;
        }

        if (clause.Actions.Count > 0)
        {
            return ByAction(draft, clause, target);
        }

        if (exception.Count > 0 && IsAnything(clause))
        {
            Everything(draft, exception);
            return false;
        }

        if (target.Service is null && clause.Verbs.Count == 0)
        {
            draft.Fail("The phrase names neither a service nor an effect. Say what must not happen, such as `S3 delete`, or bind it by hand.");
            return false;
        }

        var isBounded = false;
        foreach (var verb in exception.Count > 0 && IsReading(exception) ? ["update"] : clause.Verbs.DefaultIfEmpty("any"))
        {
            isBounded |= target.Service is null ? OfAllServices(draft, clause, verb) : OfServices(draft, clause, target, verb);
        }

        return isBounded;
    }

    // "Cognito" is several services, and a phrase may name more than one; of the others whatever has the effect counts too.
    private bool OfServices(BindingDraft draft, Clause clause, Target target, string verb)
    {
        var isBounded = OfService(draft, clause, target, verb);
        foreach (var other in (target is { Noun: null, Words.Count: 0 } ? clause.Family : []).Concat(clause.OtherServices.Where(named => !ServiceNames.Of(catalogue).Generic.Contains(named))).Where(prefix => prefix != target.Service).Distinct())
        {
            var actions = verb == "any" ? [$"{other}:*"] : ActionSearch.WithEffect(catalogue.FindService(other)!, verb, target with { Noun = null }).Select(action => action.FullName).ToList();
            draft.Access.AddRange(actions.Count == 0 ? [] : [new BoundAccess(actions, ["*"])]);
        }

        return isBounded;
    }

    private void Everything(BindingDraft draft, IReadOnlyList<Clause> exception)
    {
        if (IsReading(exception))
        {
            OfAllServices(draft, new Clause(), "update");
        }
        else
        {
            draft.Access.Add(new BoundAccess(["*"], ["*"]) { Summary = "every action" });
            draft.Reasons.Add("Every action of every service but what is left out.");
        }
    }

    private bool ByAction(BindingDraft draft, Clause clause, Target target)
    {
        var actions = clause.Actions.Select(written => written.Contains(':', StringComparison.Ordinal) ? written
            : $"{(target.Service is { } service && (WildcardPattern.HasWildcard(written) || catalogue.FindAction(service, written) is not null) ? service : ActionNames.Of(catalogue).Guess(written))}:{written}").ToList();
        if (actions.Find(action => action.StartsWith(':')) is { } several)
        {
            draft.Fail($"Several services have an action `{several[1..]}`. Write it with its service.");
            return false;
        }

        draft.Access.Add(Asked(actions, clause, target));
        draft.Reasons.Add("The phrase names its actions.");
        return IsBeyond(draft, clause);
    }

    private bool OfService(BindingDraft draft, Clause clause, Target target, string verb)
    {
        var service = catalogue.FindService(target.Service!)!;
        if (!(verb == "any" && (target.Noun is not null || target.Words.Count > 0)) && VerbTable.FindAvoided(service.Prefix, verb, target.Noun is null ? null : target.Meant(clause, verb)?.Name, clause.IsOfKind) is { } row && !(clause.IsOfPolicies && row.NounName is null))
        {
            draft.Access.Add(Asked(Of(row, service), clause, target, verb == "delete" ? ResourceWords.HolderPatterns(target, clause) : []));
            if (row.Service == "ssm" && ResourceWords.PathsAbove(draft.Access[^1].Resources) is { Count: > 0 } paths)
            {
                draft.Access.Add(new BoundAccess(["ssm:GetParametersByPath"], paths));
            }

            draft.Offered.AddRange(row.Offered.Select(action => new BoundAccess([action], ["*"])));
            draft.Reasons.Add(row.Why);
            if (row.Bound is { } bound && clause.Scope == Scope.All)
            {
                draft.Bound.Add(new BoundAccess(Of(row, service), ["*"]) { Context = new Dictionary<string, IReadOnlyList<string>> { [bound.Key] = bound.Value } });
                return true;
            }

            return IsBeyond(draft, clause);
        }

        IReadOnlyList<string> actions = verb == "any" && target.Noun is null && target.Words.Count == 0
            ? [$"{service.Prefix}:*"]
            : [.. ActionSearch.WithEffect(service, verb, target).Select(action => action.FullName), .. RowsActions(service, verb, target)];
        if (actions.Count == 0)
        {
            draft.Fail($"No action of `{service.Name}` is known to `{verb}`. Name the action, or bind the phrase by hand.");
            return false;
        }

        draft.Access.Add(Asked([.. actions.Distinct()], clause, target));
        draft.Reasons.Add(verb == "any" ? $"Every action of {service.Name}{(target.Noun is null ? "" : $" on a {target.Noun.Name}")}." : $"Everything of {service.Name} with that effect, by access level and name.");
        draft.IsByLevel |= verb != "any";
        return IsBeyond(draft, clause);
    }

    // What the verb means where it is required, but not the reading that goes with it: deleting a stack waits with DescribeStacks.
    private static IEnumerable<string> RowsActions(AwsService service, string verb, Target target) =>
        from action in VerbTable.FindRequired(service.Prefix, verb, target.NounOrDefault?.Name)?.Options.SelectMany(option => option) ?? []
        let known = service.FindAction(action[(action.IndexOf(':', StringComparison.Ordinal) + 1)..])
        where known is null || (known.Levels & ReadLevels) == 0 || (VerbWords.Levels(verb) & ReadLevels) != 0
        select action;

    private bool OfAllServices(BindingDraft draft, Clause clause, string verb)
    {
        // "In any service": AWS's are meant, not those of ECS.
        if (clause.Nouns.Exists(noun => noun is not ("service" or "services")))
        {
            return OfKind(draft, clause, verb);
        }

        if (EffectOnEverything.Access(catalogue, verb, ["*"]) is not { } access)
        {
            draft.Fail("The phrase does not say of which service. Name it, or say what must not happen, such as `deletes`.");
            return false;
        }

        draft.Access.Add(access);
        draft.Reasons.Add("Of every service, by access level and name, and by the verb table where access levels are too coarse.");
        draft.IsByLevel = true;
        return false;
    }

    // "Clusters" are many services': of each what is called so.
    private bool OfKind(BindingDraft draft, Clause clause, string verb)
    {
        var called = Target.Called(clause.Nouns);
        var actions = catalogue.Prefixes.Select(catalogue.FindService).OfType<AwsService>().SelectMany(service => ActionSearch.WithEffect(service, verb, called)).Select(action => action.FullName).ToList();
        if (actions.Count == 0)
        {
            draft.Fail($"No action of any service is known to `{verb}` a `{clause.Nouns[0]}`. Name the service, or say what must not happen, such as `S3 delete`.");
            return false;
        }

        draft.Access.Add(new BoundAccess(actions, ["*"]));
        draft.Reasons.Add($"Of every service what is named after a {clause.Nouns[0]}, by access level and name: the phrase does not say which service.");
        draft.IsByLevel = true;
        return IsBeyond(draft, clause);
    }

    /// <summary>The actions of a row, those it takes by access level included.</summary>
    public static IReadOnlyList<string> Of(AvoidRow row, AwsService service) =>
    [
        .. row.Actions,
        .. service.Actions.Where(action => (action.Levels & row.Levels) != 0 && action.Resources.Any(resource => row.Types.Contains(resource.Type.Name)))
            .Select(action => action.FullName).Where(name => !row.Actions.Any(pattern => WildcardPattern.Matches(pattern, name))),
    ];

    // "All-bucket read", "other tables": what the row itself requires is not meant.
    private static bool IsBeyond(BindingDraft draft, Clause clause)
    {
        var isBeyond = clause.Scope == Scope.Other || (clause.Scope == Scope.All && clause.Nouns.Count > 0);
        draft.BoundBy = isBeyond ? BoundSource.Required : draft.BoundBy;
        return isBeyond;
    }

    // A key that is named by its alias may be any key.
    private static BoundAccess Asked(IReadOnlyList<string> actions, Clause clause, Target target, IEnumerable<string>? holders = null)
    {
        var context = ContextWords.OfAlias(target);
        return new BoundAccess(actions, context.Count > 0 ? ["*"] : [.. Resources(clause, target), .. holders ?? []]) { Context = context };
    }

    /// <summary>The resources that a clause names as patterns, whatever the region and account; everything if it names none.</summary>
    public static IReadOnlyList<string> Resources(Clause clause, Target target) => clause.Arns.Count > 0 ? clause.Arns
        : target.Names.Count > 0 || clause.Regions.Count > 0 || clause.Accounts.Count > 0 ? ResourceWords.NamedPatterns(target, clause)
        : ["*"];
}

using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Binds avoided phrases, broadly: everything with that effect, equivalents included.</summary>
internal sealed class AvoidedBinder(ServiceCatalogue catalogue)
{
    private const AccessLevels ReadLevels = AccessLevels.Read | AccessLevels.List;

    private readonly PhraseLexer _lexer = new(catalogue);
    private readonly TargetReader _targets = new(catalogue);

    public Binding Bind(string phrase)
    {
        if (ExactPhrase.TryRead(phrase) is { } exact)
        {
            return new Binding(phrase, BindingForm.NoneOf, BindingOrigin.Exact, false, [exact], [], [], ["The phrase writes its actions out."], null);
        }

        if (PowerWords.TryRead(catalogue, phrase) is { } power)
        {
            return power;
        }

        var (main, exception) = ExceptClause.Cut(phrase);
        var clauses = PhraseReader.Read(_lexer.Read(main));
        if (clauses.Any(clause => clause.SpeaksOfRegions))
        {
            return Regional(phrase);
        }

        var draft = new BindingDraft(phrase);
        var isBounded = false;
        foreach (var clause in clauses)
        {
            isBounded |= Add(draft, clause);
        }

        if (exception is not null && draft.Problem is null)
        {
            isBounded |= AllowExcept(draft, exception);
        }

        return draft.Close(isBounded ? BindingForm.NotBeyond : BindingForm.NoneOf);
    }

    // Global services, PassRole and named S3 buckets are exempt: they are in no region, or the caller does not choose it.
    private static Binding Regional(string phrase) => new(
        phrase, BindingForm.NotBeyond, BindingOrigin.Vocabulary, false,
        [new BoundAccess([], ["*"]) { NotActions = [.. GlobalServices.Prefixes.Select(prefix => $"{prefix}:*")], Summary = "every action of a regional service" }],
        [], [], ["A regional action is bound by a resource in a confirmed region or by `aws:RequestedRegion`; global services, PassRole and named S3 buckets are exempt."], null)
    { BoundBy = BoundSource.Regions };

    private bool Add(BindingDraft draft, Clause clause)
    {
        var target = _targets.Read(clause);
        if (target.Problem is not null)
        {
            draft.Fail(target.Problem);
            return false;
        }

        if (target.Service is null && clause.Verbs.Count == 0 && clause.Actions.Count == 0)
        {
            draft.Fail("The phrase names neither a service nor an effect. Say what must not happen, such as `S3 delete`, or bind it by hand.");
            return false;
        }

        if (clause.Actions.Count > 0)
        {
            return ByAction(draft, clause, target);
        }

        var isBounded = false;
        foreach (var verb in clause.Verbs.DefaultIfEmpty("any"))
        {
            isBounded |= target.Service is null ? OfAllServices(draft, verb) : OfService(draft, clause, target, verb);
        }

        return isBounded;
    }

    private bool ByAction(BindingDraft draft, Clause clause, Target target)
    {
        var actions = clause.Actions.Select(written => written.Contains(':', StringComparison.Ordinal) ? written
            : $"{(target.Service is { } service && catalogue.FindAction(service, written) is not null ? service : ActionNames.Of(catalogue).Guess(written))}:{written}").ToList();
        if (actions.Find(action => action.StartsWith(':')) is { } several)
        {
            draft.Fail($"Several services have an action `{several[1..]}`. Write it with its service.");
            return false;
        }

        draft.Access.Add(new BoundAccess(actions, Resources(clause, target)));
        draft.Reasons.Add("The phrase names its actions.");
        return IsBeyond(draft, clause);
    }

    private bool OfService(BindingDraft draft, Clause clause, Target target, string verb)
    {
        var service = catalogue.FindService(target.Service!)!;
        if (VerbTable.FindAvoided(service.Prefix, verb, target.Noun?.Name) is { } row)
        {
            draft.Access.Add(new BoundAccess(Of(row, service), Resources(clause, target)));
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

        draft.Access.Add(new BoundAccess([.. actions.Distinct()], Resources(clause, target)));
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

    private bool OfAllServices(BindingDraft draft, string verb)
    {
        var actions = EffectOnEverything.Of(catalogue, verb);
        if (verb == "any" || actions.Count == 0)
        {
            draft.Fail("The phrase does not say of which service. Name it, or say what must not happen, such as `deletes`.");
            return false;
        }

        draft.Access.Add(new BoundAccess(actions, ["*"]) { Summary = EffectOnEverything.Words(verb, actions.Count) });
        draft.Reasons.Add("Of every service, by access level and name, and by the verb table where access levels are too coarse.");
        draft.IsByLevel = true;
        return false;
    }

    /// <summary>The actions of a row, those it takes by access level included.</summary>
    public static IReadOnlyList<string> Of(AvoidRow row, AwsService service) =>
    [
        .. row.Actions,
        .. service.Actions.Where(action => (action.Levels & row.Levels) != 0 && action.Resources.Any(resource => row.Types.Contains(resource.Type.Name)))
            .Select(action => action.FullName).Where(name => !row.Actions.Any(pattern => Policies.WildcardPattern.Matches(pattern, name))),
    ];

    // "All-bucket read", "other tables": what the row itself requires is not meant.
    private static bool IsBeyond(BindingDraft draft, Clause clause)
    {
        var isBeyond = clause.Scope == Scope.Other || (clause.Scope == Scope.All && clause.Nouns.Count > 0);
        draft.BoundBy = isBeyond ? BoundSource.Required : draft.BoundBy;
        return isBeyond;
    }

    private static IReadOnlyList<string> Resources(Clause clause, Target target) => clause.Arns.Count > 0 ? clause.Arns
        : target.Names.Count > 0 || clause.Regions.Count > 0 || clause.Accounts.Count > 0 ? NamedPatterns(clause, target)
        : ["*"];

    // A bucket that is named stands for its objects too.
    private static IReadOnlyList<string> NamedPatterns(Clause clause, Target target) =>
    [
        .. ResourceWords.Patterns(target.NounOrDefault, target, clause),
        .. target.NounOrDefault?.Name == "bucket" ? ResourceWords.Patterns(Nouns.Named("bucket objects", "s3"), target, clause) : [],
    ];

    private bool AllowExcept(BindingDraft draft, string exception)
    {
        foreach (var clause in PhraseReader.Read(_lexer.Read(exception)))
        {
            var target = _targets.Read(clause);
            if (target.Problem is not null)
            {
                draft.Fail(target.Problem);
            }
            else if (clause.Actions.Count > 0)
            {
                var actions = clause.Actions.Select(written => written.Contains(':', StringComparison.Ordinal) ? written : $"{draft.Access.ConvertAll(access => access.Actions[0].Split(':')[0])[0]}:{written}");
                draft.Bound.Add(new BoundAccess([.. actions], ["*"]));
            }
            else if (clause.Verbs.Count > 0 && target.Service is null)
            {
                draft.Fail($"What is left out is not understood: `{exception}`. Name its actions or resources in backticks.");
            }
            else
            {
                var resources = clause.Arns.Count > 0 ? clause.Arns : NamedPatterns(clause, target);
                draft.Bound.AddRange(draft.Access.Select(access => new BoundAccess(access.Actions, resources)));
            }
        }

        return true;
    }
}

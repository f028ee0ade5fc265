using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Binds avoided phrases, broadly: everything with that effect, equivalents included.</summary>
internal sealed partial class AvoidedBinder(ServiceCatalogue catalogue)
{
    // What every upload is asked for as, a copy and a multipart upload among them.
    private const string Upload = "s3:PutObject";

    private const AccessLevels ReadLevels = AccessLevels.Read | AccessLevels.List;

    // One phrase is bound for many services.
    private readonly BoundedMemo<string, IReadOnlyList<PhraseWord>> _words = new(500, _ => 1);
    private readonly PhraseLexer _lexer = new(catalogue);
    private readonly TargetReader _targets = new(catalogue, isBroad: true);
    private readonly ExemptAccess _exempt = new(catalogue);
    private readonly EffectBinder _effects = new(catalogue);

    /// <summary>Binds the phrase; kinds of resources whose service it does not say are taken for those of <paramref name="service"/>, if that is given.</summary>
    public Binding Bind(string phrase, string? service = null)
    {
        var words = OwnerFirst.Of(Negation().Replace(phrase.Trim(), ""));
        if (ExactPhrase.TryRead(words) is { } exact)
        {
            return UnlistedAccess.ProblemOf([exact], catalogue) is { } wrong ? Bindings.Binding.Unbound(phrase, BindingForm.NoneOf, wrong) : new Binding(phrase, BindingForm.NoneOf, BindingOrigin.Exact, false, [exact], [], [], ["The phrase writes its actions out."], null);
        }

        if (Rest().IsMatch(words))
        {
            return Binding(phrase, BindingForm.NotBeyond, new BoundAccess(["*"], ["*"]) { Summary = "every action" }, "Nothing is allowed but what the row requires.") with { BoundBy = BoundSource.Row };
        }

        if (OtherServices().IsMatch(words))
        {
            return Binding(phrase, BindingForm.NotBeyond, new BoundAccess(["*"], ["*"]) { Summary = "every action" }, "Only services of what the row requires may be used.") with { BoundBy = BoundSource.Services };
        }

        if (RequestWords.IsOfUnnamedNetwork(words))
        {
            return Bindings.Binding.Unbound(phrase, BindingForm.NotBeyond, "The network has no name. Say which, as in `access from outside VPC vpc-1a2b3c4d`, `… VPC endpoint vpce-1a2b3c4d` or `… 203.0.113.0/24`.");
        }

        if (RequestWords.Missing(words) is { } missing)
        {
            return Without(phrase, missing, service);
        }

        var (main, exception) = ExceptClause.Cut(words);
        if (exception is not null && TagWords.IsIn(exception))
        {
            return Bindings.Binding.Unbound(phrase, BindingForm.NotBeyond, "What is left out by its tag may be allowed all the same. Bind the phrase by hand: “not beyond”, with `aws:ResourceTag/…` in what may be allowed.");
        }

        if (TagWords.Cut(words) is { Tag: { } tag } tagged)
        {
            var told = Bind(tagged.Phrase, service);
            return told.IsBound ? told with { Phrase = phrase, Access = [.. told.Access.SelectMany(tag.Told)] } : told with { Phrase = phrase };
        }

        return exception is null && (PowerWords.TryRead(catalogue, words) ?? _effects.TryRead(words)) is { } known
            ? known with { Phrase = phrase }
            : exception is null && service is null && ByParts(phrase, words) is { } parts
            ? parts
            : Read(phrase, Of(service, PhraseReader.Read(Words(main))), exception is null ? [] : PhraseReader.Read(Words(exception)));
    }

    // "Deleting objects without MFA": whoever brings it may.
    private Binding Without(string phrase, RequestWords missing, string? service)
    {
        if (missing.Key == ContextWords.EncryptionHeader)
        {
            return Unencrypted(phrase, missing);
        }

        var avoided = missing.IsOfAnything ? Binding(phrase, BindingForm.NoneOf, new BoundAccess(["*"], ["*"]) { Summary = "every action" }, "Every action.") : Bind(missing.Rest, service);
        return avoided is not { IsBound: true, Form: BindingForm.NoneOf } ? avoided with { Phrase = phrase } : avoided with
        {
            Phrase = phrase,
            Form = BindingForm.NotBeyond,
            Bound = [new BoundAccess(["*"], ["*"]) { Context = missing.Context, Summary = $"requests with {missing.Key} = {missing.Value}" }],
            Reasons = [.. avoided.Reasons, $"Requests with `{missing.Key}` = `{missing.Value}` are not avoided."],
        };
    }

    // "Unencrypted uploads" are of S3, by whatever carries the header.
    private Binding Unencrypted(string phrase, RequestWords missing)
    {
        var uploads = Bind(missing.Rest);
        uploads = uploads.IsBound && uploads.Access.All(access => access.Actions.All(action => action.StartsWith("s3:", StringComparison.Ordinal))) ? uploads : Bind($"S3 {missing.Rest}");
        List<BoundAccess> access = [.. uploads.Access.Where(one => one.Actions.Any(action => WildcardPattern.Covers(action, Upload, ignoreCase: true)))
            .Select(one => one with { Actions = [Upload], Summary = null }).DistinctBy(one => string.Join(' ', one.Resources))];
        return access.Count == 0
            ? Bindings.Binding.Unbound(phrase, BindingForm.NotBeyond, "Only an upload to S3 says how it is encrypted. Say what is uploaded where, as in `uploads to bucket b without encryption`.")
            : new Binding(phrase, BindingForm.NotBeyond, BindingOrigin.Vocabulary, false, access, [new BoundAccess(["*"], ["*"]) { Context = missing.Context, Summary = $"uploads that carry {missing.Key}" }], [],
                [$"An upload without the header `{missing.Key}` is avoided, though S3 encrypts it with the bucket's default."], null);
    }

    // "Changing bucket policies or ACLs": where one part is an effect of its own, each part is bound by itself.
    private Binding? ByParts(string phrase, string words)
    {
        var parts = DividedPhrase.Of(words);
        if (!parts.Any(part => _effects.TryRead(part) is not null))
        {
            return null;
        }

        var bound = parts.Select(part => Bind(part)).ToList();
        return bound.TrueForAll(part => part.IsBound && part.Form == BindingForm.NoneOf)
            ? bound[0] with { Phrase = phrase, Access = [.. bound.SelectMany(part => part.Access)], Offered = [.. bound.SelectMany(part => part.Offered)], Reasons = [.. bound.SelectMany(part => part.Reasons).Distinct()] }
            : null;
    }

    /// <summary>True if the phrase says that nobody may come to more privilege, in whatever way.</summary>
    public bool SaysEscalation(string phrase) => _effects.SaysEscalation(Negation().Replace(phrase.Trim(), ""));

    /// <summary>True if the phrase speaks of a kind of resource without its service: "deleting users".</summary>
    public bool LeavesServiceOpen(string phrase)
    {
        var words = OwnerFirst.Of(Negation().Replace(phrase.Trim(), ""));
        return ExactPhrase.TryRead(words) is null && PowerWords.TryRead(catalogue, words) is null && _effects.TryRead(words) is null && !DividedPhrase.Of(words).Any(part => _effects.TryRead(part) is not null)
            && PhraseReader.Read(Words(ExceptClause.Cut(words).Phrase)).Any(IsOpen);
    }

    private IReadOnlyList<PhraseWord> Words(string phrase) => _words.Of(phrase, _lexer.Read);

    // Whose role is passed or assumed is IAM's.
    private static bool IsOpen(Clause clause) => clause is { Service: null, Actions.Count: 0, Arns.Count: 0, Nouns.Count: > 0 } && !clause.Verbs.Exists(verb => verb is "pass" or "assume");

    private static IReadOnlyList<Clause> Of(string? service, IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses.Where(IsOpen))
        {
            (clause.Service, clause.IsOfPolicies) = (service, service is not null);
        }

        return clauses;
    }

    private static Binding Binding(string phrase, BindingForm form, BoundAccess access, string why) => new(phrase, form, BindingOrigin.Vocabulary, false, [access], [], [], [why], null);

    private Binding Read(string phrase, IReadOnlyList<Clause> clauses, IReadOnlyList<Clause> exception)
    {
        var (place, problem) = PlacePhrase.Read(clauses, exception);
        if (problem is not null)
        {
            return Bindings.Binding.Unbound(phrase, BindingForm.NotBeyond, problem);
        }

        if (place is not null && clauses.All(IsAnything))
        {
            return Binding(phrase, BindingForm.NotBeyond, place.Everything, place.Why) with { BoundBy = place.BoundBy, Places = place.Places };
        }

        Specify(clauses, exception);
        foreach (var (before, clause) in clauses.Zip(clauses.Skip(1)).Where(pair => pair.Second is { Service: null, HasResource: false, Actions.Count: 0 }))
        {
            // "S3 delete and list" lists S3.
            clause.Service = before.Service;
        }

        var draft = new BindingDraft(phrase);
        var isBounded = false;
        foreach (var clause in clauses)
        {
            isBounded |= Add(draft, clause, exception);
        }

        if (place is not null)
        {
            (draft.BoundBy, draft.Places) = (place.BoundBy, place.Places);
            draft.Reasons.Add(place.Why);
        }
        else if (exception.Count > 0 && draft.Problem is null && !IsReading(exception))
        {
            _exempt.Add(draft, exception, [.. clauses.Select(_targets.Read)]);
        }

        return draft.Close(isBounded || place is not null || draft.Bound.Count > 0 ? BindingForm.NotBeyond : BindingForm.NoneOf);
    }

    // "Any service other than S3" is anything but that.
    private static bool IsAnything(Clause clause) =>
        clause is { Service: null, Actions.Count: 0, Arns.Count: 0, Names.Count: 0 } && clause.Nouns.TrueForAll(noun => noun is "service" or "services") && clause.Verbs.TrueForAll(verb => verb == "any") && clause.Unread.TrueForAll(word => word.Length == 0);

    // "Writes outside prefix `out/`" are writes to a prefix.
    private void Specify(IReadOnlyList<Clause> clauses, IReadOnlyList<Clause> exception)
    {
        if (clauses is [{ Service: null, Nouns.Count: 0, Actions.Count: 0, Arns.Count: 0 } open] && !IsAnything(open) && exception is [{ Verbs.Count: 0, Actions.Count: 0, HasResource: true } first, ..] && _targets.Read(first) is { Service: { } service })
        {
            open.Service = service;
            open.Nouns.AddRange(first.Nouns);
        }
    }

    // "Everything except reads" is everything that changes something.
    private static bool IsReading(IReadOnlyList<Clause> exception) =>
        exception.All(clause => clause is { Service: null, Nouns.Count: 0, Actions.Count: 0, Names.Count: 0, Arns.Count: 0 } && clause.Verbs.Count > 0 && clause.Verbs.TrueForAll(verb => verb is "read" or "list" or "any"));

    private bool Add(BindingDraft draft, Clause clause, IReadOnlyList<Clause> exception)
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

    [GeneratedRegex(@"^(?:no|never|not|don'?t|do not|must not|cannot|avoid)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    [GeneratedRegex(@"^(?:(?:any |all )?(?:access|permissions?|actions?|operations?|calls?|use|usage)\s+(?:to|on|of|for|in)\s+)?(?:any |all )?(?:other|unrelated)\s+(?:aws\s+|amazon\s+)?services?(?:\s+access)?$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherServices();

    [GeneratedRegex(@"^(?:everything|anything|all|any)\s+(?:else|other|not listed.*|beyond (?:that|this|the above))$|^(?:the rest|all other (?:access|actions|permissions))$", RegexOptions.IgnoreCase)]
    private static partial Regex Rest();
}

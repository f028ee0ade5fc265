using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Binds required phrases, narrowly: the verb table first, then an action of that very name, then access levels, which are marked.</summary>
internal sealed class RequiredBinder(ServiceCatalogue catalogue)
{
    private readonly PhraseLexer _lexer = new(catalogue);
    private readonly ServiceNames _services = ServiceNames.Of(catalogue);
    private readonly TargetReader _targets = new(catalogue);

    public Binding Bind(string phrase)
    {
        if (ExactPhrase.TryRead(phrase) is { } exact)
        {
            return Exact(phrase, exact);
        }

        var (tagged, exception) = ExceptClause.Cut(phrase);
        var (main, tag) = TagWords.Cut(tagged);
        var draft = new BindingDraft(phrase);
        IReadOnlyDictionary<string, IReadOnlyList<string>> names = new Dictionary<string, IReadOnlyList<string>>();
        (Clause Clause, Target? Target) last = (new Clause(), null);
        var clauses = PhraseReader.Read(_lexer.ReadWithNames(main));
        foreach (var clause in clauses)
        {
            var known = draft.Access.Count;
            clause.Scope = tag is not null && clause.Scope == Scope.None && clause.Names.Count == 0 ? Scope.Any : clause.Scope;
            Owner(clause, last.Clause, last.Target);
            (var target, names) = Add(draft, clause, names);
            last = (clause, target);
            InRegions(draft, clause, known);
            var added = draft.Access.GetRange(known, draft.Access.Count - known);
            if (draft.Problem is null && UnusedNoun.In(clause, target, added) is { } kind)
            {
                draft.Fail($"`{kind}` is in the phrase, but {string.Join(", ", added.SelectMany(access => access.Actions).Distinct().Take(3).Select(action => $"`{action}`"))} is not for that. Say with `and` what is done with each, or bind the phrase by hand.");
            }

            if (draft.Problem is null && UnusedWord.In(clause, added) is { } unused)
            {
                draft.Fail($"`{unused}` is in the phrase, but in no resource or condition that it is understood to mean. Say what it is the name of, or bind the phrase by hand.");
            }
        }

        if (draft.Problem is null)
        {
            tag?.AddTo(draft, catalogue, clauses);
        }

        if (exception is not null && draft.Problem is null)
        {
            LeaveOut(draft, exception);
        }

        return draft.Close(BindingForm.Required);
    }

    /// <summary>What a clause asks for, on whatever resource of the kind it names; the problem says why it cannot be read.</summary>
    public (IReadOnlyList<BoundAccess> Access, string? Problem) Anywhere(Clause clause)
    {
        clause.Scope = Scope.Any;
        var draft = new BindingDraft("");
        Add(draft, clause, new Dictionary<string, IReadOnlyList<string>>());
        return (draft.Access, draft.Problem);
    }

    private Binding Exact(string phrase, BoundAccess exact)
    {
        var unknown = exact.Actions.FirstOrDefault(action => catalogue.ActionsMatching(Policies.ActionPattern.Parse(action)).Count == 0);
        return unknown is null
            ? new Binding(phrase, BindingForm.Required, BindingOrigin.Exact, false, [exact], [], [], ["The phrase writes its actions out."], null)
            : Binding.Unbound(phrase, BindingForm.Required, $"AWS has no action `{unknown}`. Correct its spelling.");
    }

    // "Table `orders` and its index `by-date`": names that an earlier clause gave hold for the next.
    private (Target? Target, IReadOnlyDictionary<string, IReadOnlyList<string>> Names) Add(BindingDraft draft, Clause clause, IReadOnlyDictionary<string, IReadOnlyList<string>> names)
    {
        if (clause.Verbs.Contains("pass") && clause.Service is { } service and not "iam")
        {
            PassTo(draft, clause, service);
            return (null, names);
        }

        if (clause is { Service: null, Nouns.Count: 0, Actions.Count: 0 })
        {
            clause.Service = clause.Verbs.Select(VerbWords.ServiceOf).FirstOrDefault(known => known is not null);
        }

        var target = BareName.Read(_targets, clause).With(names);
        if (target.Problem is not null)
        {
            draft.Fail(target.Problem);
        }
        else if (clause.OtherServices.Find(other => other != target.Service && !_services.Generic.Contains(other)) is { } besides)
        {
            draft.Fail($"`{besides}` is named beside `{target.Service}`, and what it has to do with it is not understood. Say with `and` what is done with each.");
        }
        else if (KeyName.NoKeyIn(target) is { } name)
        {
            draft.Fail($"`{name}` is no id of a KMS key. Name its alias, `alias/{name}`, or its id.");
        }
        else if (clause.Scope == Scope.Other || clause.SpeaksOfRegions)
        {
            draft.Fail("A required permission names what it is for. Say which resource, or bind the phrase by hand.");
        }
        else if (clause.Actions.Count > 0)
        {
            ByAction(draft, clause, target);
        }
        else if (clause.Verbs.Count == 0 || (target.Service is null && clause.Verbs is ["any"]))
        {
            draft.Fail("The phrase does not say what is done with which resource. Say it with a verb, such as `read one S3 prefix`.");
        }
        else if (target.Service is null)
        {
            draft.Fail($"The phrase does not say of which service. Name it: `{clause.Verbs[0]} one S3 prefix`.");
        }
        else
        {
            foreach (var verb in CrudWord.Verbs(clause, target))
            {
                ByVerb(draft, clause, target, verb);
            }
        }

        return (target, target.Names);
    }

    // What has no ARN is held to a region by the request: "describe EC2 instances in eu-west-1".
    private static void InRegions(BindingDraft draft, Clause clause, int from)
    {
        for (var i = from; i < draft.Access.Count && clause.Regions.Count > 0; i++)
        {
            var access = draft.Access[i];
            if (access is { Open: null, Resources: ["*"] } && !access.Actions.Any(action => GlobalServices.Prefixes.Contains(action.Split(':')[0])))
            {
                draft.Access[i] = access with { Context = new Dictionary<string, IReadOnlyList<string>>(access.Context) { ["aws:RequestedRegion"] = [.. clause.Regions] } };
            }
        }
    }

    // "One table and its stream" is the table's stream, "one bucket and its policy" the bucket's policy; "its role" stays a role.
    private void Owner(Clause clause, Clause before, Target? owner)
    {
        if (!clause.IsIts || clause.Service is not null || owner is not { Service: { } service, NounOrDefault: { } noun })
        {
            return;
        }

        bool IsKind(string word) => Nouns.All.Any(known => known.Service == service && known.IsCalled(word, service));
        bool IsOfOwner(string word) => IsKind(word) || catalogue.FindService(service)!.Actions.Any(action => TargetReader.EndsWith(action, word.Replace(" ", "", StringComparison.Ordinal)));
        bool IsPolicy(string word) => service != "iam" && word.StartsWith("polic", StringComparison.Ordinal);
        if (clause.Unread.Count > 0 || clause.Nouns.Exists(IsOfOwner) || clause.Nouns.Exists(IsPolicy))
        {
            clause.Service = service;
            clause.Beside = null;
            clause.Names.AddRange(before.Names.Select(name => name with { Noun = name.Noun ?? noun.Name }));
            clause.Nouns.Insert(clause.Nouns.Exists(IsKind) ? clause.Nouns.Count : 0, noun.Name);
        }
    }

    // "Pass one role to ECS": the service is whom it is passed to.
    private void PassTo(BindingDraft draft, Clause clause, string service)
    {
        clause.Service = null;
        var role = Nouns.Named("role", "iam");
        var target = _targets.Read(clause);
        if (target.Problem is not null)
        {
            draft.Fail(target.Problem);
        }

        var context = PassedTo.Service(service);
        draft.Access.AddRange(ResourceWords.Required(catalogue, [PassedTo.Action], role, target with { Service = "iam", Noun = role }, clause)
            .Select(access => access with { Context = context }));
        draft.Reasons.Add($"The role is passed to `{context[PassedTo.Key][0]}`.");
    }

    private void ByAction(BindingDraft draft, Clause clause, Target target)
    {
        var actions = new List<string>();
        foreach (var written in clause.Actions)
        {
            var service = written.Contains(':', StringComparison.Ordinal) ? written.Split(':')[0]
                : target.Service is not null && catalogue.FindAction(target.Service, written) is not null ? target.Service
                : ActionNames.Of(catalogue).Guess(written);
            var name = written[(written.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (service is null || catalogue.FindService(service)?.ActionsMatching(name).Any() != true)
            {
                draft.Fail(service is null
                    ? $"Several services have an action `{name}`. Write it with its service, such as `{ActionNames.Of(catalogue).ServicesWith(name)[0]}:{name}`."
                    : $"`{service}` has no action `{name}`. Correct its spelling.");
                return;
            }

            actions.Add(catalogue.FindAction(service, name)?.FullName ?? $"{service}:{name}");
        }

        draft.Access.AddRange(ResourceWords.Required(catalogue, actions, target.Noun, target, clause));
        draft.Reasons.Add("The phrase names its actions.");
        OfferBeside(draft, actions, target, clause);
    }

    // What the verb table offers beside an action that is a row of its own.
    private void OfferBeside(BindingDraft draft, List<string> actions, Target target, Clause clause)
    {
        var row = VerbTable.Required.FirstOrDefault(row => row.Options is [[var only]] && actions.Contains(only));
        draft.Offered.AddRange(ResourceWords.Required(catalogue, row?.Offered.Except(actions) ?? [], target.Noun, target, clause));
    }

    private void ByVerb(BindingDraft draft, Clause clause, Target target, string verb)
    {
        var noun = target.Noun is null && target.Words.Count > 0 ? null : target.Meant(clause, verb);
        if (VerbTable.FindRequired(target.Service!, verb, noun?.Name, clause.IsOfKind) is { } row)
        {
            ByRow(draft, clause, target with { Noun = noun }, row);
            return;
        }

        if (verb == "any")
        {
            draft.Fail("The phrase does not say what is done. Say `read`, `write`, `list` or another verb, or name the actions.");
            return;
        }

        var service = catalogue.FindService(target.Service!)!;
        var named = ActionSearch.ByName(service, verb, target).ToList();
        if (named.Count > 0)
        {
            draft.Access.AddRange(ResourceWords.Required(catalogue, named.Take(1), target.Noun, target, clause));
            draft.Offered.AddRange(ResourceWords.Required(catalogue, named.Skip(1), target.Noun, target, clause));
            draft.Reasons.Add($"{service.Name} has an action of that name.");
            return;
        }

        var byLevel = ActionSearch.ByLevel(service, verb, target).ToList();
        if (byLevel.Count == 0)
        {
            draft.Fail($"No action of `{service.Name}` is known to `{verb}`{(target.Words.Count > 0 ? $" its {target.Words[0]}" : "")}. Name the action, or bind the phrase by hand.");
            return;
        }

        draft.Access.AddRange(ResourceWords.Required(catalogue, byLevel, target.Noun, target, clause));
        draft.IsByLevel = true;
        draft.Reasons.Add($"By access level: the verb table has no row for `{verb}` and {service.Name}, so look at what it expands to.");
    }

    private void ByRow(BindingDraft draft, Clause clause, Target target, VerbRow row)
    {
        if (row.Verbs.Contains("copy") && target.Names.Values.Any(names => names.Count > 1))
        {
            draft.Fail("A copy reads one place and writes another. Say `read … and write …` with the name of each.");
            return;
        }

        var noun = row.On is { } on ? Nouns.Named(on, row.Service) : target.NounOrDefault;
        var group = draft.NextGroup();
        for (var option = 0; option < row.Options.Count; option++)
        {
            var choice = row.Options.Count > 1 ? new Choice(group, option) : null;
            draft.Access.AddRange(ResourceWords.Required(catalogue, row.Options[option], noun, target, clause).Select(access => access with { Choice = choice }));
        }

        draft.Access.AddRange(ResourceWords.Besides(catalogue, row, noun, target, clause).Where(beside => !draft.Access.Exists(known => known.Open is { } open && open.Noun == beside.Open?.Noun)));
        if (row.Passes is { } service)
        {
            var role = Nouns.Named("role", "iam");
            var passing = new Clause { Scope = Scope.One };
            draft.Access.AddRange(ResourceWords.Required(catalogue, [PassedTo.Action], role, Target.NotUnderstood("") with { Service = "iam", Noun = role }, passing)
                .Select(access => access with { IsOptional = true, Context = PassedTo.Principal(service) }));
        }

        draft.Offered.AddRange(ResourceWords.Required(catalogue, row.Offered, noun, target, clause));
        draft.Reasons.Add(row.Why);
        draft.Reasons.AddRange(row.Ask is { } ask ? [ask] : []);
    }

    private void LeaveOut(BindingDraft draft, string exception)
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
                draft.RemoveActions(clause.Actions);
            }
            else
            {
                draft.LeaveOut(clause, target);
            }
        }
    }
}

using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Binds one clause of a required phrase, narrowly: the verb table first, then an action of that very name, then access levels, which are marked.</summary>
internal sealed class ClauseBinder(ServiceCatalogue catalogue)
{
    private readonly ServiceNames _services = ServiceNames.Of(catalogue);
    private readonly TargetReader _targets = new(catalogue);
    private readonly WholeAccess _whole = new(catalogue);

    /// <summary>What a clause asks for, on whatever resource of the kind it names; the problem says why it cannot be read.</summary>
    public (IReadOnlyList<BoundAccess> Access, string? Problem) Anywhere(Clause clause)
    {
        clause.Scope = Scope.Any;
        var draft = new BindingDraft("");
        Add(draft, clause, new Dictionary<string, IReadOnlyList<string>>());
        return (draft.Access, draft.Problem);
    }

    /// <summary>Adds what the clause asks for, or why it cannot be read; answers what it is about, null where that is passing a role.</summary>
    /// <param name="draft">The binding so far.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="names">Placeholder → names that an earlier clause gave and that hold for this one: "table `orders` and its index `by-date`".</param>
    public Target? Add(BindingDraft draft, Clause clause, IReadOnlyDictionary<string, IReadOnlyList<string>> names)
    {
        if ((clause.Verbs.Contains("pass") || clause.Actions is ["PassRole" or PassedTo.Action]) && PassedTo.Receiver(clause) is { } service)
        {
            PassTo(draft, clause, service);
            return null;
        }

        if (clause is { Service: null, Nouns.Count: 0, Actions.Count: 0 })
        {
            clause.Service = clause.Verbs.Select(VerbWords.ServiceOf).FirstOrDefault(known => known is not null);
        }

        // "Run one task with role `r`": the clause is about the task, and the role keeps its name.
        if (clause.Service is not (null or "iam") || clause.Nouns.Exists(word => !PassedTo.Role.IsCalled(word, null)))
        {
            clause.Nouns.RemoveAll(word => PassedTo.Role.IsCalled(word, null) && clause.Names.Exists(name => name.Noun == word));
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
        else if (InstanceId.NoIdIn(target) is { } other)
        {
            draft.Fail($"`{other}` is no id of an instance, `i-…`. Tell instances by a tag, as in `stop EC2 instances tagged Name={other}`, or bind the phrase by hand with the condition that tells them.");
        }
        else if ((clause.Nouns.Exists(word => word.StartsWith("service linked role", StringComparison.Ordinal)) || clause.Actions.Exists(action => action.EndsWith("ServiceLinkedRole", StringComparison.Ordinal))) && (clause.Service is not (null or "iam") || clause.OtherServices.Count > 0))
        {
            draft.Fail("Whose service-linked role it is stands in `iam:AWSServiceName`. Bind the phrase by hand, with that key in its context.");
        }
        else if (clause.Scope == Scope.Other || clause.SpeaksOfRegions)
        {
            draft.Fail("A required permission names what it is for. Say which resource, or bind the phrase by hand.");
        }
        else if (clause.TakesActions && (clause.Unread.Count > 0 || clause.Nouns.Count > 0))
        {
            draft.Fail($"What is done with `{string.Join(' ', clause.Nouns.Concat(clause.Unread))}` is not said: `{clause.Actions[0]}` is the action of what stands before. Write a verb for each.");
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

        return target;
    }

    // "Pass one role to ECS": the service is whom it is passed to.
    private void PassTo(BindingDraft draft, Clause clause, string service)
    {
        var role = PassedTo.Role;
        clause.Service = null;
        clause.Nouns.RemoveAll(word => !role.IsCalled(word, role.Service));
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
                : target.Service is not null && (WildcardPattern.HasWildcard(written) || catalogue.FindAction(target.Service, written) is not null) ? target.Service
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

        List<BoundAccess> access = [.. ResourceWords.Required(catalogue, actions, target.Noun, target, clause)];
        if (clause.Unread.Count > 0 && access.TrueForAll(one => one.Resources is ["*"]))
        {
            draft.Fail($"What `{actions[0]}` has to do with `{string.Join(' ', clause.Unread)}` is not understood. Write what is done with each as a phrase of its own.");
        }

        draft.Access.AddRange(access);
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
        if (verb == "any" && clause.IsWhole)
        {
            draft.Access.AddRange(_whole.Of(clause, target));
            draft.IsByLevel = true;
            draft.Reasons.Add("The phrase asks for everything that can be done with it, deletes and permissions among them. Say what is needed instead, where that is known.");
            return;
        }

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
            // A role that the phrase names is passed; another one only where the policy names it.
            var role = PassedTo.Role;
            List<string> named = [.. clause.Names.Where(name => name.Noun is { } noun && role.IsCalled(noun, role.Service)).Select(name => name.Name)];
            var passed = Target.NotUnderstood("") with { Service = role.Service, Noun = role };
            draft.Access.AddRange(ResourceWords.Required(catalogue, [PassedTo.Action], role, named.Count == 0 ? passed : passed with { Names = new Dictionary<string, IReadOnlyList<string>> { [role.Placeholder] = named } }, new Clause { Scope = Scope.One })
                .Select(access => access with { IsOptional = named.Count == 0, Context = PassedTo.Principal(service) }));
        }

        draft.Offered.AddRange(ResourceWords.Required(catalogue, row.Offered, noun, target, clause));
        draft.Reasons.Add(row.Why);
        draft.Reasons.AddRange(row.Ask is { } ask ? [ask] : []);
    }
}

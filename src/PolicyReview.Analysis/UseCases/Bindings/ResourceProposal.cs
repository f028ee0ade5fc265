using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Fills in what a phrase leaves open from the policy itself: "one DynamoDB table" is the table that the statements for those actions name. A wildcard where
/// the name stands is no name: then the phrase stays open, and says so.
/// </summary>
/// <param name="statements">The Allow statements of the documents.</param>
/// <param name="catalogue">What the actions take.</param>
internal sealed class ResourceProposal(IReadOnlyList<Statement> statements, ServiceCatalogue catalogue)
{
    private const string ExampleRegion = "us-east-1";
    private const string ExampleAccount = "111122223333";

    private readonly List<ArnPattern> _arns =
        [.. statements.SelectMany(statement => statement.ResourceEntries).Select(entry => entry.Arn).OfType<ArnPattern>()];

    /// <summary>The binding without open resources; the same if it has none.</summary>
    public Binding Resolve(Binding binding)
    {
        if (!binding.IsBound)
        {
            return binding;
        }

        var access = new List<BoundAccess>();
        var (offered, reasons) = (binding.Offered.ToList(), binding.Reasons.ToList());
        string? problem = null;
        foreach (var asked in Chosen(binding.Access, offered))
        {
            if (asked.Open is null)
            {
                access.Add(InPlace(asked));
            }
            else if (Candidates(asked) is { Count: > 0 } found)
            {
                access.Add(asked with { Open = null, Resources = Take(asked.Open, NamedForms.All(asked.Open, found), reasons) });
            }
            else if (Covered(asked) is { Count: > 0 } covered)
            {
                access.Add(asked with { Open = null, Resources = covered });
            }
            else if (asked.IsOptional)
            {
                offered.Add(asked);
            }
            else if ((asked.IsUnsaid || ContextWords.IsAlias(asked.Context)) && Patterns(asked).FirstOrDefault() is { } pattern)
            {
                // Which key has the alias, or which image is launched, is not the phrase's to say.
                access.Add(asked with { Open = null, Resources = [pattern] });
            }
            else if (BroadResource(asked) is { } broad)
            {
                problem ??= $"Which {asked.Open.Noun}? The policy names none for `{asked.Actions[0]}`: it allows `{broad}`. Name it in the table, or confirm a binding.";
            }
            else
            {
                var isExample = !NamedForms.IsSaid(asked.Open);
                access.Add(asked with { Open = null, Resources = Natural(asked.Open), IsExample = isExample });
                if (isExample)
                {
                    reasons.Add($"The policy allows `{asked.Actions[0]}` on no {asked.Open.Noun}; the ARN is an example.");
                }
            }
        }

        for (var i = 0; i < access.Count; i++)
        {
            if (access[i].ExceptNames is { Count: > 0 } names && (access[i] = BindingDraft.Excepted(access[i], names)).Except.Count == 0)
            {
                problem ??= $"`{names[0]}` is left out, but `{string.Join(", ", access[i].Resources)}` has no part of that name. Name what is meant by its ARN.";
            }
        }

        return problem is null
            ? binding with { Access = access, Offered = [.. offered.SelectMany(extra => Closed(extra, access))], Reasons = [.. reasons.Distinct()] }
            : binding with { Problem = problem, Access = [] };
    }

    // Of several ways the one whose actions the policy has most of; the first if it has none.
    private List<BoundAccess> Chosen(IReadOnlyList<BoundAccess> access, List<BoundAccess> offered)
    {
        var chosen = access.ToList();
        foreach (var group in access.Where(one => one.Choice is not null).GroupBy(one => one.Choice!.Group))
        {
            var best = group.GroupBy(one => one.Choice!.Option).OrderByDescending(option => option.SelectMany(one => one.Actions).Average(action => Mentions(action) ? 1.0 : 0)).First().Key;
            foreach (var other in group.Where(one => one.Choice!.Option != best))
            {
                chosen.Remove(other);
                offered.Add(other);
            }
        }

        return chosen;
    }

    private bool Mentions(string action) => statements.Any(statement => Includes(statement, action));

    private static bool Includes(Statement statement, string action) =>
        statement.Actions is { } actions
            ? actions.Values.Any(pattern => WildcardPattern.Overlaps(pattern.Value, action, ignoreCase: true))
            : statement.NotActions is { } others && !others.Values.Any(pattern => WildcardPattern.Covers(pattern.Value, action, ignoreCase: true));

    private List<Dictionary<string, string>> Candidates(BoundAccess asked) =>
    [
        .. from statement in statements
           where asked.Actions.Any(action => Includes(statement, action))
           from resource in statement.Resources?.Values ?? []
           let match = asked.Open!.Forms.Select(form => ArnForm.Match(form, resource.Value)).FirstOrDefault(match => match is not null)
           where match is not null
           let form = new Dictionary<string, string>(match) { [""] = resource.Value }
           where NamedForms.IsMeant(asked.Open!, form)
           select form,
    ];

    // "All functions" are those of the place that the policy speaks of: with a wildcard for it, a pattern would take in what is no ARN of a function.
    private BoundAccess InPlace(BoundAccess asked)
    {
        if (!asked.Resources.Concat(asked.Except).Any(resource => resource.StartsWith("arn:*:", StringComparison.Ordinal)))
        {
            return asked;
        }

        var arns = statements.Where(statement => asked.Actions.Any(action => Includes(statement, action))).SelectMany(statement => statement.ResourceEntries).Select(entry => entry.Arn).OfType<ArnPattern>().ToList();
        string Only(Func<ArnPattern, string> field) =>
            arns.Select(field).Where(value => value.Length > 0 && !WildcardPattern.HasWildcard(value) && !value.Contains('$', StringComparison.Ordinal)).Distinct().ToList() is [var only] ? only : "*";
        string Placed(string resource) => resource.Split(':', 6) is not ["arn", "*", var service, var region, var account, var rest] ? resource
            : $"arn:{(Only(arn => arn.Partition) is not "*" and var partition ? partition : Literal(arn => arn.Partition) ?? "aws")}:{service}:{(region == "*" ? Only(arn => arn.Region) : region)}:{(account == "*" ? Only(arn => arn.Account) : account)}:{rest}";
        return asked with { Resources = [.. asked.Resources.Select(Placed)], Except = [.. asked.Except.Select(Placed)] };
    }

    private static List<string> Take(OpenResource open, List<Dictionary<string, string>> found, List<string> reasons)
    {
        var rendered = found.Select(form => open.KeepsAsWritten ? [form[""]] : open.Required.Select(required => ArnForm.Fill(required, placeholder => form.GetValueOrDefault(placeholder, "*"))).ToList())
            .DistinctBy(resources => string.Join('\n', resources)).ToList();
        if (open.IsOne && rendered.Count > 1 && open.Names.Values.All(names => names.Count == 1))
        {
            reasons.Add($"The policy names further resources of the kind: {string.Join(", ", rendered.Skip(1).SelectMany(resources => resources).Select(arn => $"`{arn}`"))}.");
            return rendered[0];
        }

        return [.. rendered.SelectMany(resources => resources).Distinct()];
    }

    // The name is the phrase's, and a pattern of the policy takes it in: partition, region and account are the pattern's.
    private List<string> Covered(BoundAccess asked)
    {
        var open = asked.Open!;
        if (!open.Required.SelectMany(Noun.PlaceholdersIn).All(open.Names.ContainsKey) || open.Names.Count == 0)
        {
            return [];
        }

        var patterns = Patterns(asked).ToList();
        var found = patterns.Select(ArnPattern.TryParse).OfType<ArnPattern>().Where(arn => !arn.Account.Contains('$', StringComparison.Ordinal) && !arn.Region.Contains('$', StringComparison.Ordinal))
            .Select(arn => Placed(open, arn)).Where(resources => resources.TrueForAll(resource => patterns.Exists(pattern => WildcardPattern.Covers(pattern, resource))))
            .DistinctBy(resources => string.Join('\n', resources)).ToList();
        return open.IsOne ? found.FirstOrDefault() ?? [] : [.. found.SelectMany(resources => resources).Distinct()];
    }

    private static List<string> Placed(OpenResource open, ArnPattern arn) =>
    [
        .. from form in open.Required
           from names in NamesOf(open, form)
           from region in open.Regions.DefaultIfEmpty(arn.Region)
           from account in open.Accounts.DefaultIfEmpty(arn.Account)
           select ArnForm.Fill(form, placeholder => placeholder switch { "Partition" => arn.Partition, "Region" => region, "Account" => account, _ => names[placeholder] }),
    ];

    private IEnumerable<string> Patterns(BoundAccess asked) =>
        from statement in statements
        where asked.Actions.Any(action => Includes(statement, action))
        from resource in statement.Resources?.Values ?? []
        where asked.Open!.Forms.Any(form => WildcardPattern.Overlaps(PolicyVariables.ToWildcards(resource.Value), ArnForm.Fill(form, _ => "*")))
        select resource.Value;

    private string? BroadResource(BoundAccess asked) => BroadResources(asked).FirstOrDefault();

    private IEnumerable<string> BroadResources(BoundAccess asked) =>
        from statement in statements
        where asked.Actions.Any(action => Includes(statement, action))
        from text in statement.Resources?.Values.Select(value => value.Value) ?? statement.NotResources?.Values.Select(value => $"all but {value.Value}") ?? []
        where asked.Open!.Names.Count == 0 && asked.Open.Forms.Any(form => WildcardPattern.Overlaps(PolicyVariables.ToWildcards(text), ArnForm.Fill(form, _ => "*")))
        select text;

    // ARNs of the account and region that the policy speaks of, so that the witness is a request somebody could send.
    private List<string> Natural(OpenResource open) =>
    [
        .. from form in open.Required.Take(1)
           from names in NamesOf(open, form)
           from region in open.Regions.DefaultIfEmpty(Literal(arn => arn.Region) ?? ExampleRegion)
           from account in open.Accounts.DefaultIfEmpty(Literal(arn => arn.Account) ?? ExampleAccount)
           select ArnForm.Fill(form, placeholder => placeholder switch
           {
               "Partition" => Literal(arn => arn.Partition) ?? "aws",
               "Region" => region,
               "Account" => account,
               _ => names.GetValueOrDefault(placeholder, "example"),
           }),
    ];

    private static IEnumerable<Dictionary<string, string>> NamesOf(OpenResource open, string form)
    {
        IEnumerable<Dictionary<string, string>> all = [[]];
        foreach (var placeholder in Noun.PlaceholdersIn(form).Distinct())
        {
            if (open.Names.TryGetValue(placeholder, out var names))
            {
                all = [.. all.SelectMany(known => names.Select(name => new Dictionary<string, string>(known) { [placeholder] = NamedForms.Start([form], placeholder, name) }))];
            }
        }

        return all;
    }

    private string? Literal(Func<ArnPattern, string> field) =>
        _arns.Select(field).FirstOrDefault(value => value.Length > 0 && !WildcardPattern.HasWildcard(value) && !value.Contains('$', StringComparison.Ordinal));

    // An extra is offered on what the policy names for it, else on the phrase's own resources where its actions take them; what is left is only mentioned.
    private IEnumerable<BoundAccess> Closed(BoundAccess asked, List<BoundAccess> chosen)
    {
        if (asked.Open is null)
        {
            return [asked];
        }

        if (Candidates(asked) is { Count: > 0 } found)
        {
            return [asked with { Open = null, Resources = Take(asked.Open, found, []) }];
        }

        var resources = chosen.Where(access => !access.IsExample).SelectMany(access => access.Resources).Distinct().ToList();
        return asked.Actions.GroupBy(action => string.Join('\n', resources.Where(resource => Takes(action, resource)))).Select(group => group.Key.Length > 0
            ? asked with { Open = null, Actions = [.. group], Resources = group.Key.Split('\n') }
            : asked with { Open = null, Actions = [.. group], Resources = Natural(asked.Open), IsExample = true });
    }

    private bool Takes(string action, string resource)
    {
        var pattern = ActionPattern.Parse(action);
        return catalogue.FindAction(pattern.Service, pattern.Name) is { } known
            && known.Resources.Any(kind => kind.Type.Arn.Overlaps(resource));
    }
}

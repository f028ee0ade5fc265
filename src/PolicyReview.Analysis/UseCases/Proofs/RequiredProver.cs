using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>
/// Proves a required phrase: every request of its binding is allowed. A request has the declared context, lacks the condition keys that its action never
/// carries, and may have any other.
/// </summary>
internal sealed class RequiredProver(EffectiveAccess access, ServiceCatalogue catalogue)
{
    private readonly CarriedKeys _keys = new(access, catalogue);

    public RequiredProof Prove(string useCase, Binding binding)
    {
        if (!binding.IsBound)
        {
            return new RequiredProof(useCase, binding, RequiredStatus.Unbound, [], null, [], [binding.Problem ?? "The binding names no access."]);
        }

        var answers = binding.Access.SelectMany(Questions).Select(Ask).ToList();
        var worst = answers.MinBy(answer => Rank(answer.Status))!;
        return new RequiredProof(
            useCase, binding, worst.Status, worst.Status == RequiredStatus.ProvenIf ? [.. answers.SelectMany(answer => answer.Conditions).Distinct()] : [], worst.Witness,
            [.. answers.SelectMany(answer => answer.Statements).Distinct()],
            [.. answers.SelectMany(answer => answer.Reasons).Distinct()])
        {
            Remarks = OtherTypes.Of(catalogue, binding),
            Declarable = worst.Status == RequiredStatus.ProvenIf ? Declarable(binding) : new Dictionary<string, IReadOnlyList<string>>(),
        };
    }

    private static int Rank(RequiredStatus status) => status switch
    {
        RequiredStatus.Missing => 0,
        RequiredStatus.Unbound => 1,
        RequiredStatus.Undecided => 2,
        RequiredStatus.ProvenIf => 3,
        _ => 4,
    };

    // Actions that carry the same keys are asked about together.
    private IEnumerable<(BoundAccess Access, IReadOnlyList<string> Absent)> Questions(BoundAccess asked) =>
        asked.Actions.GroupBy(action => SpecialRules.NeedsNoPermission(action) ? action : string.Join('\n', AbsentFrom(action, asked)))
            .Select(group => (asked with { Actions = [.. group] }, (IReadOnlyList<string>)group.Key.Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    private IEnumerable<string> AbsentFrom(string action, BoundAccess asked) => _keys.NeverWith(action).Where(key => !asked.Context.ContainsKey(key));

    private Answer Ask((BoundAccess Access, IReadOnlyList<string> Absent) question)
    {
        var (asked, absent) = question;
        if (asked.Actions.All(SpecialRules.NeedsNoPermission))
        {
            return new Answer(RequiredStatus.Proven, [], null, []);
        }

        if (Impossible(asked) is { } impossible)
        {
            return impossible;
        }

        var requests = AccessDocument.Of(catalogue, [asked], absent);
        var difference = access.Difference(requests, access.Whole);
        if (difference.Standing == DifferenceStanding.None)
        {
            return new Answer(RequiredStatus.Proven, [], null, []) { Statements = Covering(requests) };
        }

        bool IsDeclared(string key) => asked.Context.ContainsKey(key) || absent.Contains(key, StringComparer.OrdinalIgnoreCase);
        var atBest = access.Difference(requests, access.AtBest(IsDeclared));
        return (difference.Standing, atBest.Standing) switch
        {
            (DifferenceStanding.Shown, DifferenceStanding.None) => Together(asked, absent, requests, difference, [.. Conditions(asked, IsDeclared)]),
            (_, DifferenceStanding.Shown) => Missing(atBest, absent),
            (DifferenceStanding.Shown, _) => Missing(difference, absent),
            _ => new Answer(RequiredStatus.Undecided, [], null, [.. difference.Reasons]),
        };
    }

    // Each condition can be met by itself; whether all can be met at once, and no Deny stands in the way then, is shown by a context in which the whole is allowed.
    private Answer Together(BoundAccess asked, IReadOnlyList<string> absent, AccessSet requests, AccessDifference difference, IReadOnlyList<string> conditions)
    {
        var open = access.Difference(access.Whole.Within(requests), AccessSet.Nothing);
        var witnesses = open.Entries.Where(entry => entry.IsReplayed).Select(entry => entry.Witness).ToList();
        if (open.Standing == DifferenceStanding.None)
        {
            var missing = Missing(difference, absent);
            return missing with { Reasons = [.. missing.Reasons, "The conditions of the statements cannot hold together."] };
        }

        if (witnesses.Exists(witness => access.Difference(InContextOf(witness, asked, absent), access.Whole).Standing == DifferenceStanding.None))
        {
            return new Answer(RequiredStatus.ProvenIf, conditions, null, []) { Statements = Covering(requests) };
        }

        var parts = Parts(asked).ToList();
        if (parts.Count == 1)
        {
            return new Answer(RequiredStatus.Undecided, conditions, null, ["It is allowed under conditions that differ from one request to the next. Bind its resources one by one."]);
        }

        var worst = parts.Select(part => Ask((part, absent))).MinBy(answer => Rank(answer.Status))!;
        return worst.Status is RequiredStatus.ProvenIf or RequiredStatus.Proven ? new Answer(RequiredStatus.ProvenIf, conditions, null, []) { Statements = Covering(requests) } : worst;
    }

    private static IEnumerable<BoundAccess> Parts(BoundAccess asked) =>
        from action in asked.Actions
        from resource in asked.Resources
        select asked with { Actions = [action], Resources = [resource] };

    // The same requests with every key that some statement asks about as this one has it.
    private AccessSet InContextOf(AccessRequest request, BoundAccess asked, IReadOnlyList<string> absent)
    {
        var keys = _keys.All.Where(key => !asked.Context.ContainsKey(key) && !absent.Contains(key, StringComparer.OrdinalIgnoreCase)).ToList();
        var values = keys.Select(key => (Key: key, Values: request.ValuesOf(key))).ToList();
        return AccessDocument.Of(
            catalogue,
            [asked with { Context = asked.Context.Concat(values.Where(pair => pair.Values is { Count: > 0 }).Select(pair => KeyValuePair.Create(pair.Key, pair.Values!))).ToDictionary(StringComparer.OrdinalIgnoreCase) }],
            [.. absent, .. values.Where(pair => pair.Values is null or { Count: 0 }).Select(pair => pair.Key)]);
    }

    // Nothing can be asked for: the proof would hold of nothing.
    private Answer? Impossible(BoundAccess asked)
    {
        foreach (var action in asked.Actions)
        {
            if (access.Difference(AccessDocument.Of(catalogue, [asked with { Actions = [action], Context = new Dictionary<string, IReadOnlyList<string>>() }]), AccessSet.Nothing).Standing == DifferenceStanding.None)
            {
                return new Answer(RequiredStatus.Unbound, [], null, [$"`{action}` cannot be asked for on `{string.Join("`, `", asked.Resources)}`. Confirm another resource."]);
            }
        }

        return null;
    }

    private Answer Missing(AccessDifference difference, IReadOnlyList<string> absent)
    {
        var witness = difference.Entries.Select(entry => access.Ask(entry.Witness)).FirstOrDefault(witness => witness.Decision != Decision.Allowed);
        if (witness is null)
        {
            return new Answer(RequiredStatus.Undecided, [], null, ["A difference was found, but Evaluation does not confirm it."]);
        }

        // The witness names one action: worth saying is which others are not allowed.
        var actions = difference.Entries.SelectMany(entry => entry.Actions).Distinct().ToList();
        var reasons = new List<string>();
        if (actions.Count > 1)
        {
            reasons.Add($"Not allowed: {string.Join(", ", actions.Select(action => $"`{action}`"))}.");
        }

        reasons.AddRange(access.Grants.Where(statement => Covers(statement, witness.Request.Action))
            .SelectMany(statement => statement.Conditions).Select(condition => condition.Key).Where(key => absent.Contains(key, StringComparer.OrdinalIgnoreCase)).Distinct()
            .Select(key => $"`{witness.Request.Action}` never carries `{key}`, so a statement that asks for it allows nothing."));
        return new Answer(RequiredStatus.Missing, [], witness, reasons);
    }

    private IEnumerable<string> Conditions(BoundAccess asked, Func<string, bool> declared) =>
        from statement in access.Statements
        where asked.Actions.Any(action => Covers(statement, action)) && Touches(statement, asked.Resources)
        from condition in statement.Conditions
        where !declared(condition.Key)
        let words = $"{condition.Operator.Written} {condition.Key} {string.Join(" or ", condition.Values.Select(value => value.Value))}"
        select statement.Effect == Effect.Deny ? $"not ({words})" : words;

    // What an Allow asks for by equality is something that a workload can promise to send.
    private Dictionary<string, IReadOnlyList<string>> Declarable(Binding binding) => access.Grants
        .Where(statement => binding.Access.Any(asked => asked.Actions.Any(action => Covers(statement, action)) && Touches(statement, asked.Resources)))
        .SelectMany(statement => statement.Conditions)
        .Where(condition => condition.Operator is { Name: "StringEquals" or "Bool" or "ArnEquals" } && !binding.Access.Any(asked => asked.Context.ContainsKey(condition.Key))
            && condition.Values.All(value => !value.Value.Contains('$', StringComparison.Ordinal) && !WildcardPattern.HasWildcard(value.Value)))
        .DistinctBy(condition => condition.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(condition => condition.Key, condition => (IReadOnlyList<string>)[.. condition.Values.Select(value => value.Value)], StringComparer.OrdinalIgnoreCase);

    private static bool Covers(Statement statement, string action) =>
        statement.Actions?.Values.Any(pattern => WildcardPattern.Overlaps(pattern.Value, action, ignoreCase: true)) ?? statement.NotActions is not null;

    private static bool Touches(Statement statement, IReadOnlyList<string> resources) =>
        statement.Resources?.Values.Any(pattern => resources.Any(resource => WildcardPattern.Overlaps(PolicyVariables.ToWildcards(pattern.Value), PolicyVariables.ToWildcards(resource)))) ?? true;

    // One request of each kind says which statement stands behind it; under conditions nobody declared the sample request meets them.
    private List<MatchedStatement> Covering(AccessSet requests) =>
        [.. access.Difference(access.Whole.Within(requests), AccessSet.Nothing).Entries
            .Select(entry => access.Ask(entry.Witness)).Where(witness => witness.Decision == Decision.Allowed).SelectMany(witness => witness.Statements).Distinct()];

    private sealed record Answer(RequiredStatus Status, IReadOnlyList<string> Conditions, ProofWitness? Witness, IReadOnlyList<string> Reasons)
    {
        public IReadOnlyList<MatchedStatement> Statements { get; init; } = [];
    }
}

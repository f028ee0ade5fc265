using System.Globalization;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.AccessSets.Resources;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Escalation;

/// <summary>Finds for an action of a method a request that all documents together allow. The same question is asked once.</summary>
/// <param name="access">What the documents allow.</param>
/// <param name="required">What the use-case table requires.</param>
internal sealed class StepSearch(EffectiveAccess access, IReadOnlyList<BoundAccess> required)
{
    // For all questions together: administrator access less forty Deny statements takes 3,600 steps, and what nobody would write ends here.
    private const long MostSteps = 100_000;

    private const string Spent = "The statements have too many wildcards, or too many that overlap: the search ended before it had an answer.";

    // A step looks at boxes with a side for each condition key, and at every statement: among hundreds it takes so much longer.
    private const int KeysPerStep = 16;
    private const int StatementsPerStep = 64;

    // Statements are held against each other once before the first step.
    private const int PairsPerStep = 16;

    // Some ten times of what AWS stores.
    private const int MostEntries = 5_000;

    private const string PassRole = "iam:PassRole";
    private const string PassedToService = "iam:PassedToService";
    private const string UserName = "aws:username";
    private const string Caller = "the-caller";

    private static readonly string[] AnyResource = ["*"];
    private static readonly string[] OfTheCaller = [$"arn:*:iam::*:user/{Caller}", $"arn:*:iam::*:user/*/{Caller}"];

    private readonly CarriedKeys _keys = new(access, access.Comparer.Catalogue);
    private readonly long _weight = WeightOf(access.Statements);
    private readonly Dictionary<string, StepAnswer> _answers = new(StringComparer.Ordinal);
    private long _steps;

    /// <summary>The answer for <paramref name="action"/> as <paramref name="method"/> needs it.</summary>
    public StepAnswer Of(EscalationMethod method, string action)
    {
        var services = action == PassRole ? method.PassedTo : [];
        var name = $"{action}\n{string.Join('\n', services)}";
        if (!_answers.TryGetValue(name, out var answer))
        {
            answer = access.MayGrant(action) ? Search(action, services) : StepAnswer.Closed;
            _answers.Add(name, answer);
        }

        return answer;
    }

    /// <summary>The action on one resource; closed if it is not allowed there.</summary>
    public StepAnswer On(EscalationStep step, string resource)
    {
        var request = step.Witness.Request;
        var same = request.Resource == resource ? step.Witness : access.Ask(new AccessRequest(request.Principal, request.Action, resource, request.Context));
        return same.Decision == Decision.Allowed ? StepAnswer.Open(step with { Witness = same }) : Search(step.Action, [], [resource]);
    }

    /// <summary>Resources on which all of the actions may be allowed; empty with no reasons if there is proved to be none.</summary>
    public (IReadOnlyList<string> Resources, IReadOnlyList<string> Reasons) Shared(IReadOnlyList<string> actions)
    {
        var difference = Difference(access.AboutAll(actions), AccessSet.Nothing);
        return difference.Standing == DifferenceStanding.None
            ? ([], [])
            : ([.. difference.Entries.Select(entry => entry.Witness.Resource).Distinct()],
                [.. difference.Reasons.DefaultIfEmpty($"Whether {string.Join(" and ", actions.Select(action => $"`{action}`"))} are allowed on one and the same resource hangs on conditions.")]);
    }

    private StepAnswer Search(string action, IReadOnlyList<string> services, IReadOnlyList<string>? resources = null)
    {
        var statements = access.Statements.Where(statement => StatementRewriter.Concerns(statement, action)).ToList();
        var size = statements.Sum(Size);
        if (size > MostEntries)
        {
            return StepAnswer.Undecided([string.Create(CultureInfo.InvariantCulture, $"The statements about `{action}` have more than {MostEntries:N0} entries.")]);
        }

        if (_steps > MostSteps)
        {
            return StepAnswer.Undecided([Spent]);
        }

        _steps += size + ((long)statements.Count * statements.Count / PairsPerStep);
        var needs = EscalationMethods.ActionOf(action);
        var caller = needs.OnAnotherUser && statements.Exists(NamesTheCaller) ? Caller : null;
        var always = Always(needs, PassedServices.Of(services, statements), caller);
        var policies = access.About(action, caller);
        var free = Unlimited(needs, policies, resources, always, statements);
        var answer = free.IsOpen || needs.Limit is null ? free : Ask(policies, action, resources, always, []);
        return answer.Step is { } step
            ? StepAnswer.Open(step with { Limit = free.IsOpen || free.IsUndecided ? null : needs.Limit, IsRequired = IsRequired(policies, action, always) })
            : answer;
    }

    private static Dictionary<string, IReadOnlyList<string>> Always(EscalationAction needs, IReadOnlyList<string> services, string? caller)
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>(needs.Always);
        if (services.Count > 0)
        {
            keys.Add(PassedToService, services);
        }

        if (caller is not null)
        {
            keys.Add(UserName, [caller]);
        }

        return keys;
    }

    private StepAnswer Unlimited(
        EscalationAction needs, AccessSet policies, IReadOnlyList<string>? resources, Dictionary<string, IReadOnlyList<string>> always, IReadOnlyList<Statement> statements)
    {
        var answer = StepAnswer.Closed;
        foreach (var keys in UnlimitedKeys.Of(needs, statements))
        {
            var next = Ask(policies, needs.Action, resources, always.Concat(keys), needs.Absent);
            if (next.IsOpen)
            {
                return next;
            }

            answer = next.IsUndecided ? next : answer;
        }

        return answer;
    }

    // On resources that are named one is enough; else each that a request of the action needs must be allowed.
    private StepAnswer Ask(
        AccessSet policies, string action, IReadOnlyList<string>? resources, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> context, IReadOnlyList<string> absent)
    {
        var asked = policies.Within(Requests(action, resources ?? AnyResource, context, absent));
        var answer = StepAnswer.Closed;
        foreach (var forms in resources is null ? NeededResources.Of(EscalationMethods.ActionOf(action), access.Comparer.Catalogue) : [null])
        {
            var next = Ask(asked, action, forms);
            if (!next.IsOpen && !next.IsUndecided)
            {
                return next;
            }

            answer = answer.And(next);
        }

        return answer;
    }

    private StepAnswer Ask(AccessSet asked, string action, ResourceForms? forms)
    {
        var difference = Difference(asked, AccessSet.Nothing, forms);
        if (difference.Standing == DifferenceStanding.None)
        {
            return StepAnswer.Closed;
        }

        var shown = (from entry in difference.Entries
                     where entry.IsReplayed
                     let witness = access.Ask(Plain(entry.Witness))
                     where witness.Decision == Decision.Allowed
                     select (entry.Resources, Witness: witness)).ToList();
        return shown is [var first, ..]
            ? StepAnswer.Open(new EscalationStep(
                action, [.. shown.SelectMany(one => Narrowest(Told(action, one.Resources))).Distinct()], [.. shown.SelectMany(one => one.Witness.Statements).Distinct()], first.Witness, null, false))
            : StepAnswer.Undecided([.. difference.Reasons.DefaultIfEmpty($"A request of `{action}` was found, but Evaluation does not confirm it.")]);
    }

    // A key that is absent, and that AWS does not fill, need not be told.
    private static AccessRequest Plain(AccessRequest request) => new(
        request.Principal, request.Action, request.Resource,
        new RequestContext(request.Context.Keys.Select(key => KeyValuePair.Create(key, request.Context.ValuesOf(key)!))
            .Where(pair => pair.Value.Count > 0 || request.Principal.Keys.ContainsKey(pair.Key))));

    // What AWS refuses by itself is no merit of the documents.
    private static List<string> Told(string action, IReadOnlyList<string> resources) =>
        [.. resources.Except(EscalationMethods.ActionOf(action).Except.Select(resource => $"not {resource}"), StringComparer.Ordinal)];

    // The question itself is about any resource: its star says nothing beside the statement's own words.
    private static IEnumerable<string> Narrowest(IReadOnlyList<string> resources) =>
        resources.Any(resource => resource != "*" && !resource.StartsWith("not ", StringComparison.Ordinal)) ? resources.Where(resource => resource != "*") : resources;

    private AccessSet Requests(string action, IReadOnlyList<string> resources, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> context, IReadOnlyList<string> absent)
    {
        var keys = context.ToDictionary(key => key.Key, key => key.Value, StringComparer.OrdinalIgnoreCase);
        return AccessDocument.Of(
            access.Comparer.Catalogue, [new BoundAccess([action], resources) { Context = keys, Except = [.. EscalationMethods.ActionOf(action).Except, .. keys.ContainsKey(UserName) ? OfTheCaller : []] }],
            [.. _keys.NeverWith(action).Where(key => !keys.ContainsKey(key)).Concat(absent)]);
    }

    // All that is allowed of it, and not only some: else the documents open more than the table asks for.
    private bool IsRequired(AccessSet policies, string action, IReadOnlyDictionary<string, IReadOnlyList<string>> always)
    {
        var asked = required.Where(one => one.Actions.Any(pattern => WildcardPattern.Matches(pattern, action, ignoreCase: true))).Select(one => one with { Actions = [action] }).ToList();
        return asked.Count > 0
            && Difference(policies.Within(Requests(action, AnyResource, always, [])), AccessDocument.Of(access.Comparer.Catalogue, asked)).Standing == DifferenceStanding.None;
    }

    private static bool NamesTheCaller(Statement statement) =>
        statement.ResourceEntries.Any(entry => entry.Text.Value.Contains(StatementRewriter.UserName, StringComparison.OrdinalIgnoreCase));

    private AccessDifference Difference(AccessSet set, AccessSet other, ResourceForms? forms = null)
    {
        var steps = new StepBudget(Math.Min(access.Comparer.Steps, Math.Max(0, MostSteps - _steps)) / _weight);
        var difference = access.Difference(set, other, steps, forms);
        _steps += steps.Taken * _weight;
        return steps.IsSpent ? difference with { Reasons = [Spent] } : difference;
    }

    private static long WeightOf(IReadOnlyList<Statement> statements) => 1 + (statements.Count / StatementsPerStep)
        + (statements.SelectMany(statement => statement.Conditions).Select(condition => condition.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count() / KeysPerStep);

    private static int Size(Statement statement) =>
        statement.ActionEntries.Count + statement.ResourceEntries.Count + statement.Conditions.Sum(condition => condition.Values.Count);
}

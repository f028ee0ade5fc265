using System.Globalization;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.AccessSets.Patterns;
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

    // Some ten times of what AWS stores.
    private const int MostEntries = 5_000;

    private const string PassRole = "iam:PassRole";
    private const string PassedToService = "iam:PassedToService";

    private static readonly string[] AnyResource = ["*"];
    private static readonly string[] AllPartitions = ["aws", "aws-cn", "aws-us-gov"];

    private readonly CarriedKeys _keys = new(access, access.Comparer.Catalogue);
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
        if (access.Statements.Where(statement => StatementRewriter.Concerns(statement, action)).Sum(Size) > MostEntries)
        {
            return StepAnswer.Undecided([string.Create(CultureInfo.InvariantCulture, $"The statements about `{action}` have more than {MostEntries:N0} entries.")]);
        }

        var needs = EscalationMethods.ActionOf(action);
        var always = services.Count == 0 ? needs.Always : new Dictionary<string, IReadOnlyList<string>>(needs.Always) { [PassedToService] = services };
        var policies = access.About(action);
        var free = StepAnswer.Closed;
        foreach (var keys in Unlimited(needs, action))
        {
            free = Ask(policies, action, resources, always.Concat(keys), needs.Absent) is var next && (next.IsOpen || next.IsUndecided) ? next : free;
            if (free.IsOpen)
            {
                break;
            }
        }

        var answer = free.IsOpen || needs.Limit is null ? free : Ask(policies, action, resources, always, []);
        return answer.Step is { } step ? StepAnswer.Open(step with
        {
            Limit = free.IsOpen || free.IsUndecided ? null : needs.Limit,
            IsRequired = IsRequired(policies, action, always),
        }) : answer;
    }

    // One key at most is of this kind. Its values are tried in turn, so that the request shown has the one that tells most.
    private IEnumerable<IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>> Unlimited(EscalationAction needs, string action)
    {
        if (needs.Unlimited.Count == 0)
        {
            return [[]];
        }

        var partitions = Partitions(action);
        return from key in needs.Unlimited
               from value in key.Value
               from partition in partitions
               select new[] { KeyValuePair.Create(key.Key, (IReadOnlyList<string>)[value.Replace("arn:aws:", $"arn:{partition}:", StringComparison.Ordinal)]) };
    }

    // Those that the statements about the action name; the first one if they name none.
    private List<string> Partitions(string action)
    {
        var texts = access.Statements.Where(statement => StatementRewriter.Concerns(statement, action))
            .SelectMany(statement => statement.ResourceEntries.Select(entry => entry.Text.Value).Concat(statement.Conditions.SelectMany(condition => condition.Values).Select(value => value.Value)))
            .Where(text => text.StartsWith("arn:", StringComparison.Ordinal)).Select(text => text.Split(':')[1]).ToHashSet(StringComparer.Ordinal);
        return [.. AllPartitions.Where(texts.Contains).DefaultIfEmpty(AllPartitions[0])];
    }

    private StepAnswer Ask(
        AccessSet policies, string action, IReadOnlyList<string>? resources, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> context, IReadOnlyList<string> absent)
    {
        var difference = Difference(policies.Within(Requests(action, resources ?? AnyResource, context, absent)), AccessSet.Nothing);
        if (difference.Standing == DifferenceStanding.None)
        {
            return StepAnswer.Closed;
        }

        var shown = (from entry in difference.Entries
                     where entry.IsReplayed
                     let witness = access.Ask(entry.Witness)
                     where witness.Decision == Decision.Allowed
                     select (entry.Resources, Witness: witness)).ToList();
        return shown is [var first, ..]
            ? StepAnswer.Open(new EscalationStep(
                action, [.. shown.SelectMany(one => Narrowest(one.Resources)).Distinct()], [.. shown.SelectMany(one => one.Witness.Statements).Distinct()], first.Witness, null, false))
            : StepAnswer.Undecided([.. difference.Reasons.DefaultIfEmpty($"A request of `{action}` was found, but Evaluation does not confirm it.")]);
    }

    // The question itself is about any resource: its star says nothing beside the statement's own words.
    private static IEnumerable<string> Narrowest(IReadOnlyList<string> resources) =>
        resources.Any(resource => resource != "*" && !resource.StartsWith("not ", StringComparison.Ordinal)) ? resources.Where(resource => resource != "*") : resources;

    private AccessSet Requests(string action, IReadOnlyList<string> resources, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> context, IReadOnlyList<string> absent)
    {
        var keys = context.ToDictionary(key => key.Key, key => key.Value, StringComparer.OrdinalIgnoreCase);
        return AccessDocument.Of(
            access.Comparer.Catalogue, [new BoundAccess([action], resources) { Context = keys }], [.. _keys.NeverWith(action).Where(key => !keys.ContainsKey(key)).Concat(absent)]);
    }

    // All that is allowed of it, and not only some: else the documents open more than the table asks for.
    private bool IsRequired(AccessSet policies, string action, IReadOnlyDictionary<string, IReadOnlyList<string>> always)
    {
        var asked = required.Where(one => one.Actions.Any(pattern => WildcardPattern.Matches(pattern, action, ignoreCase: true))).Select(one => one with { Actions = [action] }).ToList();
        return asked.Count > 0
            && Difference(policies.Within(Requests(action, AnyResource, always, [])), AccessDocument.Of(access.Comparer.Catalogue, asked)).Standing == DifferenceStanding.None;
    }

    private AccessDifference Difference(AccessSet set, AccessSet other)
    {
        var steps = new StepBudget(Math.Min(access.Comparer.Steps, Math.Max(0, MostSteps - _steps)));
        var difference = access.Difference(set, other, steps);
        _steps += steps.Taken;
        return difference;
    }

    private static int Size(Statement statement) =>
        statement.ActionEntries.Count + statement.ResourceEntries.Count + statement.Conditions.Sum(condition => condition.Values.Count);
}

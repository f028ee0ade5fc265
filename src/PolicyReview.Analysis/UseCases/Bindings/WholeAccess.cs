using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>What a required phrase asks for that wants everything: <c>all SQS operations</c>, <c>full access to one S3 prefix</c>.</summary>
internal sealed class WholeAccess(ServiceCatalogue catalogue)
{
    /// <summary>Every action of the service; of a kind of resource every action on it, and on what is in it.</summary>
    public IEnumerable<BoundAccess> Of(Clause clause, Target target)
    {
        var service = catalogue.FindService(target.Service!)!;
        if ((target.Noun ?? (target.Names.Count > 0 || clause.Arns.Count > 0 ? target.NounOrDefault : null)) is not { } noun)
        {
            return [new BoundAccess([$"{service.Prefix}:*"], ["*"])];
        }

        return Parts(noun).SelectMany(part => service.Actions.Where(action => action.Resources.Any(resource => part.Types.Contains(resource.Type.Name))).Select(action => action.FullName).ToList() is { Count: > 0 } actions
            ? ResourceWords.Required(catalogue, actions, part, target with { Noun = part }, clause)
            : []);
    }

    /// <summary>Takes out of <paramref name="draft"/> whatever has the effect of the verbs: "everything on one queue but purge".</summary>
    public void LeaveOut(BindingDraft draft, IReadOnlyList<string> verbs)
    {
        var isLeftOut = false;
        for (var i = 0; i < draft.Access.Count; i++)
        {
            var asked = draft.Access[i].Actions.SelectMany(written => catalogue.ActionsMatching(ActionPattern.Parse(written))).ToList();
            var left = asked.Where(action => !HasEffect(action, verbs)).Select(action => action.FullName).ToList();
            if (left.Count < asked.Count)
            {
                draft.Access[i] = draft.Access[i] with { Actions = left };
                isLeftOut = true;
            }
        }

        draft.Access.RemoveAll(access => access.Actions.Count == 0);
        if (!isLeftOut)
        {
            draft.Fail($"Nothing of what is asked for is known to `{string.Join("` or `", verbs)}`. Name the actions that are left out.");
        }
    }

    private bool HasEffect(AwsAction action, IReadOnlyList<string> verbs) =>
        verbs.Any(verb => ActionSearch.WithEffect(catalogue.FindService(action.Service)!, verb, Anything).Any(other => other.FullName == action.FullName));

    private static Target Anything { get; } = new(null, null, [], new Dictionary<string, IReadOnlyList<string>>(), null);

    // A bucket and its objects, a table and its indexes: whatever of the service has an ARN within the holder's.
    private static IEnumerable<Noun> Parts(Noun noun) => Nouns.All
        .Where(other => other.Service == noun.Service && other != noun && other.Types.Intersect(noun.Holds).Any() && other.Forms.Count > 0 && other.Forms.SelectMany(Noun.PlaceholdersIn).Contains(noun.Placeholder))
        .GroupBy(other => string.Join(' ', other.Types)).Select(group => group.FirstOrDefault(other => other.Name == noun.Contents) ?? group.First()).Prepend(noun);
}

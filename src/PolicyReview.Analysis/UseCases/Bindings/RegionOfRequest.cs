namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>What has no ARN is held to a region by the request: <c>describe EC2 instances in eu-west-1</c>.</summary>
internal static class RegionOfRequest
{
    /// <summary>Puts the clause's regions on those accesses from <paramref name="from"/> on that have no resource to hold them.</summary>
    public static void AddTo(BindingDraft draft, Clause clause, int from)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(clause);
        for (var i = from; i < draft.Access.Count && clause.Regions.Count > 0; i++)
        {
            var access = draft.Access[i];
            if (access is { Open: null, Resources: ["*"] } && !access.Actions.Any(action => GlobalServices.Prefixes.Contains(action.Split(':')[0])))
            {
                draft.Access[i] = access with { Context = new Dictionary<string, IReadOnlyList<string>>(access.Context) { ["aws:RequestedRegion"] = [.. clause.Regions] } };
            }
        }
    }
}

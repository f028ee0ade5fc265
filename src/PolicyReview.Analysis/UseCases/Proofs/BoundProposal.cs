using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Fills in the bound of a "not beyond": what the row requires, or the regions that the documents name.</summary>
internal static class BoundProposal
{
    private static readonly string[] RegionKey = ["aws:RequestedRegion"];

    public static Binding Resolve(Binding binding, IReadOnlyList<Binding> required, IReadOnlyList<Statement> grants, ServiceCatalogue catalogue) => !binding.IsBound || binding.Form != BindingForm.NotBeyond
        ? binding
        : binding.BoundBy switch
        {
            BoundSource.Required => binding with { Bound = [.. binding.Bound, .. OfRow(binding, required)] },
            BoundSource.Regions => Regional(binding, grants, catalogue),
            _ => binding,
        };

    // The avoided actions are not avoided on the resources that the row requires.
    private static IEnumerable<BoundAccess> OfRow(Binding binding, IReadOnlyList<Binding> required)
    {
        var services = binding.Access.SelectMany(access => access.Actions).Select(action => ActionPattern.Parse(action).Service).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from phrase in required
               where phrase.IsBound
               from access in phrase.Access
               where !access.IsExample && access.Resources.Count > 0 && !access.Resources.Contains("*") && access.Actions.Any(action => services.Contains(ActionPattern.Parse(action).Service))
               select new BoundAccess([.. binding.Access.SelectMany(avoided => avoided.Actions).Distinct()], access.Resources) { Except = access.Except };
    }

    private static Binding Regional(Binding binding, IReadOnlyList<Statement> grants, ServiceCatalogue catalogue)
    {
        var regions = Regions(grants);
        var buckets = grants.SelectMany(statement => statement.ResourceEntries).Select(entry => entry.Arn).OfType<ArnPattern>()
            .Where(arn => arn.Service == "s3" && !WildcardPattern.HasWildcard(arn.Resource.Split('/')[0])).Select(arn => $"arn:{arn.Partition}:s3:::{arn.Resource.Split('/')[0]}").Distinct().ToList();
        var bound = new List<BoundAccess>();
        if (regions.Count > 0)
        {
            bound.Add(new BoundAccess(["*"], [.. ArnServices(grants, catalogue).SelectMany(service => regions.Select(region => $"arn:*:{service}:{region}:*"))]) { Summary = $"resources in {string.Join(", ", regions)}" });
            bound.Add(new BoundAccess(["*"], ["*"]) { Context = new Dictionary<string, IReadOnlyList<string>> { [RegionKey[0]] = regions }, Summary = "requests to these regions" });
        }

        if (buckets.Count > 0)
        {
            bound.Add(new BoundAccess(["s3:*"], [.. buckets.SelectMany(bucket => new[] { bucket, $"{bucket}/*" })]) { Summary = "named S3 buckets" });
        }

        return binding with
        {
            Bound = bound,
            Reasons = [.. binding.Reasons, regions.Count > 0 ? $"The documents name {string.Join(", ", regions.Select(region => $"`{region}`"))}: confirm that these are the ones." : "The documents name no region."],
        };
    }

    // The service's field of an ARN takes no wildcard, so the services that the documents speak of are named.
    private static IEnumerable<string> ArnServices(IReadOnlyList<Statement> grants, ServiceCatalogue catalogue) => grants
        .SelectMany(statement => statement.ActionEntries).Select(entry => ActionPattern.Parse(entry.Text.Value).Service).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(catalogue.FindService).OfType<AwsService>().SelectMany(service => service.ResourceTypes).Select(type => type.Arn.Fields?.Service ?? "")
        .Concat(grants.SelectMany(statement => statement.ResourceEntries).Select(entry => entry.Arn?.Service ?? ""))
        .Where(service => service.Length > 0 && !WildcardPattern.HasWildcard(service)).Distinct();

    private static List<string> Regions(IReadOnlyList<Statement> grants) =>
    [
        .. grants.SelectMany(statement => statement.ResourceEntries).Select(entry => entry.Arn?.Region ?? "")
            .Concat(grants.SelectMany(statement => statement.Conditions).Where(condition => condition.KeyIs(RegionKey[0]) && !condition.Operator.IsNegated).SelectMany(condition => condition.Values).Select(value => value.Value))
            .Where(region => region.Length > 0 && !WildcardPattern.HasWildcard(region) && !region.Contains('$', StringComparison.Ordinal)).Distinct(),
    ];
}

using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Fills in the bound of a "not beyond": what the row requires, its services, or the regions that the documents name.</summary>
internal static class BoundProposal
{
    private const string OwnAccount = "${aws:PrincipalAccount}";

    private static readonly string[] RegionKey = ["aws:RequestedRegion"];

    public static Binding Resolve(Binding binding, IReadOnlyList<Binding> required, IReadOnlyList<Statement> grants, ServiceCatalogue catalogue) => !binding.IsBound || binding.Form != BindingForm.NotBeyond
        ? binding
        : binding.BoundBy switch
        {
            BoundSource.Required => binding with { Bound = [.. binding.Bound, .. OfRow(binding, required)] },
            BoundSource.Row => binding with { Bound = [.. required.Where(phrase => phrase.IsBound).SelectMany(phrase => phrase.Access).Where(access => !access.IsExample && access.Resources.Count > 0)] },
            BoundSource.Services => binding with { Bound = [.. OfServices(required)] },
            BoundSource.Regions => Regional(binding, grants, catalogue),
            BoundSource.Accounts => OfAccount(binding, required, grants, catalogue),
            _ => binding,
        };

    private static IEnumerable<BoundAccess> OfServices(IReadOnlyList<Binding> required) => required
        .Where(phrase => phrase.IsBound).SelectMany(phrase => phrase.Access).SelectMany(access => access.Actions)
        .Select(action => ActionPattern.Parse(action).Service).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(service => new BoundAccess([$"{service}:*"], ["*"]));

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
        var isNamed = binding.Places.Count > 0;
        var regions = isNamed ? binding.Places : Regions(grants);
        var bound = new List<BoundAccess>();
        if (regions.Count > 0)
        {
            bound.Add(new BoundAccess(["*"], [.. ArnServices(grants, catalogue).SelectMany(service => regions.Select(region => $"arn:*:{service}:{region}:*"))]) { Summary = $"resources in {string.Join(", ", regions)}" });
            bound.Add(new BoundAccess(["*"], ["*"]) { Context = new Dictionary<string, IReadOnlyList<string>> { [RegionKey[0]] = regions }, Summary = "requests to these regions" });
        }

        bound.AddRange(NamedBuckets(grants));
        return binding with
        {
            Bound = bound,
            Reasons = isNamed ? binding.Reasons : [.. binding.Reasons, regions.Count > 0 ? $"The documents name {string.Join(", ", regions.Select(region => $"`{region}`"))}: confirm that these are the ones." : "The documents name no region."],
        };
    }

    // "aws:ResourceAccount": "${aws:PrincipalAccount}" keeps every request in the caller's account, whichever that is.
    private static bool SaysOwnAccount(IReadOnlyList<Statement> grants) =>
        grants.SelectMany(statement => statement.Conditions).Any(condition => condition.KeyIs("aws:ResourceAccount") && condition.Values.Any(value => value.Value.Equals(OwnAccount, StringComparison.OrdinalIgnoreCase)));

    private static Binding OfAccount(Binding binding, IReadOnlyList<Binding> required, IReadOnlyList<Statement> grants, ServiceCatalogue catalogue)
    {
        var isNamed = binding.Places.Count > 0;
        var accounts = isNamed ? binding.Places : [.. Accounts(required, grants).Take(1)];
        var services = ArnServices(grants, catalogue).ToList();
        var withoutResource = WithoutResource(grants, catalogue);
        List<BoundAccess> bound =
        [
            new BoundAccess(["*"], [.. services.SelectMany(service => accounts.Append("aws").Select(account => $"arn:*:{service}:*:{account}:*"))]) { Summary = $"resources of {string.Join(" and ", accounts.Append("AWS"))}" },
            new BoundAccess(["*"], [.. services.Where(service => service != "s3").Select(service => $"arn:*:{service}:*::*"), .. services.Count == 0 ? ["arn:*:iam::aws:*"] : Array.Empty<string>()]) { Summary = "resources whose ARN has no account" },
            .. accounts.Count == 0 ? [] : new[] { new BoundAccess(["*"], ["*"]) { Context = new Dictionary<string, IReadOnlyList<string>> { ["aws:ResourceAccount"] = [.. accounts] }, Summary = "requests to the account's resources" } },
            .. isNamed || !SaysOwnAccount(grants) ? [] : new[] { new BoundAccess(["*"], ["*"]) { Context = new Dictionary<string, IReadOnlyList<string>> { ["aws:ResourceAccount"] = [OwnAccount] }, Summary = "requests to the caller's own account" } },
            .. withoutResource.Count == 0 ? [] : new[] { new BoundAccess(withoutResource, ["*"]) { Summary = "actions that take no resource" } },
            .. NamedBuckets(grants),
        ];
        return binding with
        {
            Bound = [.. bound.Where(access => access.Resources.Count > 0)],
            Reasons = isNamed ? binding.Reasons : [.. binding.Reasons, accounts.Count > 0 ? $"The documents speak mostly of account `{accounts[0]}`: confirm that it is the one." : "The documents name no account."],
        };
    }

    private static List<BoundAccess> NamedBuckets(IReadOnlyList<Statement> grants)
    {
        var buckets = grants.SelectMany(statement => statement.ResourceEntries).Select(entry => entry.Arn).OfType<ArnPattern>()
            .Where(arn => arn.Service == "s3" && !WildcardPattern.HasWildcard(arn.Resource.Split('/')[0])).Select(arn => $"arn:{arn.Partition}:s3:::{arn.Resource.Split('/')[0]}").Distinct().ToList();
        return buckets.Count == 0 ? [] : [new BoundAccess(["s3:*"], [.. buckets.SelectMany(bucket => new[] { bucket, $"{bucket}/*" })]) { Summary = "named S3 buckets" }];
    }

    // Such an action works in the caller's account.
    private static List<string> WithoutResource(IReadOnlyList<Statement> grants, ServiceCatalogue catalogue) =>
    [
        .. grants.SelectMany(statement => statement.Actions is null ? [ActionPattern.Parse("*")] : statement.ActionEntries.Select(entry => ActionPattern.Parse(entry.Text.Value)))
            .SelectMany(catalogue.ActionsMatching).Where(action => action.Resources.Count == 0).Select(action => action.FullName).Distinct(),
    ];

    // The account most spoken of first.
    private static IEnumerable<string> Accounts(IReadOnlyList<Binding> required, IReadOnlyList<Statement> grants) => grants.Where(statement => !AssumesOnly(statement))
        .SelectMany(statement => statement.ResourceEntries).Select(entry => entry.Arn?.Account ?? "")
        .Concat(required.SelectMany(phrase => phrase.Access).Where(access => !access.IsExample).SelectMany(access => access.Resources).Select(resource => ArnPattern.TryParse(resource)?.Account ?? ""))
        .Where(AccountNumber.IsOne)
        .GroupBy(account => account).OrderByDescending(group => group.Count()).Select(group => group.Key);

    // Roles are assumed across accounts: theirs says nothing of the caller's.
    private static bool AssumesOnly(Statement statement) => statement.ActionEntries.Any() && statement.ActionEntries.All(entry => entry.Text.Value.StartsWith("sts:", StringComparison.OrdinalIgnoreCase));

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

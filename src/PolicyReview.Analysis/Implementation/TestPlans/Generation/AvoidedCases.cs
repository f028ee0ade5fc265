using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>For every avoided phrase a few requests that must not get through, on the resources that the role works with where that is meant too.</summary>
internal sealed class AvoidedCases(ConcreteRequests requests, ServiceCatalogue catalogue)
{
    private const int MostCases = 2;
    private const int MostTried = 8;
    private const string RegionKey = "aws:RequestedRegion";

    // What nobody needs who does not administer the account: a sample of the powers that a phrase names as a whole.
    private static readonly string[] Powers = ["iam:CreateUser", "iam:AttachRolePolicy", "s3:DeleteBucket", "ec2:TerminateInstances", "rds:DeleteDBInstance"];

    private readonly TellingActions _telling = new(catalogue);
    private readonly List<string> _leftOut = [];

    /// <summary>What has no case, one sentence each.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    public IReadOnlyList<PlannedCase> Of(UseCaseProof proof) => [.. proof.Avoided.SelectMany(Cases)];

    private List<PlannedCase> Cases(AvoidedProof phrase)
    {
        var found = Requests(phrase).Where(request => !requests.IsRequired(request)).DistinctBy(request => request.Action).Take(MostCases)
            .Select(request => new PlannedCase(request, ExpectedAccess.Denied, $"{phrase.UseCase}: avoid {phrase.Binding.Phrase}")).ToList();
        if (found.Count == 0)
        {
            _leftOut.Add($"{QuotedPhrase.Of(phrase.Binding.Phrase)} of `{phrase.UseCase}` has no case: {(phrase.Binding.IsBound ? "no request of it was found that no row requires." : "it is not bound.")}");
        }

        return found;
    }

    private IEnumerable<AccessRequest> Requests(AvoidedProof phrase) => phrase switch
    {
        { Binding.IsBound: false } => [],
        { Binding.Form: BindingForm.NotAllOf } => Power(phrase.Binding).Take(1),
        { Status: AvoidedStatus.Allowed, Witness: { } witness } => Beyond(phrase.Binding).Prepend(requests.Sent(witness.Request)),
        _ => Beyond(phrase.Binding),
    };

    private IEnumerable<AccessRequest> Power(Binding binding)
    {
        var power = new PolicyEvaluator(new PolicySet { IdentityPolicies = [.. requests.Set(binding.Access).Layers[0].Select(document => new NamedPolicy("power", document))] });
        return Powers.Select(action => requests.Find(new BoundAccess([action], ["*"]), requests.Required)).OfType<AccessRequest>()
            .Where(request => power.EvaluatePrincipalAlone(request).Decision == Decision.Allowed);
    }

    private IEnumerable<AccessRequest> Beyond(Binding binding)
    {
        var bound = requests.Set(binding.Bound);
        return binding.Access.SelectMany(Parts).Select(part => requests.Find(part, bound)).OfType<AccessRequest>().Select(Plain);
    }

    // On what the role works with, then on anything.
    private IEnumerable<BoundAccess> Parts(BoundAccess access)
    {
        var near = Near().Where(resource => access.Resources.Any(pattern => WildcardPattern.Covers(pattern, resource))).Distinct()
            .SelectMany(resource => _telling.In(OfUsed(access, resource), resource).Take(MostTried).Select(action => access with { Actions = [action], NotActions = [], Resources = [resource] }));
        var anywhere = access.Resources.SelectMany(resource => _telling.In(Sampled(access.Actions), resource).Take(MostTried).Select(action => access with { Actions = [action], Resources = [resource] }));
        return near.Concat(anywhere).Append(access);
    }

    private IEnumerable<string> Near() => requests.Access.SelectMany(required => required.Resources).Where(resource => resource != "*").SelectMany(Around);

    // The resource, the bucket around an object, and the same in another region.
    private static IEnumerable<string> Around(string resource)
    {
        yield return resource;
        if (ArnPattern.TryParse(resource) is not { } arn)
        {
            yield break;
        }

        if (arn.Service == "s3" && arn.Resource.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash)
        {
            yield return (arn with { Resource = arn.Resource[..slash] }).ToString();
        }

        if (arn.Region.Length > 0)
        {
            yield return (arn with { Region = OtherRegion(arn.Region) }).ToString();
        }
    }

    // Of every action of AWS those are tried that the role is allowed elsewhere: a region too many is what happens.
    private IReadOnlyList<string> OfUsed(BoundAccess access, string resource) => access.NotActions.Count == 0 && !access.Actions.Contains("*")
        ? access.Actions
        : [.. requests.Access.Where(used => used.Resources.SelectMany(Around).Contains(resource)).SelectMany(used => used.Actions)
            .Where(action => !access.NotActions.Any(other => WildcardPattern.Overlaps(other, action, ignoreCase: true)))];

    private static IReadOnlyList<string> Sampled(IReadOnlyList<string> actions)
    {
        List<string> powers = [.. Powers.Where(power => actions.Any(action => WildcardPattern.Covers(action, power, ignoreCase: true)))];
        return powers.Count > 0 ? powers : actions;
    }

    // A key that is there but empty is one that is not sent, and no region is called "example".
    private AccessRequest Plain(AccessRequest request) => requests.With(request, request.Resource, new RequestContext(
        request.Context.Keys.Where(key => request.Context.ValuesOf(key) is not [""]).Select(key => KeyValuePair.Create(key, Values(request, key)))));

    private static IReadOnlyList<string> Values(AccessRequest request, string key) =>
        key.Equals(RegionKey, StringComparison.OrdinalIgnoreCase) && ArnPattern.TryParse(request.Resource)?.Region is { Length: > 0 } region ? [region] : request.Context.ValuesOf(key)!;

    private static string OtherRegion(string region) => region == "eu-west-1" ? "us-east-1" : "eu-west-1";
}

using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>
/// Proves that documents do not hold a power: <c>AdministratorAccess</c>, "S3 full access". A power less one action, or under a condition, is that power for whoever has it, so what
/// comes near enough to it counts: who may write IAM policies at will is an administrator, and who may do most of what changes a service, on resources of whatever name, has it in full.
/// </summary>
internal sealed class PowerProver(EffectiveAccess access, ServiceCatalogue catalogue)
{
    // A name that no policy would spell out: only a pattern reaches it.
    private const string AnyName = "zq7-of-whatever-name";
    private const string Account = "111122223333";
    private const int FewestActions = 3;

    // With any of them a role gives itself, or somebody, every permission there is; not where a boundary or a list of policies has to come with it.
    private static readonly string[] Administering =
        ["iam:AttachRolePolicy", "iam:PutRolePolicy", "iam:AttachUserPolicy", "iam:PutUserPolicy", "iam:AttachGroupPolicy", "iam:PutGroupPolicy", "iam:CreatePolicyVersion"];

    private static readonly BoundAccess[] Limited =
    [
        Carrying("iam:PermissionsBoundary"), Carrying("iam:PolicyARN"),
    ];

    public AvoidedProof Prove(string useCase, Binding binding)
    {
        var power = AccessDocument.Of(catalogue, binding.Access);
        if (Attached(binding) is { } attached && AnyOf(power) is { } open)
        {
            return new AvoidedProof(useCase, binding, AvoidedStatus.Allowed, open, [$"`{attached}` is attached, whatever else limits it."]);
        }

        var difference = access.Difference(power, access.Whole);
        if (difference.Standing == DifferenceStanding.None)
        {
            var witness = AnyOf(power);
            return new AvoidedProof(useCase, binding, witness is null ? AvoidedStatus.Undecided : AvoidedStatus.Allowed, witness, []);
        }

        if (Near(binding, access.Whole) is { } near)
        {
            return new AvoidedProof(useCase, binding, AvoidedStatus.Allowed, near.Witness, [near.Why]);
        }

        if (difference.Standing != DifferenceStanding.Shown)
        {
            return new AvoidedProof(useCase, binding, AvoidedStatus.Undecided, null, difference.Reasons);
        }

        var status = access.Difference(power, access.Identity).Standing == DifferenceStanding.None || Near(binding, access.Identity) is not null ? AvoidedStatus.Capped
            : access.Difference(power, access.Denied).Standing == DifferenceStanding.None ? AvoidedStatus.ExplicitlyDenied
            : AvoidedStatus.NotGranted;
        return new AvoidedProof(useCase, binding, status, null, []);
    }

    private (ProofWitness Witness, string Why)? Near(Binding binding, AccessSet held) =>
        binding.Access.Any(one => one.Actions.Contains("*") && one.NotActions.Count == 0) ? Administers(held)
        : binding.Access.All(one => one is { NotActions.Count: 0, Actions: [var action] } && action.EndsWith(":*", StringComparison.Ordinal)) ? InFull(binding, held)
        : null;

    private (ProofWitness, string)? Administers(AccessSet held) =>
        Administering.Select(action => Asked(action, held, AccessDocument.Of(catalogue, Limited))).FirstOrDefault(found => found is not null) is { } witness
            ? (witness, $"`{witness.Request.Action}` on whatever is named so gives every other permission.")
            : null;

    private (ProofWitness, string)? InFull(Binding binding, AccessSet held)
    {
        var changing = binding.Access.SelectMany(one => catalogue.ActionsMatching(ActionPattern.Parse(one.Actions[0])))
            .Where(action => (action.Levels & (AccessLevels.Write | AccessLevels.PermissionsManagement)) != 0).ToList();
        var found = changing.Where(action => access.MayGrant(action.FullName)).Select(action => Asked(action.FullName, held, AccessSet.Nothing)).OfType<ProofWitness>().ToList();
        return found.Count >= FewestActions && found.Count * 2 >= changing.Count
            ? (found[0], $"{found.Count} of the {changing.Count} actions that change something are granted on resources of whatever name.")
            : null;
    }

    private ProofWitness? Asked(string action, AccessSet held, AccessSet except)
    {
        var resources = catalogue.ActionsMatching(ActionPattern.Parse(action)).SelectMany(known => known.Resources).Select(resource => ArnForm.Fill(resource.Type.Arn.Text, Filled)).DefaultIfEmpty("*").Distinct().ToList();
        return access.Difference(held.Within(AccessDocument.Of(catalogue, [new BoundAccess([action], resources)])), except).Entries
            .Where(entry => entry.IsReplayed).Select(entry => access.Ask(entry.Witness)).FirstOrDefault();
    }

    private static string Filled(string placeholder) => placeholder switch
    {
        "Partition" => "aws",
        "Region" => "eu-west-1",
        "Account" => Account,
        _ => AnyName,
    };

    private ProofWitness? AnyOf(AccessSet power) =>
        access.Difference(access.Whole.Within(power), AccessSet.Nothing).Entries.Select(entry => access.Ask(entry.Witness)).FirstOrDefault(found => found.Decision == Decision.Allowed);

    // "AdministratorAccess" also means that the managed policy of that name is not attached.
    private string? Attached(Binding binding) => access.Attached.FirstOrDefault(arn => arn[(arn.LastIndexOf('/') + 1)..] is var name
        && (binding.Access.Any(one => one.Summary == name) || binding.Phrase.Split(' ', '`', ',').Contains(name, StringComparer.OrdinalIgnoreCase)));

    private static BoundAccess Carrying(string key) => new(["*"], ["*"]) { Context = new Dictionary<string, IReadOnlyList<string>> { [key] = ["arn:*:iam::*:policy/*"] } };
}

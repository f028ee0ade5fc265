using System.Text.RegularExpressions;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Proves that the trust policy lets in whom the row names, and nobody else.</summary>
internal sealed partial class TrustProver(PolicyComparer comparer)
{
    private const string Role = "arn:aws:iam::111122223333:role/example";
    private const string GitHubHost = "token.actions.githubusercontent.com";
    private const string PodIdentity = "pods.eks.amazonaws.com";
    private const string TagSession = "sts:TagSession";
    private const string SignIn = "https://*signin.aws.amazon.com/saml";

    public TrustProof Prove(UseCase row, ProofDocuments documents)
    {
        var (trust, expected) = (documents.Trust, TrustExpectation.Of(row.Principal.Text, row.Name.Text));
        TrustProof Answer(TrustStatus status, ProofWitness? witness, params string[] reasons) => new(row.Name.Text, row.Principal.Text, expected.Words, status, witness, reasons);
        if (documents.IsPermissionSet)
        {
            expected = expected.Kind is TrustKind.Unknown or TrustKind.Saml or TrustKind.IdentityCenter ? TrustExpectation.PermissionSet : expected;
            if (expected.Kind != TrustKind.IdentityCenter)
            {
                return Answer(TrustStatus.Contradicted, null, "The submission says that this is a permission set of IAM Identity Center, which only people use. Correct the row, or untick it.");
            }
        }

        return expected.Kind switch
        {
            TrustKind.IdentityCenter or TrustKind.User when trust is not null =>
                Answer(TrustStatus.Contradicted, null, $"`{trust.Name}` is of no principal that the row names, and nothing is proven of it. Take it out, or say in the row who assumes the role."),
            TrustKind.IdentityCenter or TrustKind.User => Answer(TrustStatus.NotNeeded, null),
            _ when trust is null => Answer(TrustStatus.NotGiven, null, "No trust policy was given, so who may assume the role is not proven."),
            TrustKind.Unknown => Answer(TrustStatus.Unbound, null, $"`{row.Principal.Text}` does not say who assumes the role. Write, for example, `Lambda execution role` or `GitHub OIDC role`."),
            _ => Prove(expected, trust, Answer),
        };
    }

    private TrustProof Prove(TrustExpectation expected, NamedPolicy trust, Func<TrustStatus, ProofWitness?, string[], TrustProof> answer)
    {
        var reasons = new List<string>();
        var wanted = Wanted(expected, trust.Document, reasons);
        var given = AccessSet.Of(trust.Document);
        if (expected.ServicePrincipal == PodIdentity && !trust.Document.Statements.SelectMany(statement => statement.Actions?.Values ?? []).Any(action => WildcardPattern.Covers(action.Value, TagSession, ignoreCase: true)))
        {
            return answer(TrustStatus.Missing, Denied(expected, trust), [$"EKS Pod Identity also calls `{TagSession}`. Allow both."]);
        }

        var letsIn = wanted is not null && comparer.Difference(given.Within(AccessSet.Of(wanted)), AccessSet.Nothing).Standing != DifferenceStanding.None;
        if (wanted is null || (!letsIn && expected.Kind is (TrustKind.Service or TrustKind.Saml)))
        {
            return answer(TrustStatus.Missing, Denied(expected, trust), [.. reasons.DefaultIfEmpty("The trust policy does not let in whom the row names.")]);
        }

        var beyond = comparer.Difference(given, AccessSet.Of(wanted));
        var shown = beyond.Entries.FirstOrDefault(entry => entry.IsReplayed && new CompiledPolicy(trust, PolicyType.ResourcePolicy).Allows(entry.Witness));
        return beyond.Standing switch
        {
            DifferenceStanding.None when !letsIn => answer(TrustStatus.Missing, Denied(expected, trust), ["The trust policy does not let in whom the row names."]),
            DifferenceStanding.None when TrustContext.Unsent(expected.Kind, comparer, given.Within(AccessSet.Of(wanted)), trust) is { } unsent =>
                answer(TrustStatus.Missing, Denied(expected, trust), [unsent]),
            DifferenceStanding.None => answer(TrustStatus.Proven, null, []),
            DifferenceStanding.Shown when shown is not null => answer(TrustStatus.Open, Allowed(shown, trust), [.. reasons.DefaultIfEmpty("Others may assume the role too. Narrow the statement.")]),
            _ => answer(TrustStatus.Undecided, null, [.. beyond.Reasons]),
        };
    }

    // The trust policy as it may be at most, with the providers and subjects that it names itself.
    private static PolicyDocument? Wanted(TrustExpectation expected, PolicyDocument trust, List<string> reasons) => expected.Kind switch
    {
        TrustKind.Service => TrustDocument.Of("Service", [expected.ServicePrincipal!], "sts:AssumeRole", []),
        TrustKind.Account => OfAccount(expected.Other!, trust, reasons),
        TrustKind.Saml => OfSaml(expected, trust, reasons),
        _ => Oidc(expected, trust, reasons),
    };

    private static PolicyDocument? OfSaml(TrustExpectation expected, PolicyDocument trust, List<string> reasons)
    {
        var providers = Providers(trust, ":saml-provider/").Where(provider => expected.Provider is not { } named || provider.EndsWith($":saml-provider/{named}", StringComparison.OrdinalIgnoreCase)).ToList();
        if (providers.Count > 0)
        {
            return TrustDocument.Of("Federated", providers, "sts:AssumeRoleWithSAML", [("StringLike", "SAML:aud", [SignIn])]);
        }

        reasons.AddRange(expected.Provider is { } other ? [$"The trust policy does not name the SAML provider `{other}`, which the row names."] : []);
        return null;
    }

    private static PolicyDocument OfAccount(AccountIdentity other, PolicyDocument trust, List<string> reasons)
    {
        const string Key = "sts:ExternalId";
        const string Mfa = "aws:MultiFactorAuthPresent";
        List<(string, string, IReadOnlyList<string>)> conditions = other.AsksForMfa ? [("Bool", Mfa, ["true"])] : [];
        if (other.AsksForMfa && !Values(trust, Mfa).Contains("true", StringComparer.OrdinalIgnoreCase))
        {
            reasons.Add($"No condition on `{Mfa}`: it may be assumed without MFA.");
        }

        if (!other.AsksForExternalId)
        {
            return TrustDocument.Of("AWS", other.Arns, "sts:AssumeRole", conditions);
        }

        var given = Values(trust, Key).Where(value => !WildcardPattern.HasWildcard(value)).ToList();
        if (given.Count == 0)
        {
            reasons.Add($"No condition on `{Key}`: whoever may send the partner's requests may assume the role.");
        }

        return TrustDocument.Of("AWS", other.Arns, "sts:AssumeRole", [.. conditions, ("StringEquals", Key, other.ExternalId is { } id ? [id] : given.Count > 0 ? given : ["example"])]);
    }

    private static PolicyDocument? Oidc(TrustExpectation expected, PolicyDocument trust, List<string> reasons)
    {
        var (kind, workflow, workload) = (expected.Kind, expected.Workflow, expected.Workload);
        var providers = Providers(trust, ":oidc-provider/").Where(provider => kind != TrustKind.GitHub || provider.EndsWith($":oidc-provider/{GitHubHost}", StringComparison.Ordinal))
            .Where(provider => expected.Provider is not { } named || provider.EndsWith(named, StringComparison.Ordinal)).ToList();
        if (providers.Count == 0)
        {
            reasons.Add(expected.Provider is { } named ? $"The trust policy does not name the provider `{named}`, which the row names."
                : kind == TrustKind.GitHub ? $"The trust policy does not name GitHub's OIDC provider, `{GitHubHost}`." : "The trust policy names no OIDC provider.");
            return null;
        }

        var host = providers[0][(providers[0].IndexOf(":oidc-provider/", StringComparison.Ordinal) + ":oidc-provider/".Length)..];
        var subjects = Values(trust, $"{host}:sub");
        var pinned = subjects.Where(subject => kind == TrustKind.GitHub ? GitHubSubject().IsMatch(subject) : !WildcardPattern.HasWildcard(subject)).ToList();
        if (subjects.Count == 0)
        {
            reasons.Add($"No condition on `{host}:sub`: every identity of the provider may assume the role.");
        }

        reasons.AddRange(subjects.Except(pinned).Select(subject => $"`{subject}` does not pin one repository and one branch, tag or environment."));
        if (workflow is not null)
        {
            reasons.AddRange(pinned.Where(subject => !workflow.Names(subject)).Select(subject => $"`{subject}` is not {workflow.Words}, which the row names."));
            pinned.RemoveAll(subject => !workflow.Names(subject));
        }

        if (workload is not null)
        {
            reasons.AddRange(pinned.Where(subject => !workload.Names(subject)).Select(subject => $"`{subject}` is not of {workload.Words}, which the row names."));
            pinned.RemoveAll(subject => !workload.Names(subject));
        }

        var audiences = kind == TrustKind.GitHub ? ["sts.amazonaws.com"] : Values(trust, $"{host}:aud");
        if (Values(trust, $"{host}:aud").Count == 0)
        {
            reasons.Add($"No condition on `{host}:aud`: tokens made for another audience are accepted.");
        }

        return TrustDocument.Of("Federated", providers, "sts:AssumeRoleWithWebIdentity",
            [("StringEquals", $"{host}:aud", audiences.Count > 0 ? audiences : ["sts.amazonaws.com"]), ("StringEquals", $"{host}:sub", pinned.Count > 0 ? pinned : workflow is not null ? [workflow.Example] : workload is not null ? [workload.Example] : [subjects.Select(Pinned).FirstOrDefault(subject => kind != TrustKind.GitHub || GitHubSubject().IsMatch(subject)) ?? "repo:example/example:ref:refs/heads/main"])]);
    }

    // A subject that a wildcard lets in, to be the one that is meant.
    private static string Pinned(string subject) => subject.Replace("*", "example", StringComparison.Ordinal).Replace('?', 'x');

    private static List<string> Providers(PolicyDocument trust, string part) =>
        [.. trust.Statements.SelectMany(statement => statement.PrincipalValues).Where(value => value.Kind == "Federated" && value.Value.Contains(part, StringComparison.Ordinal)).Select(value => value.Value).Distinct()];

    private static List<string> Values(PolicyDocument trust, string key) =>
        [.. trust.Statements.SelectMany(statement => statement.Conditions).Where(condition => condition.KeyIs(key) && !condition.Operator.IsNegated).SelectMany(condition => condition.Values).Select(value => value.Value).Distinct()];

    private static ProofWitness Allowed(AccessEntry entry, NamedPolicy trust)
    {
        var statement = new MatchedStatement(PolicyType.ResourcePolicy, trust.Name, null, entry.Statement, Effect.Allow);
        var context = string.Join(" and ", entry.Witness.Context.Keys.Select(key => entry.Witness.Context.ValuesOf(key) is { Count: > 0 } values ? $"`{key}` = `{string.Join("`, `", values)}`" : $"no `{key}`"));
        return new ProofWitness(entry.Witness, Decision.Allowed, [statement],
            $"The trust policy lets `{entry.Witness.Principal}` call `{entry.Witness.Action}`{(context.Length == 0 ? "" : $" with {context}")}, because of {entry.Statement.DisplayName} of `{trust.Name}`.");
    }

    private static ProofWitness Denied(TrustExpectation expected, NamedPolicy trust)
    {
        var (principal, action) = expected.Kind switch
        {
            TrustKind.Service => (RequestPrincipal.Service(expected.ServicePrincipal!), "sts:AssumeRole"),
            TrustKind.Account => (RequestPrincipal.TryParse(expected.Other!.Arns[0])!, "sts:AssumeRole"),
            TrustKind.Saml => (RequestPrincipal.Federated("arn:aws:iam::111122223333:saml-provider/example"), "sts:AssumeRoleWithSAML"),
            _ => (RequestPrincipal.Federated($"arn:aws:iam::111122223333:oidc-provider/{GitHubHost}"), "sts:AssumeRoleWithWebIdentity"),
        };
        var request = new AccessRequest(principal, action, Role);
        var decision = new CompiledPolicy(trust, PolicyType.ResourcePolicy).Evaluate(request);
        return new ProofWitness(request, decision, [], $"`{principal}` cannot call `{action}`: no statement of `{trust.Name}` allows it.");
    }

    // repo:ORG/REPO:ref:refs/heads/main, repo:ORG/REPO:environment:production, repo:ORG@123/REPO@456:ref:…
    [GeneratedRegex(@"^repo:[^*?/:]+/[^*?/:]+:(?:ref:refs/(?:heads|tags)/[^*?]+|environment:[^*?]+)$")]
    private static partial Regex GitHubSubject();
}

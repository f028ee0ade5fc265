using System.Text.RegularExpressions;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>The trust policy that the words of the column "Principal" ask for.</summary>
/// <param name="Kind">Who assumes the role.</param>
/// <param name="ServicePrincipal">For a service, its principal.</param>
/// <param name="Words">The trust policy as a sentence.</param>
internal sealed partial record TrustExpectation(TrustKind Kind, string? ServicePrincipal, string Words)
{
    /// <summary>For GitHub, the workflow that the words name; null if they name none.</summary>
    public GitHubIdentity? Workflow { get; init; }

    /// <summary>For another account, who of it.</summary>
    public AccountIdentity? Other { get; init; }

    /// <summary>For another OIDC provider, the workload that the words name; null if they name none.</summary>
    public SubjectNames? Workload { get; init; }

    /// <summary>The identity provider that the words name: a SAML provider's name, or the end of an OIDC provider's address; null if they name none.</summary>
    public string? Provider { get; init; }

    private static readonly List<KeyValuePair<string, string>> Services = Read();

    /// <summary>Of a permission set.</summary>
    public static TrustExpectation PermissionSet { get; } = new(TrustKind.IdentityCenter, null, "IAM Identity Center makes the role and its trust policy; there is none to write.");

    private static readonly string[] IdentityCenter = ["identity center", "permission set", "sso"];
    private static readonly string[] LongTerm = ["iam user", "access key", "access keys"];
    private static readonly string[] Saml = ["saml", "federated", "adfs", "okta", "entra"];

    /// <summary>What the words ask for.</summary>
    /// <param name="principal">The column "Principal".</param>
    /// <param name="useCase">The row's name, which may say what an "OIDC CI role" is for.</param>
    public static TrustExpectation Of(string principal, string useCase)
    {
        var words = $" {ServiceNames.Normalise(principal)} ";
        bool Says(string word) => words.Contains($" {word} ", StringComparison.Ordinal);
        var isGitHub = Says("github") || ((Says("oidc") || Says("ci")) && ServiceNames.Normalise(useCase).Contains("github", StringComparison.Ordinal));
        return IdentityCenter.Any(Says) ? PermissionSet
            : LongTerm.Any(Says) ? new(TrustKind.User, null, "An IAM user signs in or has access keys; it has no trust policy.")
            : isGitHub ? OfGitHub(GitHubIdentity.Of(principal))
            : Says("oidc") || Says("web identity") || Says("irsa") || (Says("service account") && (Says("eks") || Says("kubernetes")) && !Says("pod identity")) ? OfOidc(SubjectNames.Of(principal), IssuerOf(principal))
            : Services.FirstOrDefault(service => Says(service.Key)) is { Value: { } service } ? new(TrustKind.Service, service, $"The service `{service}` with `sts:AssumeRole`, and nobody else.")
            : AccountIdentity.Of(principal) is { } other ? new(TrustKind.Account, null, other.Words) { Other = other }
            : Saml.Any(Says) || PrincipalWording.IsHuman(principal) ? new(TrustKind.Saml, null, "One SAML provider with `sts:AssumeRoleWithSAML` and the audience of AWS's sign-in; with IAM Identity Center there is none to write.") { Provider = ProviderOf(principal) }
            : new(TrustKind.Unknown, null, "The words do not say who assumes the role.");
    }

    // "SAML provider `Okta`"
    private static string? ProviderOf(string principal) => NamedProvider().Match(principal) is { Success: true } named ? named.Groups[1].Value : null;

    // "OIDC provider `…/id/EXAMPLED539D4633E53DE1B71EXAMPLE`", or its ARN.
    private static string? IssuerOf(string principal) => NamedIssuer().Match(principal) is { Success: true } named ? named.Groups[1].Value.TrimStart('…', '.') : null;

    [GeneratedRegex(@"\b(?:saml|identity)\s+provider\s+[`""](?:arn:[^`""]*:saml-provider/)?([\w.-]+)[`""]", RegexOptions.IgnoreCase)]
    private static partial Regex NamedProvider();

    [GeneratedRegex(@"\boidc\s+provider\s+[`""](?:arn:[^`""]*:oidc-provider/|https://)?([^`""]+)[`""]", RegexOptions.IgnoreCase)]
    private static partial Regex NamedIssuer();

    private static TrustExpectation OfOidc(SubjectNames? workload, string? issuer) => new(
        TrustKind.Oidc, null, $"One OIDC provider with `sts:AssumeRoleWithWebIdentity`, its audience and a pinned subject{(workload is null ? "" : $", of {workload.Words}")}.")
    {
        Workload = workload,
        Provider = issuer,
    };

    private static TrustExpectation OfGitHub(GitHubIdentity? workflow) => new(
        TrustKind.GitHub, null,
        $"GitHub's OIDC provider with `sts:AssumeRoleWithWebIdentity`, `aud` equal to sts.amazonaws.com, and `sub` pinned to {(workflow is null ? "one repository and one branch, tag or environment" : workflow.Words)}.")
    {
        Workflow = workflow,
    };

    // The longer words first: an "ECS task role" is not of ECS.
    private static List<KeyValuePair<string, string>> Read()
    {
        using var json = VocabularyFile.Open("trust-principals.json");
        return [.. json.RootElement.GetProperty("services").EnumerateObject().Select(service => KeyValuePair.Create(service.Name, service.Value.GetString()!)).OrderByDescending(service => service.Key.Length)];
    }
}

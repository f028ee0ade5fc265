using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Who of another account assumes the role, as the column "Principal" says it: <c>Partner account 222233334444 with external ID `acme`</c>, <c>Role `deployer` in account 444455556666</c>.</summary>
/// <param name="Arns">The principals as a trust policy names them.</param>
/// <param name="AsksForExternalId">True if they have to bring an external ID.</param>
/// <param name="ExternalId">The external ID, where it is said.</param>
internal sealed partial record AccountIdentity(IReadOnlyList<string> Arns, bool AsksForExternalId, string? ExternalId)
{
    /// <summary>True if they have to be signed in with MFA.</summary>
    public bool AsksForMfa { get; init; }

    /// <summary>What the words say; null if they name no account.</summary>
    public static AccountIdentity? Of(string principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var arns = PrincipalArn().Matches(principal).Select(match => match.Value).ToList();
        var (role, external) = (RoleName().Match(principal), External().Match(principal));
        if (arns.Count == 0)
        {
            arns = [.. AccountNumber.AllIn(principal).Select(account => $"arn:aws:iam::{account}:{(role.Success ? $"role/{role.Groups[1].Value}" : "root")}")];
        }

        return arns.Count == 0 ? null : new AccountIdentity(arns, external.Success, external.Groups["id"] is { Success: true } id ? id.Value : null) { AsksForMfa = Mfa().IsMatch(principal) };
    }

    /// <summary>The trust policy as a sentence.</summary>
    public string Words => $"{string.Join(" and ", Arns.Select(arn => $"`{arn}`"))} with `sts:AssumeRole`{(AsksForExternalId ? $" and `sts:ExternalId`{(ExternalId is null ? "" : $" = `{ExternalId}`")}" : "")}{(AsksForMfa ? " and `aws:MultiFactorAuthPresent` = `true`" : "")}, and nobody else.";

    [GeneratedRegex(@"arn:aws[a-z-]*:iam::\d{12}:(?:role|user)/[\w+=,.@/-]+")]
    private static partial Regex PrincipalArn();

    [GeneratedRegex(@"\brole\s+[`""]([\w+=,.@/-]+)[`""]", RegexOptions.IgnoreCase)]
    private static partial Regex RoleName();

    [GeneratedRegex(@"\b(?:with|using)\s+(?:mfa|multi-?\s?factor)", RegexOptions.IgnoreCase)]
    private static partial Regex Mfa();

    [GeneratedRegex(@"\bexternal\s?id\b(?:\s+[`""](?<id>[\w+=,.@:/-]+)[`""])?", RegexOptions.IgnoreCase)]
    private static partial Regex External();
}

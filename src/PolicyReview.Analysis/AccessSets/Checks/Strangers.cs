using System.Globalization;
using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Checks;

/// <summary>
/// The requests of people a policy does not know: sent by nobody it names, and with none of the fixed values by which it tells whom it trusts. A policy
/// is public if it allows one of them.
/// <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status"/>
/// </summary>
internal static partial class Strangers
{
    // Wider networks count as the whole internet.
    private const int WidestIPv4 = 8;
    private const int WidestIPv6 = 32;

    // The keys of which AWS says that a fixed value makes a grant non-public.
    private static readonly HashSet<string> TrustKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:userid", "aws:SourceAccount", "aws:SourceArn",
        "aws:SourceIp", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceOwner", "aws:SourceVpc", "aws:SourceVpce", "aws:VpceAccount", "aws:VpceOrgID",
        "aws:VpceOrgPaths", "kms:CallerAccount", "s3:DataAccessPointAccount", "s3:DataAccessPointArn", "s3:x-amz-server-side-encryption-aws-kms-key-id",
        "lambda:EventSourceToken",
    };

    /// <summary>The strangers, as a policy that allows everything to everybody else than those <paramref name="policy"/> knows.</summary>
    public static PolicyDocument To(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        using var strangers = new SyntheticPolicy(namesPrincipals: true);
        strangers.Add(Effect.Allow, ["*"], ["*"]);
        var named = policy.Statements.SelectMany(statement => (statement.Principals ?? statement.NotPrincipals)?.Values ?? [])
            .Where(value => value is { Value: not "*", Kind: not null }).DistinctBy(value => (value.Kind, value.Value)).ToList();
        if (named.Count > 0)
        {
            strangers.Deny(named);
        }

        foreach (var entries in policy.Statements.SelectMany(statement => statement.Conditions).Where(entry => TrustKeys.Contains(entry.Key))
            .GroupBy(entry => (Test: TestOf(entry), Key: entry.Key.ToLowerInvariant())))
        {
            var known = entries.SelectMany(entry => entry.Values).Select(value => value.Value).Where(value => IsFixed(entries.Key.Test, value)).Distinct().ToList();
            if (entries.Key.Test is { } test && known.Count > 0)
            {
                strangers.Deny(test, entries.Key.Key, known);
            }
        }

        return strangers.Close();
    }

    // What these keys say of the principal is seen where they are tested as the single values they are.
    private static string? TestOf(ConditionEntry entry) => entry.Operator.Name switch
    {
        "IpAddress" or "NotIpAddress" => "IpAddress",
        var name when name.StartsWith("Arn", StringComparison.Ordinal) => "ArnLike",
        var name when name.StartsWith("String", StringComparison.Ordinal) => entry.KeyIs("aws:PrincipalAccount") || entry.KeyIs("aws:PrincipalArn") ? "StringLike" : "ForAnyValue:StringLike",
        _ => null,
    };

    private static bool IsFixed(string? test, string value) => test switch
    {
        "IpAddress" => IsNarrow(value),
        "ArnLike" => IsFixedArn(value),
        _ => IsFixedArn(value) || IsFixedUser(value) || OrganizationPath().IsMatch(value) || !HasOpenPart(value),
    };

    private static bool HasOpenPart(string value) => WildcardPattern.HasWildcard(value) || PolicyVariables.AnyIn(value);

    // An ARN is somebody's own if its account is fixed: arn:aws:sns:*:111122223333:*.
    private static bool IsFixedArn(string value) =>
        !HasOpenPart(value) || (ArnPattern.TryParse(value) is { Account: { Length: > 0 } account } && !HasOpenPart(account));

    // AROAEXAMPLE:* is any session of one role.
    private static bool IsFixedUser(string value) =>
        value.EndsWith(":*", StringComparison.Ordinal) && !HasOpenPart(value[..^1]) && value.StartsWith("ARO", StringComparison.Ordinal);

    private static bool IsNarrow(string network)
    {
        var slash = network.IndexOf('/', StringComparison.Ordinal);
        var isIPv6 = network.Contains(':', StringComparison.Ordinal);
        return slash < 0 || (int.TryParse(network[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            && prefix >= (isIPv6 ? WidestIPv6 : WidestIPv4));
    }

    // o-a1b2c3d4e5/* is any account of one organization.
    [GeneratedRegex(@"^o-[a-z0-9]{10,32}/[^$]*$")]
    private static partial Regex OrganizationPath();
}

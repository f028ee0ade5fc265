using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Principals;

/// <summary>
/// From Principal elements to sets of principals
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
/// </summary>
internal static class PrincipalGlobs
{
    private const int AccountDigits = 12;

    private static readonly GlobToken AnyRun = new(CharClass.Any, Repeats: true);
    private static readonly GlobToken FieldRun = new(CharClass.AnyBut(':'), Repeats: true);

    /// <summary>Every principal that can make a request.</summary>
    public static IReadOnlyList<Glob> Everybody { get; } =
    [
        Identity("user/", isOpen: true),
        Identity("role/", isOpen: true),
        Identity("root", isOpen: false),
        .. PrincipalText.WithoutArn.Select(kind => new Glob([.. Text(kind), new GlobToken(CharClass.Any, Repeats: false), AnyRun], kind)),
        GlobReader.Literal(PrincipalText.Anonymous),
    ];

    /// <summary>The users and roles that an identity-based policy can be attached to.</summary>
    public static IReadOnlyList<Glob> Identities { get; } = [.. Everybody.Take(2)];

    /// <summary>Role and federated user sessions, which only matter where a policy names one.</summary>
    public static Glob Sessions { get; } = new(
        [.. Text("AWS:arn:aws"), FieldRun, .. Text(":sts::"), .. Digits(), .. Text(":"), AnyRun], "sessions");

    /// <summary>Everybody without an ARN: services, federated users, canonical users, the anonymous.</summary>
    public static IReadOnlyList<Glob> WithoutArn { get; } =
        [.. PrincipalText.WithoutArn.Select(kind => new Glob([.. Text(kind), AnyRun], kind)), GlobReader.Literal(PrincipalText.Anonymous)];

    /// <summary>The set that a <c>Principal</c>, or with <paramref name="isNegated"/> a <c>NotPrincipal</c>, means.</summary>
    public static TextSet Of(PrincipalElement element, bool isNegated, Effect effect)
    {
        ArgumentNullException.ThrowIfNull(element);
        var named = isNegated && effect == Effect.Deny ? element.Values.SelectMany(value => Excepted(value, element)) : element.Values.SelectMany(Of);
        return new TextSet([.. named.Distinct()], isNegated);
    }

    /// <summary>True if a value names a session.</summary>
    public static bool IsSession(PrincipalValue value) => ArnPattern.TryParse(value.Value) is { Service: "sts" };

    /// <summary>The principals whose ARN fits <paramref name="arn"/>, a pattern of an <c>aws:PrincipalArn</c> condition.</summary>
    public static Glob WithArn(Glob arn) => new([.. Text(PrincipalText.Aws), .. arn.Tokens], arn.Text);

    /// <summary>The principals of the accounts that fit <paramref name="account"/>, a pattern of an <c>aws:PrincipalAccount</c> condition.</summary>
    public static Glob InAccount(Glob account)
    {
        // A run in an account's pattern stays inside the account's field.
        var field = account.Tokens.ToArray().Select(token => token.Class.Kind == CharClassKind.Any ? token with { Class = CharClass.AnyBut(':') } : token);
        return new Glob([.. Text("AWS:arn:"), FieldRun, .. Text(":"), FieldRun, .. Text("::"), .. field, .. Text(":"), AnyRun], account.Text);
    }

    // A Deny with NotPrincipal spares whom it names: by an account only its root user, by a role not its sessions, and a session only
    // if its role is named as well.
    private static Glob[] Excepted(PrincipalValue value, PrincipalElement element)
    {
        if (value is not { Kind: null or "AWS", Value: not "*" })
        {
            return Of(value);
        }

        var arn = ArnPattern.TryParse(value.Value);
        return arn switch
        {
            null when IsAccountId(value.Value) => [Root([FieldRun], value.Value)],
            { Service: "sts" } when !element.Values.Any(other => other.Value == "*" || NamesRoleOf(other.Value, arn)) => [],
            _ => [GlobReader.Literal(PrincipalText.Aws + value.Value)],
        };
    }

    // arn:aws:sts::111122223333:assumed-role/deploy/session is a session of arn:aws:iam::111122223333:role/path/deploy.
    private static bool NamesRoleOf(string written, ArnPattern session) =>
        ArnPattern.TryParse(written) is { Service: "iam" } role && role.Account == session.Account
        && session.Resource.Split('/') is ["assumed-role", var name, ..] && role.Resource.StartsWith("role/", StringComparison.Ordinal)
        && role.Resource.EndsWith("/" + name, StringComparison.Ordinal);

    /// <summary>The principals that one value of a <c>Principal</c> element names.</summary>
    public static Glob[] Of(PrincipalValue value) => value switch
    {
        { Value: "*", Kind: null or "AWS" } => [Glob.Everything],
        { Kind: null or "AWS" } => OfAws(value.Value),
        { Value: "*" } => [new Glob([.. Text($"{value.Kind}:"), AnyRun], value.Value)],
        { Kind: "Service" } => [new Glob([.. Text(PrincipalText.Service), .. value.Value.Select(c => new GlobToken(CharClass.One(c, ignoreCase: true), Repeats: false))], value.Value)],
        _ => [GlobReader.Literal($"{value.Kind}:{value.Value}")],
    };

    private static Glob[] OfAws(string value)
    {
        if (IsAccountId(value))
        {
            return Account([FieldRun], value);
        }

        return ArnPattern.TryParse(value) switch
        {
            { Service: "iam", Resource: "root" } arn => Account(Text(arn.Partition), arn.Account),
            { Service: "iam" } arn when arn.Resource.StartsWith("role/", StringComparison.Ordinal) => [GlobReader.Literal(PrincipalText.Aws + value), SessionsOf(arn)],
            _ => [GlobReader.Literal(PrincipalText.Aws + value)],
        };
    }

    private static bool IsAccountId(string value) => value.Length == AccountDigits && value.All(char.IsAsciiDigit);

    private static Glob[] Account(IEnumerable<GlobToken> partition, string account)
    {
        Glob In(string service) => new([.. Text("AWS:arn:"), .. partition, .. Text($":{service}::{account}:"), AnyRun], account);
        return [In("iam"), In("sts")];
    }

    private static Glob Root(IEnumerable<GlobToken> partition, string account) =>
        new([.. Text("AWS:arn:"), .. partition, .. Text($":iam::{account}:root")], account);

    private static Glob SessionsOf(ArnPattern role) => new(
        [.. Text($"AWS:arn:{role.Partition}:sts::{role.Account}:assumed-role/{role.Resource[(role.Resource.LastIndexOf('/') + 1)..]}/"), AnyRun], role.ToString());

    private static Glob Identity(string kind, bool isOpen) => new(
        [.. Text("AWS:arn:aws"), FieldRun, .. Text(":iam::"), .. Digits(), .. Text($":{kind}"),
            .. isOpen ? [new GlobToken(CharClass.Any, Repeats: false), AnyRun] : Array.Empty<GlobToken>()],
        kind);

    private static IEnumerable<GlobToken> Digits() => Enumerable.Repeat(new GlobToken(CharClass.Digit, Repeats: false), AccountDigits);

    private static IEnumerable<GlobToken> Text(string text) => text.Select(c => new GlobToken(CharClass.One(c), Repeats: false));
}

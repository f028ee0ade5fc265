using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Tests.Evaluation;

/// <summary>Policies and requests in few words.</summary>
internal static class Make
{
    public const string Account = "111122223333";
    public const string OtherAccount = "444455556666";
    public const string User = $"arn:aws:iam::{Account}:user/anna";
    public const string Role = $"arn:aws:iam::{Account}:role/deploy";
    public const string Session = $"arn:aws:sts::{Account}:assumed-role/deploy/ci";
    public const string Root = $"arn:aws:iam::{Account}:root";
    public const string Photo = "arn:aws:s3:::bucket/photo.jpg";
    public const string AllowAll = """{"Effect":"Allow","Action":"*","Resource":"*"}""";
    public const string DenyAll = """{"Effect":"Deny","Action":"*","Resource":"*"}""";
    public const string AllowOther = """{"Effect":"Allow","Action":"ec2:*","Resource":"*"}""";

    public static NamedPolicy Policy(params string[] statements) => Versioned("2012-10-17", statements);

    public static NamedPolicy OldPolicy(params string[] statements) => Versioned("2008-10-17", statements);

    public static PolicyLevel Level(string name, params string[] statements) => new(name, [Policy(statements)]);

    /// <summary>A resource policy that allows everything to one principal, written as JSON: <c>"*"</c> or <c>{"AWS":"…"}</c>.</summary>
    public static NamedPolicy AllowTo(string principal) => Policy($$"""{"Effect":"Allow","Principal":{{principal}},"Action":"*","Resource":"*"}""");

    public static NamedPolicy AllowToAws(string principal) => AllowTo($$"""{"AWS":"{{principal}}"}""");

    public static AccessRequest Request(
        string principal = User, string action = "s3:GetObject", string resource = Photo, RequestContext? context = null, string? owner = null) =>
        new(RequestPrincipal.TryParse(principal)!, action, resource, context, owner);

    public static AccessRequest AnonymousRequest() => new(RequestPrincipal.Anonymous, "s3:GetObject", Photo, resourceAccount: Account);

    public static RequestContext Context(params (string Key, string[] Values)[] keys) =>
        new(keys.Select(key => KeyValuePair.Create(key.Key, (IReadOnlyList<string>)key.Values)));

    public static Decision Decide(PolicySet policies, AccessRequest request) => PolicyEvaluator.Evaluate(policies, request).Decision;

    /// <summary>True if one Allow statement of an identity policy, with these further members, matches the request.</summary>
    public static bool Matches(string members, AccessRequest request, string version = "2012-10-17") =>
        new CompiledPolicy(Versioned(version, $$"""{"Effect":"Allow",{{members}}}"""), PolicyType.IdentityPolicy).Allows(request);

    private static NamedPolicy Versioned(string version, params string[] statements) => new(
        "policy.json", PolicyParser.Parse($$"""{"Version":"{{version}}","Statement":[{{string.Join(',', statements)}}]}"""));
}

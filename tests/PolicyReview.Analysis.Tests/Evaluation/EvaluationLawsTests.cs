using CsCheck;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

/// <summary>What holds for every policy and every request.</summary>
public sealed class EvaluationLawsTests
{
    private static readonly long Pairs = int.TryParse(Environment.GetEnvironmentVariable("POLICYREVIEW_LAW_PAIRS"), out var pairs) ? pairs : 1_000;

    private static readonly Gen<string> Actions = Gen.OneOf("*", "s3:*", "s3:Get*", "s3:GetObject", "s3:PutObject", "ec2:RunInstances");
    private static readonly Gen<string> Resources = Gen.OneOf("*", "arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket/a", "arn:aws:s3:::*/${aws:username}", "arn:aws:s3:::bucket/${aws:PrincipalTag/team, 'a'}");
    private static readonly Gen<string> Principals = Gen.OneOf("\"*\"", $$"""{"AWS":"{{User}}"}""", $$"""{"AWS":"{{Root}}"}""", $$"""{"AWS":"{{Role}}"}""", $$"""{"AWS":"{{Session}}"}""");

    private static readonly Gen<string> Conditions =
        from op in Gen.OneOf("StringEquals", "StringNotEquals", "StringLike", "StringEqualsIfExists", "ForAllValues:StringEquals", "ForAnyValue:StringNotLike", "Null")
        from key in Gen.OneOf("x:one", "x:two")
        from values in Gen.OneOf("a", "b", "a*", "true", "${aws:username}").Array[1, 2]
        select $$$"""{"{{{op}}}":{"{{{key}}}":{{{List(values)}}}}}""";

    private static Gen<string> Statements(Gen<string> effects, bool principals) =>
        from effect in effects
        from notAction in Gen.Frequency((4, ""), (1, "Not"))
        from actions in Actions.Array[1, 3]
        from notResource in Gen.Frequency((4, ""), (1, "Not"))
        from resources in Resources.Array[1, 2]
        from principal in Principals
        from condition in Gen.Frequency((2, Gen.Const("{}")), (1, Conditions))
        select $$"""
            {"Effect":"{{effect}}",{{(principals ? $"\"Principal\":{principal}," : "")}}"{{notAction}}Action":{{List(actions)}},"{{notResource}}Resource":{{List(resources)}},"Condition":{{condition}}}
            """;

    private static readonly Gen<string> AnyEffect = Gen.OneOf("Allow", "Allow", "Deny");
    private static readonly Gen<string[]> Documents = Statements(AnyEffect, principals: false).Array[1, 4];
    private static readonly Gen<string[]> ResourceDocuments = Statements(AnyEffect, principals: true).Array[1, 3];

    private static readonly Gen<AccessRequest> Requests =
        from principal in Gen.OneOf(User, Role, Session, Root)
        from action in Gen.OneOf("s3:GetObject", "s3:PutObject", "ec2:RunInstances")
        from resource in Gen.OneOf("arn:aws:s3:::bucket/a", "arn:aws:s3:::bucket/anna", "arn:aws:s3:::other/b", "*")
        from one in Gen.OneOf("", "a", "b", "anna").Array[0, 2]
        from two in Gen.OneOf("a", "ab").Array[0, 1]
        from owner in Gen.OneOf(Account, OtherAccount)
        select Request(principal, action, resource, Context(("x:one", one), ("x:two", two)), owner);

    private static readonly Gen<PolicySet> Sets =
        from identity in Documents
        from resource in ResourceDocuments
        from boundary in Documents
        from scp in Documents
        from parts in Gen.Int[0, 7]
        select new PolicySet
        {
            IdentityPolicies = [Policy(identity)],
            ResourcePolicy = (parts & 1) != 0 ? Policy(resource) : null,
            PermissionsBoundaries = (parts & 2) != 0 ? [Policy(boundary)] : [],
            ServiceControlPolicies = (parts & 4) != 0 ? [Level("root", scp)] : [],
        };

    [Fact]
    public void Evaluate_ADenyMore_NeverAllowsMore() => Gen.Select(Sets, Statements(Gen.Const("Deny"), principals: false), Requests).Sample((policies, deny, request) =>
    {
        var denied = policies with { IdentityPolicies = [.. policies.IdentityPolicies, Policy(deny)] };
        return Decide(denied, request) != Decision.Allowed || Decide(policies, request) == Decision.Allowed;
    }, iter: Pairs);

    [Fact]
    public void Evaluate_ADenyThatMatches_Wins() => Gen.Select(Sets, Requests).Sample((policies, request) =>
        request.Principal.Kind == PrincipalKind.RootUser
        || Decide(policies with { IdentityPolicies = [.. policies.IdentityPolicies, Policy(DenyAll)] }, request) == Decision.ExplicitDeny, iter: Pairs);

    [Fact]
    public void Evaluate_AnAllowMore_NeverAllowsLess() => Gen.Select(Sets, Statements(Gen.Const("Allow"), principals: false), Requests).Sample((policies, allow, request) =>
        Decide(policies, request) != Decision.Allowed
        || Decide(policies with { IdentityPolicies = [.. policies.IdentityPolicies, Policy(allow)] }, request) == Decision.Allowed, iter: Pairs);

    [Fact]
    public void Evaluate_ABoundaryMore_NeverAllowsMore() => Gen.Select(Sets, Documents, Requests).Sample((policies, boundary, request) =>
    {
        var without = policies with { PermissionsBoundaries = [] };
        return Decide(without with { PermissionsBoundaries = [Policy(boundary)] }, request) != Decision.Allowed || Decide(without, request) == Decision.Allowed;
    }, iter: Pairs);

    [Fact]
    public void Evaluate_StatementsInAnotherOrder_SameDecision() => Gen.Select(Documents, ResourceDocuments, Requests).Sample((identity, resource, request) =>
        Decide(Of(identity, resource), request) == Decide(Of([.. identity.Reverse()], [.. resource.Reverse()]), request), iter: Pairs);

    [Fact]
    public void Evaluate_StatementsTwice_SameDecision() => Gen.Select(Documents, ResourceDocuments, Requests).Sample((identity, resource, request) =>
        Decide(Of(identity, resource), request) == Decide(Of([.. identity, .. identity], [.. resource, .. resource]), request), iter: Pairs);

    [Fact]
    public void Evaluate_StatementsInSeveralPolicies_SameDecision() => Gen.Select(Documents, Requests).Sample((identity, request) =>
        Decide(new PolicySet { IdentityPolicies = [Policy(identity)] }, request)
        == Decide(new PolicySet { IdentityPolicies = [.. identity.Select(statement => Policy(statement))] }, request), iter: Pairs);

    [Fact]
    public void Evaluate_WhiteSpaceAndCaseOfActions_DoNotMatter() => Gen.Select(Documents, Requests).Sample((identity, request) =>
    {
        var spaced = identity.Select(statement => statement.Replace(":[", " :\n [ ", StringComparison.Ordinal).Replace("s3:Get", "S3:gET", StringComparison.Ordinal)).ToArray();
        var shouted = new AccessRequest(request.Principal, request.Action.ToUpperInvariant(), request.Resource, request.Context, request.ResourceAccount);
        return Decide(Of(identity, []), request) == Decide(Of(spaced, []), shouted);
    }, iter: Pairs);

    [Fact]
    public void Evaluate_Decision_AgreesWithItsDecidingStatements() => Gen.Select(Sets, Requests).Sample((policies, request) =>
    {
        var evaluation = PolicyEvaluator.Evaluate(policies, request);
        var effects = evaluation.DecidingStatements.Select(statement => statement.Effect).ToList();
        return evaluation.Decision switch
        {
            Decision.Allowed => effects.TrueForAll(effect => effect == Effect.Allow) && (effects.Count > 0 || evaluation.Basis == DecisionBasis.RootUser),
            Decision.ExplicitDeny => effects.Count > 0 && effects.TrueForAll(effect => effect == Effect.Deny),
            _ => effects.Count == 0,
        };
    }, iter: Pairs);

    [Fact]
    public void Evaluate_AllowedToAUserByItsOwnPolicies_EachOfThemAllows() => Gen.Select(Sets, Requests).Sample((policies, request) =>
    {
        var evaluation = PolicyEvaluator.Evaluate(policies, request);
        return !evaluation.IsAllowed
            || !evaluation.DecidedBy.Contains(PolicyType.IdentityPolicy)
            || policies.IdentityPolicies.Concat(policies.PermissionsBoundaries).Concat(policies.ServiceControlPolicies.SelectMany(level => level.Policies))
                .All(policy => new CompiledPolicy(policy, PolicyType.IdentityPolicy).Allows(request));
    }, iter: Pairs);

    [Fact]
    public void Matches_ResourceAndStringLike_AreIamsPatternLanguage() => Gen.Select(
        Gen.Char["ab*?"].Array[0, 7].Select(chars => new string(chars)), Gen.Char["ab"].Array[0, 6].Select(chars => new string(chars))).Sample((pattern, text) =>
    {
        var expected = WildcardPattern.Matches(pattern, text);
        return Matches($$"""
            "Action":"*","Resource":"arn:aws:s3:::{{pattern}}"
            """, Request(resource: "arn:aws:s3:::" + text)) == expected
            && Matches($$$"""
            "Action":"*","Resource":"*","Condition":{"StringLike":{"x:one":"{{{pattern}}}"}}
            """, Request(context: Context(("x:one", [text])))) == expected;
    }, iter: Pairs);

    private static PolicySet Of(string[] identity, string[] resource) =>
        new() { IdentityPolicies = [Policy(identity)], ResourcePolicy = resource.Length > 0 ? Policy(resource) : null };

    private static string List(IEnumerable<string> values) => $"[{string.Join(',', values.Select(value => $"\"{value}\""))}]";
}

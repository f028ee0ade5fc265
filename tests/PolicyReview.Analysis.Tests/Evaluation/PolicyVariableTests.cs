using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

/// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html</summary>
public sealed class PolicyVariableTests
{
    private static bool Covers(string resource, string key, RequestContext? context = null, string principal = User, string version = "2012-10-17") =>
        Matches($$"""
            "Action":"*","Resource":"arn:aws:s3:::bucket/{{resource}}"
            """, Request(principal, resource: "arn:aws:s3:::bucket/" + key, context: context), version);

    [Theory]
    [InlineData("${aws:username}/*", "anna/x", true)]
    [InlineData("${aws:username}/*", "bob/x", false)]
    [InlineData("${AWS:UserName}/*", "anna/x", true)]
    [InlineData("${aws:PrincipalTag/team, 'none'}/*", "none/x", true)]
    [InlineData("${aws:PrincipalTag/team,'none'}/*", "none/x", true)]
    [InlineData("${aws:username, 'none'}/*", "anna/x", true)]
    [InlineData("${aws:username, 'none'}/*", "none/x", false)]
    [InlineData("${aws:PrincipalTag/team}/*", "x", false)]
    [InlineData("a${*}b", "a*b", true)]
    [InlineData("a${*}b", "axb", false)]
    [InlineData("a${?}b", "a?b", true)]
    [InlineData("a${?}b", "axb", false)]
    [InlineData("a${$}b", "a$b", true)]
    [InlineData("${aws:username", "${aws:username", true)]
    public void Resource_Variable_IsReplaced(string resource, string key, bool expected) => Assert.Equal(expected, Covers(resource, key));

    [Fact]
    public void Resource_VariableUnderOldVersion_IsLiteralText()
    {
        Assert.True(Covers("${aws:username}/*", "${aws:username}/x", version: "2008-10-17"));
        Assert.False(Covers("${aws:username}/*", "anna/x", version: "2008-10-17"));
    }

    [Fact]
    public void Resource_VariableWithoutVersion_IsLiteralText()
    {
        var document = PolicyParser.Parse("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::bucket/${aws:username}"}}""");
        var policy = new CompiledPolicy(new NamedPolicy("old", document), PolicyType.IdentityPolicy);
        Assert.False(policy.Allows(Request(resource: "arn:aws:s3:::bucket/anna")));
        Assert.True(policy.Allows(Request(resource: "arn:aws:s3:::bucket/${aws:username}")));
    }

    [Fact]
    public void Resource_ValueWithAWildcard_StaysLiteral()
    {
        var context = Context(("aws:PrincipalTag/team", ["*"]));
        Assert.False(Covers("${aws:PrincipalTag/team}/*", "red/x", context));
        Assert.True(Covers("${aws:PrincipalTag/team}/*", "*/x", context));
    }

    [Fact]
    public void Resource_VariableWithSeveralValues_IsUnresolved() =>
        Assert.False(Covers("${aws:PrincipalTag/team}/*", "red/x", Context(("aws:PrincipalTag/team", ["red", "blue"]))));

    [Fact]
    public void Resource_VariableBeforeTheFifthColon_IsLiteralText() =>
        Assert.False(Matches("""
            "Action":"*","Resource":"arn:aws:sqs:eu-west-1:${aws:PrincipalAccount}:jobs"
            """, Request(resource: "arn:aws:sqs:eu-west-1:111122223333:jobs")));

    [Fact]
    public void Resource_OneValueUnresolved_TheOthersStillMatch() =>
        Assert.True(Matches("""
            "Action":"*","Resource":["arn:aws:s3:::bucket/${aws:username}/*","arn:aws:s3:::bucket/photo.jpg"]
            """, Request(Session)));

    [Theory]
    [InlineData("StringEquals", "${aws:username}", "anna", true)]
    [InlineData("StringEquals", "${aws:username}", "bob", false)]
    [InlineData("StringLike", "home/${aws:username}/*", "home/anna/x", true)]
    [InlineData("StringLike", "a${*}", "ab", false)]
    [InlineData("StringLike", "a${*}", "a*", true)]
    [InlineData("StringEquals", "a${*}", "a*", true)]
    [InlineData("StringNotEquals", "${aws:username}", "bob", true)]
    [InlineData("ArnLike", "arn:aws:iam::*:user/${aws:username}", "arn:aws:iam::111122223333:user/anna", true)]
    [InlineData("NumericEquals", "${aws:username}", "1", false)]
    public void Condition_Variable_IsReplacedInStringAndArnOperators(string op, string policyValue, string requestValue, bool expected) =>
        Assert.Equal(expected, Holds(User, op, policyValue, requestValue));

    // A role session has no aws:username.
    [Theory]
    [InlineData("StringEquals", "anna")]
    [InlineData("StringNotEquals", "anna")]
    [InlineData("StringNotLike", "anna")]
    [InlineData("ForAllValues:StringNotEquals", "anna")]
    [InlineData("ForAnyValue:StringNotEquals", "anna")]
    [InlineData("StringNotEquals", null)]
    public void Condition_VariableUnresolved_TheStatementDoesNotMatch(string op, string? requestValue) =>
        Assert.False(Holds(Session, op, "${aws:username}", requestValue));

    [Fact]
    public void Condition_VariableUnresolvedButIfExistsAndKeyAbsent_Holds() => Assert.True(Holds(Session, "StringEqualsIfExists", "${aws:username}", null));

    [Theory]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"arn:aws:s3:::bucket/${aws:username}*"}""")]
    [InlineData("""{"Effect":"Deny","Action":"*","NotResource":"arn:aws:s3:::bucket/${aws:username}/*"}""")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"s3:prefix":"${aws:username}"}}}""")]
    public void Deny_VariableUnresolved_DoesNotMatchEither(string deny)
    {
        var policies = new PolicySet { IdentityPolicies = [Policy(AllowAll, deny)] };
        Assert.Equal(Decision.Allowed, Decide(policies, Request(Session)));
        Assert.Equal(Decision.ExplicitDeny, Decide(policies, Request(resource: "arn:aws:s3:::bucket/anna", context: Context(("s3:prefix", ["x"])))));
    }

    private static bool Holds(string principal, string op, string policyValue, string? requestValue) => Matches($$$"""
        "Action":"*","Resource":"*","Condition":{"{{{op}}}":{"x:Key":"{{{policyValue}}}"}}
        """, Request(principal, context: Context(("x:Key", requestValue is null ? [] : [requestValue]))));
}

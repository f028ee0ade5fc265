using PolicyReview.Analysis.Evaluation;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

public sealed class DecisionSentenceTests
{
    private const string Read = """{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""";

    private static string Say(PolicySet policies, AccessRequest request) => DecisionSentence.Of(PolicyEvaluator.Evaluate(policies, request));

    [Fact]
    public void Of_Allowed_NamesTheStatement() =>
        Assert.Equal("Allowed, because of statement `Read` of `policy.json` (identity-based policy).", Say(new PolicySet { IdentityPolicies = [Policy(Read)] }, Request()));

    [Fact]
    public void Of_Denied_NamesStatementAndLevel() =>
        Assert.Equal(
            "Denied, because of statement 2 of `policy.json` (SCP on `root`).",
            Say(new PolicySet { ServiceControlPolicies = [Level("root", AllowAll, DenyAll)] }, Request()));

    [Fact]
    public void Of_ImplicitDeny_NamesEveryAllowThatIsMissing()
    {
        Assert.Equal(
            "Not allowed: no resource-based policy allows it, and no identity-based policy allows it.", Say(PolicySet.Empty, Request(owner: OtherAccount)));
        Assert.Equal(
            "Not allowed: no SCP on `ou` allows it.",
            Say(new PolicySet { IdentityPolicies = [Policy(Read)], ServiceControlPolicies = [Level("root", AllowAll), Level("ou", AllowOther)] }, Request()));
    }

    [Theory]
    [InlineData(Root, "s3:GetObject", Photo, "root user has full access")]
    [InlineData(Root, "sts:AssumeRole", Role, "cannot assume a role")]
    [InlineData(User, "sts:GetCallerIdentity", "*", "needs no permission")]
    [InlineData(User, "iam:DeletePolicy", "arn:aws:iam::aws:policy/ReadOnlyAccess", "only AWS")]
    public void Of_AwssOwnRule_SaysTheRule(string principal, string action, string resource, string part) =>
        Assert.Contains(part, Say(PolicySet.Empty, Request(principal, action, resource)), StringComparison.Ordinal);
}

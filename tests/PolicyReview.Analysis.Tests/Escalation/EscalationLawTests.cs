using CsCheck;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Proofs;
using static PolicyReview.Analysis.Escalation.Escalations;

namespace PolicyReview.Analysis.Escalation;

/// <summary>The finder against Evaluation alone, which is asked every request of a small world.</summary>
public sealed class EscalationLawTests
{
    private const string Function = "arn:aws:lambda:eu-west-1:111122223333:function:";
    private const string Role = "arn:aws:iam::111122223333:role/";

    // The documents do not say in which account they are used: what they leave open elsewhere is open.
    private static readonly string[] Roles = [Role + "a", Role + "b", Role + "zz", "arn:aws:iam::444455556666:role/a"];
    private static readonly string[] Functions = [Function + "f", Function + "g", Function + "zz", "arn:aws:lambda:eu-north-1:444455556666:function:f"];

    private static readonly Gen<string> Statements =
        from effect in Gen.Frequency((4, Gen.Const("Allow")), (1, Gen.Const("Deny")))
        from actions in Gen.OneOf("iam:PassRole", "iam:PutRolePolicy", "sts:AssumeRole", "iam:*", "lambda:CreateFunction", "lambda:InvokeFunction", "lambda:Update*", "lambda:*", "*").Array[1, 3]
        from resource in Gen.OneOf("*", Role + "*", Role + "a", Role + "b", Function + "*", Function + "f", Function + "g")
        from condition in Gen.Frequency((3, Gen.Const("{}")), (1, Gen.OneOf(Passes("lambda"), Passes("ec2"))))
        select effect == "Allow" ? Allow(actions, resource, condition) : Deny(actions, resource, condition);

    [Fact]
    public void Find_APolicyOfASmallWorld_OpensWhatEvaluationAllows() => Statements.Array[1, 6].Sample(
        statements =>
        {
            var open = Find(statements).Ids();
            var evaluator = new PolicyEvaluator(new PolicySet { IdentityPolicies = [Policy(statements)] });
            bool May(string action, string resource, string? service = null) => evaluator.EvaluatePrincipalAlone(Request(action, resource, service)).IsAllowed;
            bool Passes(string service) => Roles.Any(role => May("iam:PassRole", role, service));

            Assert.Equal(Passes("lambda") && Functions.Any(function => May("lambda:CreateFunction", function) && May("lambda:InvokeFunction", function)), open.Contains("lambda-001"));
            Assert.Equal(Functions.Any(function => May("lambda:UpdateFunctionCode", function)), open.Contains("lambda-003"));
            Assert.Equal(Roles.Any(role => May("iam:PutRolePolicy", role)), open.Contains("iam-005"));
            Assert.Equal(Roles.Any(role => May("iam:PutRolePolicy", role) && May("sts:AssumeRole", role)), open.Contains("iam-017"));
            Assert.Equal(Passes("ec2") && May("ec2:RunInstances", "arn:aws:ec2:eu-west-1:111122223333:instance/i-0"), open.Contains("ec2-001"));
        },
        iter: 400);

    [Fact]
    public void Find_ADenyMore_OpensNothingNew() => Gen.Select(Statements.Array[1, 4], Statements).Sample(
        (statements, more) =>
        {
            var deny = more.Replace("\"Allow\"", "\"Deny\"", StringComparison.Ordinal);
            Assert.Subset(Find(statements).Ids().ToHashSet(), Find([.. statements, deny]).Ids().ToHashSet());
        },
        iter: 200);

    [Fact]
    public void Find_ABoundary_OpensNothingNew() => Gen.Select(Statements.Array[1, 4], Statements.Array[1, 4]).Sample(
        (statements, boundary) => Assert.Subset(
            Find(statements).Ids().ToHashSet(),
            Find(new ProofDocuments { Permissions = [Policy(statements)], Boundary = Policy(boundary) }).Ids().ToHashSet()),
        iter: 200);

    private static AccessRequest Request(string action, string resource, string? service) => new(
        RequestPrincipal.TryParse(Role + "caller")!, action, resource,
        new RequestContext(service is null ? [] : [KeyValuePair.Create("iam:PassedToService", (IReadOnlyList<string>)[$"{service}.amazonaws.com"])]));

    private static string Passes(string service) => $$$"""{"StringEquals":{"iam:PassedToService":"{{{service}}}.amazonaws.com"}}""";
}

using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using static PolicyReview.Analysis.Escalation.Escalations;

namespace PolicyReview.Analysis.Escalation;

public sealed class EscalationStandingTests
{
    private const string Role = "arn:aws:iam::111122223333:role/app/*";
    private const string Function = "arn:aws:lambda:eu-west-1:111122223333:function:orders";

    [Theory]
    [InlineData("iam:PutRolePolicy", """{"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::111122223333:policy/edge"}}""", EscalationStanding.Limited)]
    [InlineData("iam:PutRolePolicy", """{"StringEqualsIfExists":{"iam:PermissionsBoundary":"arn:aws:iam::111122223333:policy/edge"}}""", EscalationStanding.Open)]
    [InlineData("iam:AttachRolePolicy", """{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/ReadOnlyAccess"}}""", EscalationStanding.Limited)]
    [InlineData("iam:AttachRolePolicy", """{"ArnLike":{"iam:PolicyARN":"arn:aws:iam::aws:policy/*"}}""", EscalationStanding.Open)]
    [InlineData("iam:AttachRolePolicy", """{"ArnLike":{"iam:PolicyARN":"arn:aws-cn:iam::aws:policy/Admin*"}}""", EscalationStanding.Open)]
    [InlineData("iam:AttachRolePolicy", """{"ArnLike":{"iam:PolicyARN":"arn:aws:iam::111122223333:policy/team-*"}}""", EscalationStanding.Limited)]
    [InlineData("iam:AttachRolePolicy", """{"ArnNotEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/AdministratorAccess"}}""", EscalationStanding.Open)]
    [InlineData("iam:AttachUserPolicy", """{"ArnNotLike":{"iam:PolicyARN":"arn:aws:iam::aws:policy/*"}}""", EscalationStanding.Open)]
    [InlineData("iam:PutRolePermissionsBoundary", """{"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::111122223333:policy/edge"}}""", EscalationStanding.Limited)]
    [InlineData("kms:CreateGrant", """{"StringEquals":{"kms:GranteePrincipal":"arn:aws:iam::111122223333:role/app"}}""", EscalationStanding.Limited)]
    public void Find_AnActionUnderALimit_IsSaidAccordingly(string action, string condition, EscalationStanding expected)
    {
        var group = Assert.Single(Find(Allow([action], condition: condition)).Open);

        Assert.Equal(expected, group.Standing);
        Assert.Equal(expected == EscalationStanding.Limited, group.First.Steps[0].Limit is not null);
        Assert.Equal(Decision.Allowed, group.First.Steps[0].Witness.Decision);
    }

    [Theory]
    [InlineData("arn:aws:iam::*:user/${aws:username}", false)]
    [InlineData("arn:aws:iam::111122223333:user/people/${AWS:UserName}", false)]
    [InlineData("arn:aws:iam::*:user/${aws:username}*", true)]
    [InlineData("arn:aws:iam::*:user/*", true)]
    public void Find_KeysOfTheCallersOwn_AreNoWay(string resource, bool opens)
    {
        var report = Find(Allow(["iam:CreateAccessKey", "iam:DeleteAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile"], resource));

        Assert.Equal(opens ? ["iam-002", "iam-003", "iam-004", "iam-006"] : [], report.Ids());
        Assert.Empty(report.Undecided);
    }

    [Fact]
    public void Find_PoliciesOfTheCallersOwn_AreAWay() =>
        Assert.Equal(["iam-007", "iam-008"], Find(Allow(["iam:PutUserPolicy", "iam:AttachUserPolicy"], "arn:aws:iam::*:user/${aws:username}")).Ids());

    [Fact]
    public void Find_KeysOfEverybodyButTheCaller_AreAWay() => Assert.Equal(
        ["iam-002"],
        Find(Allow(["iam:CreateAccessKey"]), Deny(["iam:CreateAccessKey"], "arn:aws:iam::*:user/${aws:username}")).Ids());

    [Fact]
    public void Find_ConditionsOnKeysOfOtherActions_AreNotToldWithTheRequest()
    {
        var report = Find(Allow(["iam:PassRole"], condition: """{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}"""), Allow(["ec2:RunInstances"]));

        Assert.DoesNotContain("no `", report.PathOf("ec2-001").Steps[1].Witness.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_GrantsForAwsServicesOnly_AreClosed() =>
        Assert.Empty(Find(Allow(["kms:CreateGrant"], condition: """{"Bool":{"kms:GrantIsForAWSResource":"true"}}""")).Open);

    [Fact]
    public void Find_ChangingOneRoleAndAssumingAnother_IsNotTheWayThatNeedsBoth()
    {
        var apart = Find(Allow(["iam:PutRolePolicy"], "arn:aws:iam::111122223333:role/a"), Allow(["sts:AssumeRole"], "arn:aws:iam::111122223333:role/b"));
        var together = Find(Allow(["iam:PutRolePolicy"], Role), Allow(["sts:AssumeRole"], "arn:aws:iam::*:role/app/reports"));

        Assert.Equal(["iam-005", "sts-001"], apart.Ids());
        Assert.Equal(["iam-005", "iam-017", "sts-001"], together.Ids());
        Assert.Empty(apart.Undecided);
    }

    [Fact]
    public void Find_CreatingOneFunctionAndInvokingAnother_IsClosed()
    {
        string Passes() => Allow(["iam:PassRole"], Role);

        Assert.Empty(Find(Passes(), Allow(["lambda:CreateFunction"], Function), Allow(["lambda:InvokeFunction"], Function + "-2")).Open);
        var path = Find(Passes(), Allow(["lambda:CreateFunction"], "arn:aws:lambda:*:*:function:orders*"), Allow(["lambda:InvokeFunction"], Function)).PathOf("lambda-001");
        Assert.Equal([Function, Function], path.Steps.Skip(1).Select(step => step.Witness.Request.Resource));
    }

    [Fact]
    public void Find_AResourceLeftOutByADeny_IsSaid()
    {
        var step = Find(Allow(["iam:PutRolePolicy"]), Deny(["iam:*"], "arn:aws:iam::*:role/admin/*")).PathOf("iam-005").Steps[0];

        Assert.Contains("not arn:aws:iam::*:role/admin/*", step.Resources);
        Assert.DoesNotContain(":role/admin/", step.Witness.Request.Resource, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_ActionsSpreadOverPolicies_AddUp()
    {
        var report = Find(new ProofDocuments { Permissions = [Policy(Allow(["iam:PassRole"])), Policy(Allow(["ec2:RunInstances"])) with { Name = "attached" }] });

        Assert.Equal(["policy.json", "attached"], report.PathOf("ec2-001").Steps.Select(step => step.Statements.Single().Policy));
    }

    [Fact]
    public void Find_WhatTheTableRequires_IsInherentAndMoreThanThatIsNot()
    {
        Binding[] required = [Required(new BoundAccess(["lambda:UpdateFunctionCode"], [Function]))];
        EscalationStanding Standing(string resource) =>
            Assert.Single(EscalationFinder.Default.Find(new ProofDocuments { Permissions = [Policy(Allow(["lambda:UpdateFunctionCode"], resource))] }, required).Open).Standing;

        Assert.Equal(EscalationStanding.Inherent, Standing(Function));
        Assert.Equal(EscalationStanding.Open, Standing("*"));
    }

    [Fact]
    public void Find_MoreThanTheTableRequires_IsNotToldWithWhatItImplies()
    {
        Binding[] required = [Required(new BoundAccess(["lambda:UpdateFunctionCode"], [Function]))];
        var documents = new ProofDocuments { Permissions = [Policy(Allow(["lambda:UpdateFunctionCode"], Function), Allow(["lambda:InvokeFunction", "lambda:AddPermission"]))] };

        var report = EscalationFinder.Default.Find(documents, required);

        Assert.Equal(["lambda-003"], report.Open.Single(group => group.Standing == EscalationStanding.Inherent).Methods.Select(method => method.Id));
        Assert.Equal(["lambda-004", "lambda-005"], report.Open.Where(group => group.Standing == EscalationStanding.Open).SelectMany(group => group.Methods).Select(method => method.Id));
    }

    [Fact]
    public void Find_AnUndecidedWayThatContainsARequiredOne_IsSaid()
    {
        Binding[] required = [Required(new BoundAccess(["lambda:UpdateFunctionCode"], [Function]))];
        var unclear = Allow(["lambda:InvokeFunction"], condition: """{"StringAlike":{"aws:PrincipalTag/team":"a"}}""");

        var report = EscalationFinder.Default.Find(new ProofDocuments { Permissions = [Policy(Allow(["lambda:UpdateFunctionCode"], Function), unclear)] }, required);

        Assert.Equal("lambda-003", Assert.Single(report.Ids()));
        Assert.Equal("lambda-004", Assert.Single(report.Undecided).Method.Id);
    }

    [Fact]
    public void Find_PassRoleBesideARequiredChangeSet_IsAWayThatNobodyAskedFor()
    {
        const string Stack = "arn:aws:cloudformation:eu-west-1:111122223333:stack/orders/*";
        string[] changes = ["cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"];
        Binding[] required = [Required(new BoundAccess(changes, [Stack]))];

        var report = EscalationFinder.Default.Find(new ProofDocuments { Permissions = [Policy(Allow(changes, Stack), Allow(["iam:PassRole"]))] }, required);

        Assert.Equal(["cloudformation-005"], report.Open.Single(group => group.Standing == EscalationStanding.Inherent).Methods.Select(method => method.Id));
        Assert.Equal(["x-cloudformation-changeset"], report.Open.Single(group => group.Standing == EscalationStanding.Open).Methods.Select(method => method.Id));
        Assert.True(Find(Allow(["iam:PassRole", "cloudformation:UpdateStack"])).Opens("x-cloudformation-updatestack"));
    }

    [Fact]
    public void Find_PassRoleRequiredForOneServiceAndAllowedForAll_IsNotInherent()
    {
        Binding[] required =
        [
            Required(new BoundAccess(["iam:PassRole"], [Role]) { Context = new Dictionary<string, IReadOnlyList<string>> { ["iam:PassedToService"] = ["ec2.amazonaws.com"] } }),
            Required(new BoundAccess(["ec2:RunInstances", "glue:CreateDevEndpoint"], ["*"])),
        ];

        var report = EscalationFinder.Default.Find(
            new ProofDocuments { Permissions = [Policy(Allow(["iam:PassRole"], Role), Allow(["ec2:RunInstances", "glue:CreateDevEndpoint"]))] }, required);

        Assert.Equal(EscalationStanding.Inherent, report.Open.Single(group => group.First.Method.Id == "ec2-001").Standing);
        Assert.Equal(EscalationStanding.Open, report.Open.Single(group => group.First.Method.Id == "glue-001").Standing);
    }

    [Fact]
    public void Find_AnUnknownOperator_IsUndecidedAndSaid()
    {
        var report = Find(Allow(["iam:PutRolePolicy"], condition: """{"StringAlike":{"aws:PrincipalTag/team":"a"}}"""));

        Assert.Empty(report.Open);
        Assert.Equal("iam-005", Assert.Single(report.Undecided).Method.Id);
        Assert.NotEmpty(report.Undecided[0].Reasons);
    }

    [Fact]
    public void Find_HostileDocuments_EndSoonAndSaySo()
    {
        string Pattern(int seed) => "arn:aws:iam::*:role/" + string.Concat(Enumerable.Range(0, 12).Select(i => $"*{(char)('a' + (seed + i) % 26)}?{(char)('a' + (seed * i) % 26)}*"));
        var denies = Enumerable.Range(0, 60).Select(seed => Deny(["*"], Pattern(seed), $$$"""{"StringNotLike":{"aws:PrincipalTag/t{{{seed}}}":"*a*b*c*"}}"""));
        var many = string.Join("\",\"", Enumerable.Range(0, 6_000).Select(i => $"arn:aws:iam::*:role/r{i}*"));

        var tangled = Find([Allow(["*"], Pattern(3)), .. denies]);
        var huge = Find($$"""{"Effect":"Allow","Action":"*","Resource":["{{many}}"]}""");

        Assert.NotEmpty(tangled.Undecided);
        Assert.StartsWith("The statements have too many wildcards", Assert.Single(tangled.Undecided.SelectMany(one => one.Reasons).Distinct()), StringComparison.Ordinal);
        Assert.Equal(EscalationMethods.All.Count, huge.Undecided.Count);
    }

    [Theory]
    [InlineData("*", "{}")]
    [InlineData("arn:aws:iam::*:role/r{0}*", "{}")]
    [InlineData("arn:aws:iam::*:role/*r{0}*", """{"StringNotLike":{"aws:PrincipalTag/t{0}":"*a*"}}""")]
    [InlineData("*", """{"StringLike":{"aws:PrincipalTag/t{0}":"*a*"}}""")]
    public void Find_HundredsOfStatements_EndWithinTheBudget(string resource, string condition)
    {
        string In(string text, int number) => text.Replace("{0}", $"{number}", StringComparison.Ordinal);
        string[] statements = [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0
            ? Allow(["iam:*", "lambda:*", "ec2:*", "cloudformation:*", "glue:*", "ecs:*"], In(resource, i), In(condition, i))
            : Deny(["*"], "arn:aws:iam::*:role/" + In("x{0}*", i), In(condition, i)))];

        var report = Find(statements);

        Assert.True(report.Open.Count + report.Undecided.Count > 0);
    }

    private static Binding Required(BoundAccess access) => new("phrase", BindingForm.Required, BindingOrigin.Exact, true, [access], [], [], [], null);
}

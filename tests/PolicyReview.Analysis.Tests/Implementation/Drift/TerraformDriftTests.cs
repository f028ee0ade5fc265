using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Drift;

public sealed class TerraformDriftTests
{
    private const string Signed = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}""";
    private const string Delete = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::b/*"}]}""";

    private static readonly object Role = Resource("aws_iam_role.task", "aws_iam_role", new { name = "task", assume_role_policy = """{"Statement":[]}""" });

    [Fact]
    public void Of_APolicyThatNamesTheRole_IsEqual() =>
        Assert.Equal(PolicyRelation.Equal, Relation(Plan([Role, Policy("task", Signed)])));

    [Fact]
    public void Of_AnotherRolesPolicy_DoesNotCount() =>
        Assert.Equal(PolicyRelation.Equal, Relation(Plan([Role, Policy("task", Signed), Resource("aws_iam_role_policy.other", "aws_iam_role_policy", new { role = "other", policy = Delete })])));

    [Fact]
    public void Of_ARoleKnownAfterApply_IsFoundByItsReference() => Assert.Equal(PolicyRelation.Wider, Relation(Plan(
        [Role, Policy("task", Signed), Resource("aws_iam_role_policy.more", "aws_iam_role_policy", new { policy = Delete })],
        configuration: """{"root_module":{"resources":[{"address":"aws_iam_role_policy.more","expressions":{"role":{"references":["aws_iam_role.task.id","aws_iam_role.task"]}}}]}}""")));

    [Fact]
    public void Of_AnAttachedPolicyOfThePlan_Counts() => Assert.Equal(PolicyRelation.Wider, Relation(Plan(
        [
            Role, Policy("task", Signed), Resource("aws_iam_policy.more", "aws_iam_policy", new { policy = Delete }),
            Resource("aws_iam_role_policy_attachment.more", "aws_iam_role_policy_attachment", new { role = "task" }),
        ],
        configuration: """{"root_module":{"resources":[{"address":"aws_iam_role_policy_attachment.more","expressions":{"policy_arn":{"references":["aws_iam_policy.more.arn","aws_iam_policy.more"]}}}]}}""")));

    [Fact]
    public void Of_AnAttachmentToSeveralRoles_CountsForEach() => Assert.Equal(PolicyRelation.Wider, Relation(Plan(
        [Role, Policy("task", Signed), Resource("aws_iam_policy_attachment.all", "aws_iam_policy_attachment", new { roles = new[] { "other", "task" }, policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" })])));

    [Fact]
    public void Of_AnAttachedAwsManagedPolicy_IsReadByItsArn() => Assert.Equal(PolicyRelation.Wider, Relation(Plan(
        [Role, Policy("task", Signed), Resource("aws_iam_role_policy_attachment.more", "aws_iam_role_policy_attachment", new { role = "task", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" })])));

    [Fact]
    public void Of_AnAttachedPolicyFromElsewhere_LeavesItUndecided() => Assert.Equal(PolicyRelation.Undecided, Relation(Plan(
        [Role, Policy("task", Signed), Resource("aws_iam_role_policy_attachment.more", "aws_iam_role_policy_attachment", new { role = "task", policy_arn = "arn:aws:iam::111122223333:policy/shared" })])));

    [Fact]
    public void Of_APolicyKnownAfterApply_LeavesItUndecided() => Assert.Equal(PolicyRelation.Undecided, Relation(Plan(
        [Role, Resource("aws_iam_role_policy.read", "aws_iam_role_policy", new { role = "task" })],
        changes: """[{"address":"aws_iam_role_policy.read","change":{"after_unknown":{"policy":true}}}]""")));

    [Fact]
    public void Of_ARoleInAModule_IsFoundByTheModulesReference() => Assert.Equal(PolicyRelation.Equal, Relation(Plan(
        [],
        child: [
            Resource("module.app[0].aws_iam_role.task", "aws_iam_role", new { assume_role_policy = """{"Statement":[]}""" }),
            Resource("module.app[0].aws_iam_role_policy.read", "aws_iam_role_policy", new { policy = Signed }),
        ],
        configuration: """{"root_module":{"module_calls":{"app":{"module":{"resources":[{"address":"aws_iam_role_policy.read","expressions":{"role":{"references":["aws_iam_role.task.id","aws_iam_role.task"]}}}]}}}}}""")));

    [Theory]
    [InlineData("aws_iam_user_group_membership", PolicyRelation.Undecided)]
    [InlineData("aws_iam_group_membership", PolicyRelation.Undecided)]
    [InlineData("aws_iam_user_ssh_key", PolicyRelation.Equal)]
    public void Of_AUserInAGroup_IsUndecided(string type, PolicyRelation expected) => Assert.Equal(expected, Relation(Plan(
        [
            Resource("aws_iam_user.ann", "aws_iam_user", new { name = "ann" }), Resource("aws_iam_user_policy.read", "aws_iam_user_policy", new { user = "ann", policy = Signed }),
            Resource($"{type}.more", type, new { user = "ann", users = new[] { "ann" } }),
        ])));

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("arn:aws:iam::111122223333:policy/cap", "aws_iam_policy.cap.policy")]
    [InlineData("arn:aws:iam::111122223333:policy/elsewhere", null)]
    [InlineData(null, "aws_iam_policy.cap.policy")]
    public void Read_ABoundary_IsReadOrMissed(string? arn, string? expected)
    {
        var plan = Plan(
            [
                Resource("aws_iam_role.task", "aws_iam_role", new { name = "task", permissions_boundary = arn }),
                Resource("aws_iam_policy.cap", "aws_iam_policy", new { arn = arn is null ? null : "arn:aws:iam::111122223333:policy/cap", policy = Signed }),
            ],
            changes: arn is null ? """[{"address":"aws_iam_role.task","change":{"after_unknown":{"permissions_boundary":true}}}]""" : "[]",
            configuration: arn is null ? """{"root_module":{"resources":[{"address":"aws_iam_role.task","expressions":{"permissions_boundary":{"references":["aws_iam_policy.cap.arn","aws_iam_policy.cap"]}}}]}}""" : "{}");

        var use = Assert.Single(TemplateRoles.Read(plan, new Dictionary<string, string>()).Roles!).Policies.Boundary!;

        Assert.Equal(expected is null ? [] : [expected], use.Documents.Select(policy => policy.Name));
        Assert.Equal(expected is null ? 1 : 0, use.Missing.Count);
    }

    private static object Policy(string role, string text) => Resource("aws_iam_role_policy.read", "aws_iam_role_policy", new { role, policy = text });

    private static object Resource(string address, string type, object values) => new { address, mode = "managed", type, values };

    private static string Plan(object[] resources, object[]? child = null, string changes = "[]", string configuration = "{}") => JsonSerializer.Serialize(new
    {
        format_version = "1.2",
        planned_values = new { root_module = new { resources, child_modules = new[] { new { resources = child ?? [] } } } },
        resource_changes = JsonDocument.Parse(changes).RootElement,
        configuration = JsonDocument.Parse(configuration).RootElement,
    });

    private static PolicyRelation Relation(string plan)
    {
        var (roles, problem) = TemplateRoles.Read(plan, new Dictionary<string, string>());
        Assert.Null(problem);
        return DriftReport.Of(Assert.Single(roles!).Policies, [PolicyParser.Parse(Signed)], []).Relation;
    }
}

using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.UseCases;

namespace PolicyReview.Analysis.Implementation.Export;

public sealed class RoleExportTests
{
    private static readonly WorkedExample Thumbnail = WorkedExample.Find("thumbnail-lambda")!;

    [Theory]
    [InlineData(ExportTarget.CloudFormation, "\"DeletionPolicy\": \"Retain\"", "\"RetentionInDays\": 30", "\"UpdateReplacePolicy\": \"Retain\"")]
    [InlineData(ExportTarget.Terraform, "skip_destroy      = true", "retention_in_days = 30", "name              = \"/aws/lambda/thumbnail\"")]
    [InlineData(ExportTarget.CdkTypeScript, "removalPolicy: RemovalPolicy.RETAIN", "retention: RetentionDays.ONE_MONTH", "logGroupName: '/aws/lambda/thumbnail'")]
    [InlineData(ExportTarget.CdkCSharp, "RemovalPolicy = RemovalPolicy.RETAIN", "Retention = RetentionDays.ONE_MONTH", "LogGroupName = \"/aws/lambda/thumbnail\"")]
    public void Write_ALogGroup_IsKeptWithItsRetention(ExportTarget target, params string[] lines)
    {
        var text = RoleExport.Write(Roles.Of(Thumbnail, DeploymentTokens.None), target);

        Assert.All(lines, line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ExportTarget.CloudFormation, "{ \"Fn::Sub\": \"arn:aws:sns:${AWS::Region}:${AWS::AccountId}:thumbnail-alerts\" }")]
    [InlineData(ExportTarget.Terraform, "\"arn:aws:sns:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:thumbnail-alerts\"")]
    [InlineData(ExportTarget.CdkTypeScript, "`arn:aws:sns:${this.region}:${this.account}:thumbnail-alerts`")]
    [InlineData(ExportTarget.CdkCSharp, "$\"arn:aws:sns:{Region}:{Account}:thumbnail-alerts\"")]
    public void Write_AccountAndRegionAsTokens_LeavesNeitherInTheText(ExportTarget target, string topic)
    {
        var text = RoleExport.Write(Roles.Of(Thumbnail, Roles.Tokens), target);

        Assert.Contains(topic, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Roles.Account, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Roles.Region, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportTarget.CloudFormation, "\"PermissionsBoundary\": { \"Ref\": \"Boundary\" }", "\"ManagedPolicyName\": \"everything-boundary\"", "\"PolicyName\": \"read\"", "\"PolicyName\": \"write\"")]
    [InlineData(ExportTarget.Terraform, "permissions_boundary = aws_iam_policy.boundary.arn", "\"aws_iam_role_policy\" \"this_2\"", "name   = \"write\"", "\"aws_iam_role_policy_attachment\" \"managed\"")]
    [InlineData(ExportTarget.CdkTypeScript, "permissionsBoundary: boundary.ref,", "managedPolicyName: 'everything-boundary'", "policyName: 'read'", "policyName: 'write'")]
    [InlineData(ExportTarget.CdkCSharp, "PermissionsBoundary = boundary.Ref,", "ManagedPolicyName = \"everything-boundary\"", "PolicyName = \"read\"", "PolicyName = \"write\"")]
    public void Write_SeveralPoliciesAndABoundary_EachIsInIt(ExportTarget target, params string[] lines)
    {
        var text = RoleExport.Write(Roles.WithEverything(DeploymentTokens.None), target);

        Assert.All([.. lines, Roles.ReadOnly], line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_CloudFormationWithEverything_ReadsBackEqual()
    {
        var role = Roles.WithEverything(Roles.Tokens);
        var (found, problem) = TemplateRoles.Read(RoleExport.Write(role, ExportTarget.CloudFormation), new Dictionary<string, string> { ["AWS::Region"] = Roles.Region, ["AWS::AccountId"] = Roles.Account });

        Assert.Null(problem);
        var report = DriftReport.Of(Assert.Single(found!), role.Outline.Metadata, [.. role.PermissionsPolicies.Select(policy => policy.Document), .. Roles.Managed(role)], [role.TrustPolicy!], role.Boundary);
        Assert.Equal([PolicyRelation.Equal, PolicyRelation.Equal, PolicyRelation.Equal], report.Policies.Select(policy => policy.Relation));
        Assert.Empty(report.Metadata);
    }

    [Fact]
    public void Write_ARegionWithinAWord_IsNoToken()
    {
        const string Zone = """{"Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*","Condition":{"StringEquals":{"ec2:AvailabilityZone":"ap-northeast-1a"}}}]}""";

        Assert.Contains("\"ap-northeast-1a\"", RoleExport.Write(Roles.Of(Zone, Roles.Tokens), ExportTarget.CloudFormation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportTarget.CloudFormation)]
    [InlineData(ExportTarget.Terraform)]
    [InlineData(ExportTarget.CdkTypeScript)]
    [InlineData(ExportTarget.CdkCSharp)]
    public void Write_TheSameRole_GivesTheSameTextWithoutTrailingSpace(ExportTarget target)
    {
        var text = RoleExport.Write(Roles.Of(Thumbnail, Roles.Tokens), target);

        Assert.Equal(text, RoleExport.Write(Roles.Of(Thumbnail, Roles.Tokens), target));
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders-api.deploy", "OrdersApiDeployStack")]
    [InlineData("2nd", "Role2ndStack")]
    [InlineData("+=,.@-", "RoleStack")]
    public void Of_ARolesName_IsAClassName(string role, string expected) => Assert.Equal(expected, StackName.Of(role));

    [Theory]
    [InlineData("""{"Statement":[{"Resource":"{{resolve:ssm:/bucket}}"}]}""", false)]
    [InlineData("""{"Statement":[{"Resource":"${Token[AWS.Region.1]}"}]}""", false)]
    [InlineData("""{"Statement":[{"Resource":["*",null]}]}""", false)]
    [InlineData("""{"Statement":[""", false)]
    [InlineData("""{"Statement":[]}""", true)]
    public void ProblemOf_APolicyThatCannotBeWrittenAsItIs_SaysSo(string policy, bool isGood) => Assert.Equal(isGood, RoleExport.ProblemOf(Roles.Of(policy)) is null);
}

using System.Globalization;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>
/// A role as a CDK stack in TypeScript. It uses CloudFormation's own role (<c>CfnRole</c>): CDK's <c>Role</c> would put the policies into another form than the
/// one that was signed.
/// </summary>
internal static class CdkTypeScriptRole
{
    public static string Of(RoleDescription role)
    {
        var outline = role.Outline;
        var code = new TypeScriptLiteral(outline.Tokens);
        var lines = new Lines()
            .Add($"// The role {outline.Name}, as reviewed. Change the review, then export again.")
            .Add($"import {{ {(outline.LogGroup is null ? "" : "RemovalPolicy, ")}Stack, StackProps }} from 'aws-cdk-lib';")
            .Add("import { CfnRole } from 'aws-cdk-lib/aws-iam';")
            .Add("import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';", outline.LogGroup is not null)
            .Add("import { Construct } from 'constructs';").Add()
            .Add($"export class {StackName.Of(outline.Name)} extends Stack {{")
            .Add("  readonly role: CfnRole;").Add()
            .Add("  constructor(scope: Construct, id: string, props?: StackProps) {")
            .Add("    super(scope, id, props);").Add();
        if (outline.LogGroup is { } group)
        {
            lines.Add("    new LogGroup(this, 'LogGroup', {")
                .Add($"      logGroupName: {code.Text(group.Name)},")
                .Add($"      retention: RetentionDays.{LogRetention.Names[group.RetentionDays]},")
                .Add("      removalPolicy: RemovalPolicy.RETAIN,")
                .Add("    });").Add();
        }

        lines.Add("    this.role = new CfnRole(this, 'Role', {")
            .Add($"      roleName: {code.Text(outline.Name)},")
            .Add($"      description: {code.Text(outline.Description ?? "")},", outline.Description is not null)
            .Add($"      path: {code.Text(outline.Path)},")
            .Add($"      maxSessionDuration: {outline.MaxSessionDuration.ToString(CultureInfo.InvariantCulture)},")
            .Add($"      permissionsBoundary: {code.WithTokensIn(outline.PermissionsBoundary ?? "")},", outline.PermissionsBoundary is not null)
            .Add($"      assumeRolePolicyDocument: {code.Policy(role.TrustPolicy!, 3)},")
            .Add("      policies: [{")
            .Add($"        policyName: {code.Text(outline.Name)},")
            .Add($"        policyDocument: {code.Policy(role.PermissionsPolicy, 4)},")
            .Add("      }],");
        if (outline.Tags.Count > 0)
        {
            lines.Add("      tags: [");
            foreach (var (key, value) in outline.Tags)
            {
                lines.Add($"        {{ key: {code.Text(key)}, value: {code.Text(value)} }},");
            }

            lines.Add("      ],");
        }

        return lines.Add("    });").Add("  }").Add("}").ToString();
    }
}

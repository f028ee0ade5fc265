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
            .Add($"import {{ {(role.Boundary is null ? "" : "CfnManagedPolicy, ")}CfnRole }} from 'aws-cdk-lib/aws-iam';")
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

        if (role.Boundary is { } boundary)
        {
            lines.Add("    const boundary = new CfnManagedPolicy(this, 'Boundary', {")
                .Add($"      managedPolicyName: {code.Text(role.BoundaryName)},")
                .Add($"      policyDocument: {code.Policy(boundary, 3)},")
                .Add("    });").Add();
        }

        lines.Add("    this.role = new CfnRole(this, 'Role', {")
            .Add($"      roleName: {code.Text(outline.Name)},")
            .Add($"      description: {code.Text(outline.Description ?? "")},", outline.Description is not null)
            .Add($"      path: {code.Text(outline.Path)},")
            .Add($"      maxSessionDuration: {outline.MaxSessionDuration.ToString(CultureInfo.InvariantCulture)},")
            .Add("      permissionsBoundary: boundary.ref,", role.Boundary is not null)
            .Add($"      permissionsBoundary: {code.WithTokensIn(outline.PermissionsBoundary ?? "")},", role.Boundary is null && outline.PermissionsBoundary is not null)
            .Add($"      assumeRolePolicyDocument: {code.Policy(role.TrustPolicy!, 3)},")
            .Add($"      managedPolicyArns: [{string.Join(", ", outline.ManagedPolicies.Select(code.WithTokensIn))}],", outline.ManagedPolicies.Count > 0);
        if (role.PermissionsPolicies.Count > 0)
        {
            var policies = role.PermissionsPolicies.Select(policy => $"{{\n        policyName: {code.Text(policy.Name)},\n        policyDocument: {code.Policy(policy.Document, 4)},\n      }}");
            lines.Add($"      policies: [{string.Join(", ", policies)}],");
        }

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

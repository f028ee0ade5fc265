using System.Globalization;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>A role as a CDK stack in C#, with CloudFormation's own role for the reason <see cref="CdkTypeScriptRole"/> gives.</summary>
internal static class CdkCSharpRole
{
    public static string Of(RoleDescription role)
    {
        var outline = role.Outline;
        var code = new CSharpLiteral(outline.Tokens);
        var name = StackName.Of(outline.Name);
        var lines = new Lines()
            .Add($"// The role {outline.Name}, as reviewed. Change the review, then export again.")
            .Add("using System.Collections.Generic;")
            .Add("using Amazon.CDK;")
            .Add("using Amazon.CDK.AWS.IAM;")
            .Add("using Amazon.CDK.AWS.Logs;", outline.LogGroup is not null)
            .Add("using Constructs;").Add()
            .Add($"public sealed class {name} : Stack")
            .Add("{")
            .Add($"    public {name}(Construct scope, string id, IStackProps props = null)")
            .Add("        : base(scope, id, props)")
            .Add("    {");
        if (outline.LogGroup is { } group)
        {
            lines.Add("        new LogGroup(this, \"LogGroup\", new LogGroupProps")
                .Add("        {")
                .Add($"            LogGroupName = {code.Text(group.Name)},")
                .Add($"            Retention = RetentionDays.{LogRetention.Names[group.RetentionDays]},")
                .Add("            RemovalPolicy = RemovalPolicy.RETAIN,")
                .Add("        });").Add();
        }

        if (role.Boundary is { } boundary)
        {
            lines.Add("        var boundary = new CfnManagedPolicy(this, \"Boundary\", new CfnManagedPolicyProps")
                .Add("        {")
                .Add($"            ManagedPolicyName = {code.Text(role.BoundaryName)},")
                .Add($"            PolicyDocument = {code.Policy(boundary, 3)},")
                .Add("        });").Add();
        }

        lines.Add("        Role = new CfnRole(this, \"Role\", new CfnRoleProps")
            .Add("        {")
            .Add($"            RoleName = {code.Text(outline.Name)},")
            .Add($"            Description = {code.Text(outline.Description ?? "")},", outline.Description is not null)
            .Add($"            Path = {code.Text(outline.Path)},")
            .Add($"            MaxSessionDuration = {outline.MaxSessionDuration.ToString(CultureInfo.InvariantCulture)},")
            .Add("            PermissionsBoundary = boundary.Ref,", role.Boundary is not null)
            .Add($"            PermissionsBoundary = {code.WithTokensIn(outline.PermissionsBoundary ?? "")},", role.Boundary is null && outline.PermissionsBoundary is not null)
            .Add($"            AssumeRolePolicyDocument = {code.Policy(role.TrustPolicy!, 3)},")
            .Add($"            ManagedPolicyArns = new[] {{ {string.Join(", ", outline.ManagedPolicies.Select(code.WithTokensIn))} }},", outline.ManagedPolicies.Count > 0);
        if (role.PermissionsPolicies.Count > 0)
        {
            lines.Add("            Policies = new object[]").Add("            {");
            foreach (var policy in role.PermissionsPolicies)
            {
                lines.Add("                new CfnRole.PolicyProperty")
                    .Add("                {")
                    .Add($"                    PolicyName = {code.Text(policy.Name)},")
                    .Add($"                    PolicyDocument = {code.Policy(policy.Document, 5)},")
                    .Add("                },");
            }

            lines.Add("            },");
        }

        if (outline.Tags.Count > 0)
        {
            lines.Add("            Tags = new ICfnTag[]").Add("            {");
            foreach (var (key, value) in outline.Tags)
            {
                lines.Add($"                new CfnTag {{ Key = {code.Text(key)}, Value = {code.Text(value)} }},");
            }

            lines.Add("            },");
        }

        return lines.Add("        });").Add("    }").Add().Add("    public CfnRole Role { get; }").Add("}").ToString();
    }
}

using System.Globalization;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>A role in Terraform's language, for version 6 of the AWS provider or later.</summary>
internal static class TerraformRole
{
    public static string Of(RoleDescription role)
    {
        var outline = role.Outline;
        var hcl = new HclLiteral(outline.Tokens);
        var lines = new Lines()
            .Add($"# The role {outline.Name}, as reviewed. Change the review, then export again.")
            .Add("terraform {").Add("  required_providers {").Add("    aws = {").Add("      source  = \"hashicorp/aws\"").Add("      version = \">= 6.0\"")
            .Add("    }").Add("  }").Add("}").Add()
            .Add("data \"aws_caller_identity\" \"current\" {}\n", outline.Tokens.Account is not null)
            .Add("data \"aws_region\" \"current\" {}\n", outline.Tokens.Region is not null);
        if (outline.LogGroup is { } group)
        {
            // skip_destroy is what RemovalPolicy.RETAIN is in CDK.
            lines.Add("resource \"aws_cloudwatch_log_group\" \"this\" {")
                .Add($"  name              = {hcl.Text(group.Name)}")
                .Add($"  retention_in_days = {group.RetentionDays.ToString(CultureInfo.InvariantCulture)}")
                .Add("  skip_destroy      = true")
                .Add("}").Add();
        }

        if (role.Boundary is { } boundary)
        {
            lines.Add("resource \"aws_iam_policy\" \"boundary\" {")
                .Add($"  name   = {hcl.Text(role.BoundaryName)}")
                .Add($"  policy = jsonencode({hcl.Policy(boundary, 1)})")
                .Add("}").Add();
        }

        lines.Add("resource \"aws_iam_role\" \"this\" {")
            .Add($"  name                 = {hcl.Text(outline.Name)}")
            .Add($"  description          = {hcl.Text(outline.Description ?? "")}", outline.Description is not null)
            .Add($"  path                 = {hcl.Text(outline.Path)}")
            .Add($"  max_session_duration = {outline.MaxSessionDuration.ToString(CultureInfo.InvariantCulture)}")
            .Add("  permissions_boundary = aws_iam_policy.boundary.arn", role.Boundary is not null)
            .Add($"  permissions_boundary = {hcl.WithTokensIn(outline.PermissionsBoundary ?? "")}", role.Boundary is null && outline.PermissionsBoundary is not null)
            .Add($"  assume_role_policy   = jsonencode({hcl.Policy(role.TrustPolicy!, 1)})");
        if (outline.Tags.Count > 0)
        {
            lines.Add("  tags = {");
            foreach (var (key, value) in outline.Tags)
            {
                lines.Add($"    {hcl.Text(key)} = {hcl.Text(value)}");
            }

            lines.Add("  }");
        }

        lines.Add("}").Add();
        foreach (var (index, policy) in role.PermissionsPolicies.Index())
        {
            lines.Add($"resource \"aws_iam_role_policy\" \"{Numbered("this", index)}\" {{")
                .Add($"  name   = {hcl.Text(policy.Name)}")
                .Add("  role   = aws_iam_role.this.id")
                .Add($"  policy = jsonencode({hcl.Policy(policy.Document, 1)})")
                .Add("}").Add();
        }

        foreach (var (index, arn) in outline.ManagedPolicies.Index())
        {
            lines.Add($"resource \"aws_iam_role_policy_attachment\" \"{Numbered("managed", index)}\" {{")
                .Add("  role       = aws_iam_role.this.name")
                .Add($"  policy_arn = {hcl.WithTokensIn(arn)}")
                .Add("}").Add();
        }

        return lines.Add("output \"role_arn\" {").Add("  value = aws_iam_role.this.arn").Add("}").ToString();
    }

    private static string Numbered(string name, int index) => index == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{index + 1}");
}

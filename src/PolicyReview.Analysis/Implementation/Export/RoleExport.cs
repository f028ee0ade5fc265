namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>Writes a role as infrastructure code. The same role always gives the same text, and its policies say what they said.</summary>
public static class RoleExport
{
    /// <summary>Why <paramref name="role"/> cannot be written; null if it can.</summary>
    public static string? ProblemOf(RoleDescription role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return new[] { role.PermissionsPolicy, role.TrustPolicy }.Any(policy => policy.Tree.Problem is not null || policy.Root is null)
            ? "A policy is no well-formed JSON. Run `policyreview validate` on it."
            : new[] { role.PermissionsPolicy, role.TrustPolicy }.Any(policy => policy.Source.Text.Contains("{{resolve:", StringComparison.Ordinal))
                ? "A policy holds `{{resolve:`, which CloudFormation would replace. Write the value itself."
                : null;
    }

    /// <summary>The text of <paramref name="role"/> in the language of <paramref name="target"/>.</summary>
    public static string Write(RoleDescription role, ExportTarget target)
    {
        ArgumentNullException.ThrowIfNull(role);
        return target switch
        {
            ExportTarget.CloudFormation => CloudFormationRole.Of(role),
            ExportTarget.Terraform => TerraformRole.Of(role),
            ExportTarget.CdkTypeScript => CdkTypeScriptRole.Of(role),
            _ => CdkCSharpRole.Of(role),
        };
    }
}

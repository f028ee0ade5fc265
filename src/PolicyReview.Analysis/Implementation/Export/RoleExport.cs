using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>Writes a role as infrastructure code. The same role always gives the same text, and its policies say what they said.</summary>
public static class RoleExport
{
    /// <summary>Why <paramref name="role"/> cannot be written; null if it can.</summary>
    public static string? ProblemOf(RoleDescription role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return role.TrustPolicy is null ? "A permission set is no role to write: IAM Identity Center makes its roles. Write its inline policy there." : role.Policies.Select(ProblemOf).FirstOrDefault(problem => problem is not null);
    }

    private static string? ProblemOf(PolicyDocument policy) =>
        policy is not { Tree.Problem: null, Root: { } root } ? "A policy is no well-formed JSON. Run `policyreview validate` on it."
        : HasNull(root) ? "A policy holds `null`, which IAM does not take. Remove it."
        : policy.Source.Text.Contains("{{resolve:", StringComparison.Ordinal) ? "A policy holds `{{resolve:`, which CloudFormation would replace. Write the value itself."
        : policy.Source.Text.Contains("${Token[", StringComparison.Ordinal) ? "A policy holds `${Token[`, which CDK would replace. Write the value itself."
        : null;

    private static bool HasNull(SourceNode node) =>
        node.Kind == SourceNodeKind.Null || node.Members.Any(member => member.Value is { } value && HasNull(value)) || node.Elements.Any(HasNull);

    /// <summary>The text of <paramref name="role"/>, which <see cref="ProblemOf(RoleDescription)"/> finds nothing wrong with, in the language of <paramref name="target"/>.</summary>
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

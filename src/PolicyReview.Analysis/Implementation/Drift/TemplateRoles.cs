using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>Reads the roles of a CloudFormation or SAM template (JSON or YAML) or of a Terraform plan.</summary>
public static class TemplateRoles
{
    /// <summary>
    /// The roles of <paramref name="text"/>; <paramref name="parameters"/> are values of parameters and pseudo parameters such as <c>AWS::Region</c>. Null and a sentence if
    /// it is no template. <paramref name="known"/> are managed policies by their ARNs, for a template that attaches them and does not hold their texts.
    /// </summary>
    public static (IReadOnlyList<DeployedPrincipal>? Roles, string? Problem) Read(string text, IReadOnlyDictionary<string, string> parameters, IReadOnlyDictionary<string, NamedPolicy>? known = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parameters);
        var (root, source, problem) = RootOf(text);
        var deployment = new Deployment(parameters) { Policies = known ?? new Dictionary<string, NamedPolicy>() };
        return root is null ? (null, problem ?? "It is empty.")
            : CloudFormationTemplate.Is(root) ? ([.. new CloudFormationRoles(root, source, deployment).All()], null)
            : TerraformPlan.Is(root) ? ([.. new TerraformRoles(root, source, deployment).All()], null)
            : (null, "It is neither a CloudFormation template nor a Terraform plan; a plan is what `terraform show -json` prints.");
    }

    private static bool IsTerraformSource(string text) =>
        text.Contains("resource \"aws_", StringComparison.Ordinal) || text.Contains("data \"aws_", StringComparison.Ordinal) || text.Contains("terraform {", StringComparison.Ordinal);

    private static (TemplateNode? Root, SourceText Source, string? Problem) RootOf(string text)
    {
        if (text.AsSpan().TrimStart() is { Length: > 0 } start && start[0] != '{')
        {
            if (IsTerraformSource(text))
            {
                return (null, new SourceText(text), "It is Terraform's source, whose values only Terraform knows. Give the plan: `terraform plan -out plan`, then `terraform show -json plan`.");
            }

            var source = new SourceText(text);
            var (yaml, fault) = YamlTemplate.Read(source);
            return (fault is null && yaml?.Kind == TemplateNodeKind.Mapping ? yaml : null, source, fault?.Message ?? "It is no mapping.");
        }

        var tree = SourceTreeReader.Read(text);
        return (tree.Problem is null && tree.Root is { } root ? JsonTemplate.Of(root) : null, tree.Source, tree.Problem?.Message);
    }
}

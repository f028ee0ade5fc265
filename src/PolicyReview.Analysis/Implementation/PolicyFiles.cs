using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation;

/// <summary>Finds the policies in a file: a policy itself, a CloudFormation or SAM template, a Terraform plan. Never throws for any text.</summary>
public static class PolicyFiles
{
    /// <summary>
    /// Reads <paramref name="text"/>. <paramref name="name"/> says by its ending whether it may be YAML; <paramref name="kind"/> and
    /// <paramref name="resourceType"/> say what a policy is used as where the file does not.
    /// </summary>
    public static FileReading Read(string name, string text, DocumentKind? kind, string? resourceType)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        return MayBeYaml(name, text) ? ReadYaml(text, kind, resourceType) : ReadJson(text, kind, resourceType);
    }

    private static bool MayBeYaml(string name, string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && start[0] is not ('{' or '[')
            && (name == "-" || Path.GetExtension(name) is ".yaml" or ".yml" or ".YAML" or ".YML" or ".template");
    }

    private static FileReading ReadJson(string text, DocumentKind? kind, string? resourceType)
    {
        var document = PolicyParser.Parse(text);
        if (document is { Tree.Problem: null, Root: { } root } && root.ValueOf("Statement") is null)
        {
            var template = JsonTemplate.Of(root);
            if (OfTemplate(template, document.Source) is { } reading)
            {
                return reading;
            }
        }

        var isPolicy = document.StatementNode is not null || (document.Tree.Problem is not null && text.Contains("Statement", StringComparison.Ordinal));
        var policy = new WholeFilePolicy(document, kind ?? InferredUse.Of(document), resourceType);
        return new FileReading(document.Source, [policy], null, isPolicy ? FileShape.Policy : FileShape.Other);
    }

    private static FileReading ReadYaml(string text, DocumentKind? kind, string? resourceType)
    {
        var source = new SourceText(text);
        var (root, problem) = YamlTemplate.Read(source);
        if (root is { Kind: TemplateNodeKind.Mapping } && OfTemplate(root, source) is { } reading)
        {
            return reading;
        }

        return root?["Statement"] is not null && EmbeddedPolicy.Find(root, root, source, null, kind, resourceType) is { } policy
            ? new FileReading(source, [policy], null, FileShape.Policy)
            : new FileReading(source, [], problem ?? new SyntaxProblem("This is neither a policy nor a template with policies. Check the file.", source.SpanOf(0, 0)), FileShape.Other);
    }

    // In a template the resource says what its policy is used as, whatever the command line says.
    private static FileReading? OfTemplate(TemplateNode root, SourceText source) =>
        CloudFormationTemplate.Is(root) ? new FileReading(source, [.. CloudFormationTemplate.Policies(root, source)], null, FileShape.CloudFormation)
        : TerraformPlan.Is(root) ? new FileReading(source, [.. TerraformPlan.Policies(root, source)], null, FileShape.TerraformPlan)
        : null;
}

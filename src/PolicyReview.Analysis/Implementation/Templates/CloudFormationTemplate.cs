using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// Finds the policies of a CloudFormation or SAM template.
/// <code>
/// { "Resources": { "Role": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": { … } } } } }
/// </code>
/// </summary>
internal static class CloudFormationTemplate
{
    /// <summary>True if <paramref name="root"/> is one: resources with AWS types.</summary>
    public static bool Is(TemplateNode root) => root["Resources"] is { Kind: TemplateNodeKind.Mapping } resources
        && resources.Members.Any(resource => resource.Value["Type"]?.Scalar?.Contains("::", StringComparison.Ordinal) == true);

    /// <summary>Its policies, in the order of the file.</summary>
    public static IEnumerable<FoundPolicy> Policies(TemplateNode root, SourceText file) =>
        root["Resources"]!.Members.SelectMany(resource => Policies(resource, root, file));

    private static IEnumerable<FoundPolicy> Policies(TemplateMember resource, TemplateNode root, SourceText file)
    {
        if (resource.Value["Type"]?.Scalar is not { } type || resource.Value["Properties"] is not { } properties)
        {
            yield break;
        }

        foreach (var property in CloudFormationPolicies.Of(type, properties))
        {
            foreach (var (value, path, owner) in property.In(properties).Where(found => IsDocument(found.Value, type)))
            {
                var place = new TemplatePlace(resource.Name, type, path, property.NamedBy is { } named ? owner[named]?.Scalar : null);
                if (EmbeddedPolicy.Find(value, root, file, place, property.Kind, property.AccessAnalyzerType) is { } policy)
                {
                    yield return policy;
                }
            }
        }
    }

    // SAM's Policies: a managed policy's name, { "S3ReadPolicy": { "BucketName": … } }, or a document.
    private static bool IsDocument(TemplateNode value, string type) =>
        !CloudFormationPolicies.IsServerless(type) || value["Statement"] is not null || value.OnlyMember("Fn::If") is not null;
}

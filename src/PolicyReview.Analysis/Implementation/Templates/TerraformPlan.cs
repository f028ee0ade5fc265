using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// Finds the policies of a Terraform or OpenTofu plan as <c>terraform show -json</c> prints it
/// (https://developer.hashicorp.com/terraform/internals/json-format). What applies after the plan is looked at, not what is deleted.
/// <code>
/// { "format_version": "1.2", "planned_values": { "root_module": { "resources": [
///   { "address": "aws_iam_policy.read", "mode": "managed", "type": "aws_iam_policy", "values": { "name": "read", "policy": "{…}" } } ] } },
///   "resource_changes": [ { "address": "aws_iam_policy.read", "change": { "after_unknown": { "policy": true } } } ] }
/// </code>
/// </summary>
internal sealed class TerraformPlan
{
    private const string Document = "aws_iam_policy_document";

    private readonly TemplateNode _root;
    private readonly SourceText _file;
    private readonly Dictionary<string, TemplateNode> _changes;

    private TerraformPlan(TemplateNode root, SourceText file)
    {
        _root = root;
        _file = file;
        _changes = (root["resource_changes"]?.Elements ?? []).Where(change => change["address"]?.Scalar is not null)
            .GroupBy(change => change["address"]!.Scalar!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
    }

    /// <summary>True if <paramref name="root"/> is one.</summary>
    public static bool Is(TemplateNode root) => root["planned_values"]?["root_module"] is not null || (root["format_version"] is not null && root["resource_changes"] is not null);

    /// <summary>Its policies: resources in the order of the plan, then documents of data sources that no resource has as they are.</summary>
    public static IEnumerable<FoundPolicy> Policies(TemplateNode root, SourceText file)
    {
        var plan = new TerraformPlan(root, file);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var resources = ResourcesOf(root["planned_values"]?["root_module"]).ToList();
        var found = resources.Where(resource => resource["mode"]?.Scalar != "data").SelectMany(resource => plan.OfResource(resource, used)).ToList();
        return found.Concat(plan.Documents(resources, used));
    }

    private static IEnumerable<TemplateNode> ResourcesOf(TemplateNode? module) => module is null ? []
        : (module["resources"]?.Elements ?? []).Concat((module["child_modules"]?.Elements ?? []).SelectMany(ResourcesOf));

    private IEnumerable<FoundPolicy> OfResource(TemplateNode resource, HashSet<string> used)
    {
        if (resource["type"]?.Scalar is not { } type || resource["values"] is not { } values || resource["address"]?.Scalar is not { } address)
        {
            yield break;
        }

        foreach (var property in TerraformPolicies.Of(type, values))
        {
            foreach (var (value, path, owner) in property.In(values).Where(found => !string.IsNullOrWhiteSpace(found.Value.Scalar)))
            {
                used.Add(Normal(value.Scalar!));
                var place = new TemplatePlace(address, type, path, property.NamedBy is { } named ? owner[named]?.Scalar : null);
                if (EmbeddedPolicy.Find(value, _root, _file, place, property.Kind, property.AccessAnalyzerType) is { } policy)
                {
                    yield return policy;
                }
            }

            if (_changes.GetValueOrDefault(address)?["change"]?["after_unknown"] is { } unknown)
            {
                foreach (var (value, path, _) in property.In(unknown).Where(found => found.Value.Scalar == "true"))
                {
                    var reason = new UnresolvedValue($"{address}.{path}", "is known only after apply.", _file.SpanOf(value.Start, value.End));
                    yield return new UnreadPolicy(new TemplatePlace(address, type, path, null), reason, property.Kind ?? DocumentKind.PermissionsPolicy, property.AccessAnalyzerType);
                }
            }
        }
    }

    // A document that is known stands in prior_state, one that waits for a value among the planned changes.
    private IEnumerable<FoundPolicy> Documents(List<TemplateNode> planned, HashSet<string> used)
    {
        foreach (var data in ResourcesOf(_root["prior_state"]?["values"]?["root_module"]).Concat(planned).Concat(_changes.Values).Where(IsDocument).DistinctBy(data => data["address"]?.Scalar))
        {
            var address = data["address"]?.Scalar ?? Document;
            if (data["values"]?["json"] is { Scalar: { Length: > 0 } text } json)
            {
                if (used.Add(Normal(text)) && EmbeddedPolicy.Find(json, _root, _file, new TemplatePlace(address, Document, "json", null), null, null) is { } policy)
                {
                    yield return policy;
                }
            }
            else if (_changes.GetValueOrDefault(address)?["change"] is { } change && PolicyDocumentBlocks.Policy(change, address) is { } built
                && EmbeddedPolicy.Find(built, _root, _file, new TemplatePlace(address, Document, "statement", null), null, null) is { } waiting)
            {
                yield return waiting;
            }
        }
    }

    private static bool IsDocument(TemplateNode resource) => resource["type"]?.Scalar == Document && resource["mode"]?.Scalar == "data";

    private static string Normal(string json) => string.Concat(json.Where(c => !char.IsWhiteSpace(c)));
}

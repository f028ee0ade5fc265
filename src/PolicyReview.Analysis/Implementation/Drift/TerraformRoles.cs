using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>
/// The roles, users and groups of a Terraform plan, each with the policies that the plan gives it. Which policy belongs to which role stands in the planned values,
/// or, where a name is known only after apply, in the configuration:
/// <code>
/// { "address": "aws_iam_role_policy.this", "type": "aws_iam_role_policy", "expressions": { "role": { "references": ["aws_iam_role.this.id", "aws_iam_role.this"] } } }
/// </code>
/// </summary>
internal sealed class TerraformRoles
{
    private static readonly Dictionary<string, string> Holders = new(StringComparer.Ordinal) { ["aws_iam_role"] = "role", ["aws_iam_user"] = "user", ["aws_iam_group"] = "group" };

    private readonly TemplateNode _root;
    private readonly SourceText _file;
    private readonly List<TemplateNode> _resources;
    private readonly Dictionary<string, TemplateNode> _expressions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateNode> _unknown;

    private readonly Deployment _deployment;

    public TerraformRoles(TemplateNode root, SourceText file, Deployment deployment)
    {
        _deployment = deployment;
        _root = root;
        _file = file;
        _resources = [.. ResourcesOf(root["planned_values"]?["root_module"]).Where(resource => resource["mode"]?.Scalar != "data")];
        _unknown = (root["resource_changes"]?.Elements ?? []).Where(change => change["address"]?.Scalar is not null && change["change"]?["after_unknown"] is not null)
            .GroupBy(change => change["address"]!.Scalar!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last()["change"]!["after_unknown"]!, StringComparer.Ordinal);
        Configure(root["configuration"]?["root_module"], "");
    }

    public IEnumerable<DeployedPrincipal> All() => _resources.Where(resource => Holders.ContainsKey(resource["type"]?.Scalar ?? "")).Select(PrincipalOf);

    private DeployedPrincipal PrincipalOf(TemplateNode holder)
    {
        var metadata = new TerraformMetadata(holder, _unknown.GetValueOrDefault(AddressOf(holder)));
        return new DeployedPrincipal(RoleOf(holder), metadata.Metadata) { Unknown = metadata.Unknown };
    }

    private static IEnumerable<TemplateNode> ResourcesOf(TemplateNode? module) => module is null ? []
        : (module["resources"]?.Elements ?? []).Concat((module["child_modules"]?.Elements ?? []).SelectMany(ResourcesOf));

    private void Configure(TemplateNode? module, string prefix)
    {
        foreach (var resource in module?["resources"]?.Elements ?? [])
        {
            if (resource["address"]?.Scalar is { } address && resource["expressions"] is { } expressions)
            {
                _expressions[prefix + address] = expressions;
            }
        }

        foreach (var call in module?["module_calls"]?.Members ?? [])
        {
            Configure(call.Value["module"], $"{prefix}module.{call.Name}.");
        }
    }

    private DeployedRole RoleOf(TemplateNode holder)
    {
        var permissions = new UseCollector(_root, _file, _deployment);
        var trust = new UseCollector(_root, _file, _deployment);
        var address = AddressOf(holder);
        var kind = Holders[holder["type"]!.Scalar!];
        if (kind == "role")
        {
            Read(holder, "assume_role_policy", trust);
        }

        foreach (var policy in (holder["values"]?["inline_policy"]?.Elements ?? []).Select(block => block["policy"]).Where(policy => !string.IsNullOrWhiteSpace(policy?.Scalar)))
        {
            permissions.Read(policy!, $"{address}.inline_policy");
        }

        foreach (var arn in holder["values"]?["managed_policy_arns"]?.Elements ?? [])
        {
            Managed(arn, address, arn.Scalar, null, permissions);
        }

        foreach (var resource in _resources.Where(resource => Belongs(resource, holder, kind)))
        {
            if (resource["type"]!.Scalar == $"aws_iam_{kind}_policy")
            {
                Read(resource, "policy", permissions);
            }
            else
            {
                Managed(resource, address, resource["values"]?["policy_arn"]?.Scalar, References(AddressOf(resource), "policy_arn"), permissions);
            }
        }

        foreach (var resource in _resources.Where(resource => resource["type"]?.Scalar == "aws_iam_policy_attachment" && Names(resource, holder, $"{kind}s")))
        {
            Managed(resource, address, resource["values"]?["policy_arn"]?.Scalar, References(AddressOf(resource), "policy_arn"), permissions);
        }

        if (kind == "user" && _resources.Exists(resource => IsMembership(resource, holder)))
        {
            permissions.Miss($"`{address}` also has the policies of its groups. Look at each group by itself.");
        }

        return new DeployedRole(address, permissions.Use, trust.Use) { Boundary = BoundaryOf(holder) };
    }

    private DeployedUse? BoundaryOf(TemplateNode holder)
    {
        var arn = holder["values"]?["permissions_boundary"]?.Scalar is { Length: > 0 } written ? written : null;
        var isUnknown = _unknown.GetValueOrDefault(AddressOf(holder))?["permissions_boundary"]?.Scalar == "true";
        if (arn is null && !isUnknown)
        {
            return null;
        }

        var boundary = new UseCollector(_root, _file, _deployment);
        Managed(holder, AddressOf(holder), arn, References(AddressOf(holder), "permissions_boundary"), boundary, "permissions boundary");
        return boundary.Use;
    }

    // aws_iam_user_group_membership: "user": "ann", "groups": […]; aws_iam_group_membership: "users": ["ann"], "group": …
    private bool IsMembership(TemplateNode resource, TemplateNode user) => resource["type"]?.Scalar switch
    {
        "aws_iam_user_group_membership" => Refers(resource, user, "user"),
        "aws_iam_group_membership" => Names(resource, user, "users"),
        _ => false,
    };

    // aws_iam_policy_attachment: "roles": ["task"]
    private bool Names(TemplateNode resource, TemplateNode holder, string list) =>
        (resource["values"]?[list]?.Elements ?? []).Any(name => name.Scalar is { } known && known == holder["values"]?["name"]?.Scalar)
        || References(AddressOf(resource), list).Contains(Unindexed(AddressOf(holder)), StringComparer.Ordinal);

    private void Read(TemplateNode resource, string property, UseCollector use)
    {
        var place = $"{AddressOf(resource)}.{property}";
        if (resource["values"]?[property] is { Scalar: { Length: > 0 } } policy)
        {
            use.Read(policy, place);
        }
        else if (_unknown.GetValueOrDefault(AddressOf(resource))?[property]?.Scalar == "true")
        {
            use.Miss($"The policy at `{place}` is known only after apply.");
        }
    }

    private void Managed(TemplateNode node, string holder, string? arn, IReadOnlyList<string>? references, UseCollector use, string kind = "managed policy")
    {
        var policy = _resources.FirstOrDefault(resource => resource["type"]?.Scalar == "aws_iam_policy"
            && ((arn is not null && resource["values"]?["arn"]?.Scalar == arn) || references?.Contains(Unindexed(AddressOf(resource)), StringComparer.Ordinal) == true));
        if (policy is not null)
        {
            Read(policy, "policy", use);
        }
        else
        {
            use.Attach(node, arn, holder, kind);
        }
    }

    private bool Belongs(TemplateNode resource, TemplateNode holder, string kind)
    {
        var type = resource["type"]?.Scalar;
        if (type != $"aws_iam_{kind}_policy" && type != $"aws_iam_{kind}_policy_attachment")
        {
            return false;
        }

        return Refers(resource, holder, kind);
    }

    private bool Refers(TemplateNode resource, TemplateNode holder, string property) => resource["values"]?[property]?.Scalar is { } name
        ? name == holder["values"]?["name"]?.Scalar
        : References(AddressOf(resource), property).Contains(Unindexed(AddressOf(holder)), StringComparer.Ordinal);

    // References are relative to the module that they stand in.
    private List<string> References(string address, string property)
    {
        var plain = Unindexed(address);
        var last = plain.LastIndexOf("module.", StringComparison.Ordinal);
        var prefix = last < 0 ? "" : plain[..(plain.IndexOf('.', last + "module.".Length) + 1)];
        return [.. (_expressions.GetValueOrDefault(plain)?[property]?["references"]?.Elements ?? []).Select(reference => prefix + Unindexed(reference.Scalar ?? ""))];
    }

    // module.app[0].aws_iam_role.task["a"] → module.app.aws_iam_role.task
    private static string Unindexed(string address)
    {
        var plain = address;
        while (plain.IndexOf('[', StringComparison.Ordinal) is >= 0 and var open && plain.IndexOf(']', open) is > 0 and var close)
        {
            plain = plain.Remove(open, close - open + 1);
        }

        return plain;
    }

    private static string AddressOf(TemplateNode resource) => resource["address"]?.Scalar ?? "";
}

using System.Globalization;
using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>
/// Reads the description of a role (schema: docs/schemas/role.schema.json) and says of everything that cannot be used where it stands and what to
/// write instead. Never throws on any text.
/// <code>
/// { "name": "thumbnail", "permissionsPolicy": "permissions-policy.json", "trustPolicy": "trust-policy.json", "path": "/media/",
///   "permissionsBoundary": "arn:aws:iam::111122223333:policy/boundary", "maxSessionDuration": 3600, "tags": { "team": "media" },
///   "logGroup": { "name": "/aws/lambda/thumbnail", "retentionDays": 30 }, "tokens": { "account": "111122223333", "region": "ap-northeast-1" } }
/// { "name": "orders", "permissionsPolicies": ["table.json", "logs.json"], "trustPolicy": "trust-policy.json", "boundaryPolicy": "boundary.json",
///   "managedPolicies": ["arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"] }
/// { "name": "incident-reader", "permissionSet": true, "permissionsPolicy": "permissions-policy.json", "maxSessionDuration": 14400 }
/// </code>
/// </summary>
public sealed class RoleFileReader
{
    private static readonly string[] RoleMembers =
        [
            "$schema", "name", "description", "permissionsPolicy", "permissionsPolicies", "managedPolicies", "trustPolicy", "path", "permissionsBoundary", "boundaryPolicy", "maxSessionDuration", "tags", "logGroup", "tokens", "permissionSet",
        ];

    private readonly ConfigurationFaults _faults;

    private RoleFileReader(SourceText source) => _faults = new ConfigurationFaults(source);

    /// <summary>Reads <paramref name="text"/>.</summary>
    public static RoleFileReading Read(string text)
    {
        var tree = SourceTreeReader.Read(text);
        var reader = new RoleFileReader(tree.Source);
        if (tree.Problem is { } problem)
        {
            reader._faults.Add(problem.Message, problem.Span);
        }
        else if (reader._faults.IsObject(tree.Root!, "The role", RoleMembers))
        {
            return reader.Role(tree.Root!);
        }

        return new RoleFileReading(new RoleOutline { Name = "" }, [], null, null, reader._faults.All);
    }

    private RoleFileReading Role(SourceNode root)
    {
        var outline = new RoleOutline
        {
            Name = Checked(root, "name", _faults.RequiredText(root, "name", "A role"), RoleOutlineRules.FaultOfName) ?? "",
            Description = Checked(root, "description", _faults.OptionalText(root, "description"), RoleOutlineRules.FaultOfDescription),
            Path = _faults.OptionalText(root, "path") ?? "/",
            PermissionsBoundary = _faults.OptionalText(root, "permissionsBoundary"),
            ManagedPolicies = ManagedPoliciesOf(root),
            MaxSessionDuration = NumberOf(root, "maxSessionDuration", _ => true, $"takes seconds from {RoleMetadataRules.ShortestSession} to {RoleMetadataRules.LongestSession}.") ?? RoleMetadataRules.ShortestSession,
            Tags = TagsOf(root.ValueOf("tags")),
            LogGroup = root.ValueOf("logGroup") is { } group ? LogGroupOf(group) : null,
            Tokens = root.ValueOf("tokens") is { } tokens ? TokensOf(tokens) : DeploymentTokens.None,
            IsPermissionSet = _faults.BooleanOf(root, "permissionSet") == true,
        };
        CheckMetadata(root, outline.Metadata);
        var permissions = PermissionsOf(root);
        var boundary = _faults.OptionalText(root, "boundaryPolicy");
        if (boundary is not null && root.ValueOf("permissionsBoundary") is { } existing)
        {
            _faults.Add("`permissionsBoundary` names a boundary that is there already, `boundaryPolicy` one that is deployed with the role. Leave one of them out.", existing.Span);
        }

        var trust = outline.IsPermissionSet ? null : _faults.RequiredText(root, "trustPolicy", "A role") ?? "";
        if (outline.IsPermissionSet && root.ValueOf("trustPolicy") is { } written)
        {
            _faults.Add("A permission set has no trust policy to write: Identity Center writes it. Leave it out.", written.Span);
        }

        return new RoleFileReading(outline, permissions, trust, boundary, _faults.All);
    }

    private List<string> PermissionsOf(SourceNode root)
    {
        if (root.ValueOf("permissionsPolicies") is not { } several)
        {
            return _faults.RequiredText(root, "permissionsPolicy", "A role") is { } only ? [only] : [];
        }

        if (root.ValueOf("permissionsPolicy") is { } one)
        {
            _faults.Add("`permissionsPolicies` names every permissions policy. Take this one into that list.", one.Span);
        }

        var files = TextsOf(several, "permissionsPolicies", "the file of a policy");
        if (several.Kind == SourceNodeKind.Array && several.Elements.Count == 0)
        {
            _faults.Add("`permissionsPolicies` is empty. Name the file of at least one policy.", several.Span);
        }

        return files;
    }

    private List<string> ManagedPoliciesOf(SourceNode root)
    {
        var arns = new List<string>();
        foreach (var node in _faults.ElementsOf(root.ValueOf("managedPolicies"), "managedPolicies"))
        {
            if (node is { Kind: SourceNodeKind.String, Text: { } arn } && RoleMetadataRules.IsPolicyArn(arn) && !arns.Contains(arn))
            {
                arns.Add(arn);
            }
            else
            {
                _faults.Add($"{_faults.Shown(node)} is no ARN of a managed policy, or is named twice. Write one such as `arn:aws:iam::aws:policy/ReadOnlyAccess`, once.", node.Span);
            }
        }

        return arns;
    }

    private List<string> TextsOf(SourceNode list, string name, string what)
    {
        var texts = new List<string>();
        foreach (var node in _faults.ElementsOf(list, name))
        {
            if (node is { Kind: SourceNodeKind.String, Text: { } text } && !string.IsNullOrWhiteSpace(text))
            {
                texts.Add(text);
            }
            else
            {
                _faults.Add($"{_faults.Shown(node)} in `{name}` is not {what}. Write its path.", node.Span);
            }
        }

        return texts;
    }

    private void CheckMetadata(SourceNode root, RoleMetadata metadata)
    {
        foreach (var problem in RoleMetadataRules.Check(metadata))
        {
            var place = problem.Field switch
            {
                RoleField.MaxSessionDuration => "maxSessionDuration",
                RoleField.Path => "path",
                RoleField.PermissionsBoundary => "permissionsBoundary",
                _ => "tags",
            };
            var node = root.ValueOf(place)!;
            _faults.Add(problem.Message, node.Members.FirstOrDefault(member => member.Name == problem.Tag)?.KeyLocation.Span ?? node.Span);
        }
    }

    private string? Checked(SourceNode owner, string name, string? text, Func<string, string?> faultOf)
    {
        if (text is null || faultOf(text) is not { } fault)
        {
            return text;
        }

        _faults.Add($"`{text}` {fault}", owner.ValueOf(name)!.Span);
        return null;
    }

    private int? NumberOf(SourceNode owner, string name, Func<int, bool> isGood, string fault)
    {
        if (owner.ValueOf(name) is not { } node)
        {
            return null;
        }

        if (node.Kind == SourceNodeKind.Number && int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && isGood(number))
        {
            return number;
        }

        _faults.Add($"`{name}` {fault}", node.Span);
        return null;
    }

    private List<KeyValuePair<string, string>> TagsOf(SourceNode? node)
    {
        var tags = new List<KeyValuePair<string, string>>();
        foreach (var member in node is not null && _faults.IsObject(node, "`tags`", members: null) ? node.Members : [])
        {
            if (member.Value is { Kind: SourceNodeKind.String, Text: { } value })
            {
                tags.Add(KeyValuePair.Create(member.Name, value));
            }
            else
            {
                _faults.Add($"The tag `{member.Name}` needs a text for its value.", member.KeyLocation.Span);
            }
        }

        return tags;
    }

    private LogGroupOutline? LogGroupOf(SourceNode node)
    {
        if (!_faults.IsObject(node, "`logGroup`", ["name", "retentionDays"]))
        {
            return null;
        }

        var name = Checked(node, "name", _faults.RequiredText(node, "name", "A log group"), RoleOutlineRules.FaultOfLogGroup);
        var days = NumberOf(node, "retentionDays", LogRetention.Names.ContainsKey, $"takes {string.Join(", ", LogRetention.Names.Keys)}.");
        if (node.ValueOf("retentionDays") is null)
        {
            _faults.Add("A log group needs `retentionDays`. Add it.", node.Span);
        }

        return name is null || days is null ? null : new LogGroupOutline(name, days.Value);
    }

    private DeploymentTokens TokensOf(SourceNode node) => !_faults.IsObject(node, "`tokens`", ["account", "region"]) ? DeploymentTokens.None : new DeploymentTokens(
        Checked(node, "account", _faults.OptionalText(node, "account"), RoleOutlineRules.FaultOfAccount),
        Checked(node, "region", _faults.OptionalText(node, "region"), RoleOutlineRules.FaultOfRegion));
}

using System.Globalization;
using System.Text.Json;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.ManagedPolicies;

namespace PolicyReview.Analysis.Implementation.Deployed;

/// <summary>
/// Collects what a role or user has:
/// <code>
/// { "RoleName": "task", "Arn": "arn:aws:iam::111122223333:role/app/task", "Path": "/app/", "AssumeRolePolicyDocument": {…}, "MaxSessionDuration": 3600,
///   "RolePolicyList": [ { "PolicyName": "p", "PolicyDocument": {…} } ], "AttachedManagedPolicies": [ { "PolicyName": "shared", "PolicyArn": "arn:…" } ],
///   "PermissionsBoundary": { "PermissionsBoundaryType": "Policy", "PermissionsBoundaryArn": "arn:…" }, "Tags": [ { "Key": "team", "Value": "media" } ] }
/// { "UserName": "ann", "Arn": "…", "Path": "/", "UserPolicyList": […], "GroupList": [ "admins" ], "AttachedManagedPolicies": […], … }
/// </code>
/// </summary>
internal sealed class AccountPrincipal(AccountPolicies policies)
{
    // The roles that Identity Center makes for a permission set.
    private const string PermissionSetPath = "/aws-reserved/sso.amazonaws.com/";

    private readonly List<NamedPolicy> _documents = [];
    private readonly List<string> _missing = [];

    private DeployedUse Use => new([.. _documents], [], [.. _missing]);

    public static DeployedPrincipal OfRole(JsonElement role, AccountPolicies policies)
    {
        var permissions = new AccountPrincipal(policies);
        permissions.Own(role, "RolePolicyList", "", null);
        var trust = new AccountPrincipal(policies);
        trust.Inline(role.Member("AssumeRolePolicyDocument"), "trust policy", null);
        return Principal(role, permissions, trust);
    }

    public static DeployedPrincipal OfUser(JsonElement user, AccountPolicies policies)
    {
        var permissions = new AccountPrincipal(policies);
        permissions.Own(user, "UserPolicyList", "", null);
        foreach (var name in user.Elements("GroupList").Select(name => name.Text()).OfType<string>())
        {
            permissions.OfGroup(name);
        }

        return Principal(user, permissions, new AccountPrincipal(policies));
    }

    private static DeployedPrincipal Principal(JsonElement json, AccountPrincipal permissions, AccountPrincipal trust)
    {
        var metadata = Metadata(json);
        var role = new DeployedRole(json.Text("Arn") ?? "", permissions.Use, trust.Use) { Boundary = permissions.Boundary(metadata.PermissionsBoundary) };
        return new DeployedPrincipal(role, metadata);
    }

    private static RoleMetadata Metadata(JsonElement json) => new()
    {
        MaxSessionDuration = json.Member("MaxSessionDuration") is { ValueKind: JsonValueKind.Number } seconds && seconds.TryGetInt32(out var number) ? number : null,
        Path = json.Text("Path") ?? "/",
        PermissionsBoundary = json.Member("PermissionsBoundary")?.Text("PermissionsBoundaryArn"),
        Tags = [.. json.Elements("Tags").Where(tag => tag.Text("Key") is not null).Select(tag => KeyValuePair.Create(tag.Text("Key")!, tag.Text("Value") ?? ""))],
        IsPermissionSet = json.Text("Path")?.StartsWith(PermissionSetPath, StringComparison.Ordinal) == true,
    };

    private void OfGroup(string name)
    {
        if (policies.Group(name) is { } group)
        {
            Own(group, "GroupPolicyList", $"{name}/", $"of the group {name}");
        }
        else
        {
            _missing.Add($"The file does not hold the group `{name}`, whose policies count too. Get it again without `--filter`.");
        }
    }

    private void Own(JsonElement holder, string inlineList, string prefix, string? note)
    {
        foreach (var policy in holder.Elements(inlineList))
        {
            Inline(policy.Member("PolicyDocument"), $"{prefix}{policy.Text("PolicyName")}", note ?? "inline");
        }

        foreach (var arn in holder.Elements("AttachedManagedPolicies").Select(policy => policy.Text("PolicyArn")).OfType<string>())
        {
            Managed(arn, note);
        }
    }

    private void Inline(JsonElement? json, string name, string? note)
    {
        if (AccountPolicies.Document(json) is { } document)
        {
            _documents.Add(new NamedPolicy(name, document) { Note = note });
        }
        else
        {
            _missing.Add($"The policy `{name}` cannot be read. Get the file again.");
        }
    }

    private void Managed(string arn, string? note)
    {
        if (policies.Managed(arn) is { } policy)
        {
            _documents.Add(note is null ? policy : policy with { Note = $"{policy.Note}, {note}" });
        }
        else
        {
            _missing.Add(Unknown("managed policy", arn));
        }
    }

    private DeployedUse? Boundary(string? arn) => arn is null ? null
        : policies.Managed(arn) is { } policy ? new DeployedUse([policy], [], [])
        : new DeployedUse([], [], [Unknown("permissions boundary", arn)]);

    private static string Unknown(string kind, string arn) => ManagedPolicyCatalogue.IsOfAws(arn)
        ? $"The file does not hold the {kind} `{arn}`, and it is not among the AWS managed policies of {ManagedPolicyCatalogue.Embedded.Manifest.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Get it again without `--filter`."
        : $"The file does not hold the {kind} `{arn}`. Get it again without `--filter`, or with `LocalManagedPolicy` in it.";
}

using System.Text.Json;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Deployed;

/// <summary>
/// The managed policies and groups of an account's file. A document is a JSON object as the AWS CLI prints it, or URL-encoded text as the API sends it:
/// <code>
/// "Policies": [ { "PolicyName": "shared", "Arn": "arn:aws:iam::111122223333:policy/shared", "DefaultVersionId": "v2",
///   "PolicyVersionList": [ { "VersionId": "v2", "IsDefaultVersion": true, "Document": {…} }, … ] } ],
/// "GroupDetailList": [ { "GroupName": "admins", "GroupPolicyList": [ { "PolicyName": "p", "PolicyDocument": "%7B%22Version%22…" } ], "AttachedManagedPolicies": […] } ]
/// </code>
/// </summary>
internal sealed class AccountPolicies(JsonElement root)
{
    private readonly Dictionary<string, JsonElement> _managed = root.Elements("Policies").Where(policy => policy.Text("Arn") is not null)
        .GroupBy(policy => policy.Text("Arn")!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The group of that name; null if the file does not hold it.</summary>
    public JsonElement? Group(string name) => root.Elements("GroupDetailList").Where(group => group.Text("GroupName") == name).Select(group => (JsonElement?)group).FirstOrDefault();

    /// <summary>The default version of a managed policy, from the file, or for one of AWS's own from what ships with this version; null if it is in neither.</summary>
    public NamedPolicy? Managed(string arn)
    {
        if (_managed.TryGetValue(arn, out var policy) && Default(policy) is { } version && Document(version.Member("Document")) is { } document)
        {
            return new NamedPolicy(arn, document) { Note = version.Text("VersionId") };
        }

        return ManagedPolicyCatalogue.Embedded.Find(arn)?.Named;
    }

    /// <summary>The policy in <paramref name="json"/>; null if it is none.</summary>
    public static PolicyDocument? Document(JsonElement? json)
    {
        var text = json switch
        {
            { ValueKind: JsonValueKind.Object } written => written.GetRawText(),
            { } encoded when encoded.Text() is { } written => Decoded(written),
            _ => null,
        };
        return text is not null && PolicyParser.Parse(text) is { Tree.Problem: null, Root: not null } document ? document : null;
    }

    private static JsonElement? Default(JsonElement policy)
    {
        var versions = policy.Elements("PolicyVersionList").ToList();
        var id = policy.Text("DefaultVersionId");
        return versions.Where(version => id is null ? version.Member("IsDefaultVersion") is { ValueKind: JsonValueKind.True } : version.Text("VersionId") == id)
            .Select(version => (JsonElement?)version).FirstOrDefault();
    }

    // RFC 3986: a plus sign is a plus sign.
    private static string Decoded(string text) => text.TrimStart().StartsWith('{') ? text : Uri.UnescapeDataString(text);
}

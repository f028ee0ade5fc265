using System.Globalization;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.Implementation.Templates;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>
/// Reads what a plan gives a role or user beside its policies; <c>tags_all</c> has the provider's default tags as well:
/// <code>
/// "values": { "max_session_duration": 7200, "path": "/app/", "permissions_boundary": "arn:aws:iam::111122223333:policy/cap", "tags": { "team": "media" }, "tags_all": {…} }
/// "after_unknown": { "permissions_boundary": true, "tags_all": { "owner": true } }
/// </code>
/// </summary>
/// <param name="resource">The resource among the planned values.</param>
/// <param name="unknown">What of it is known only after apply; null for nothing.</param>
internal sealed class TerraformMetadata(TemplateNode resource, TemplateNode? unknown)
{
    private static readonly (RoleField Field, string Property, string Name)[] Fields =
    [
        (RoleField.MaxSessionDuration, "max_session_duration", "maximum session"), (RoleField.Path, "path", "path"),
        (RoleField.PermissionsBoundary, "permissions_boundary", "permissions boundary"), (RoleField.Tags, "tags_all", "tags"), (RoleField.Tags, "tags", "tags"),
    ];

    public RoleMetadata Metadata => new()
    {
        MaxSessionDuration = resource["type"]?.Scalar != "aws_iam_role" || IsUnknown("max_session_duration") ? null
            : int.TryParse(Value("max_session_duration"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds
            : RoleMetadataRules.ShortestSession,
        Path = Value("path") ?? "/",
        PermissionsBoundary = Value("permissions_boundary"),
        Tags = [.. ((resource["values"]?["tags_all"] ?? resource["values"]?["tags"])?.Members ?? []).Select(tag => KeyValuePair.Create(tag.Name, tag.Value.Scalar ?? ""))],
    };

    public IReadOnlyList<UnknownMetadata> Unknown => [.. Fields.Where(one => IsUnknown(one.Property)).DistinctBy(one => one.Field)
        .Select(one => new UnknownMetadata(one.Field, $"The {one.Name} of `{resource["address"]?.Scalar}` is known only after apply."))];

    private string? Value(string property) => resource["values"]?[property]?.Scalar is { Length: > 0 } and not "null" and var value ? value : null;

    // true, or an object in which something is.
    private bool IsUnknown(string property) => unknown?[property] is { } after && (after.Scalar == "true" || after.Members.Any(member => member.Value.Scalar == "true"));
}

namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>Where the metadata of a deployed role is not what was signed.</summary>
/// <param name="Field">The field.</param>
/// <param name="Message">What was signed and what is deployed, as a sentence.</param>
public sealed record RoleMetadataDifference(RoleField Field, string Message)
{
    /// <summary>
    /// All differences, in the order of the fields. A maximum session that <paramref name="deployed"/> does not tell is not compared: AWS's listing of an account leaves it out.
    /// What is <paramref name="unknown"/> is told instead of compared. A boundary that was signed as a document alone (<paramref name="isBoundarySigned"/>) has no ARN to compare: its text is.
    /// </summary>
    public static IReadOnlyList<RoleMetadataDifference> Between(RoleMetadata signed, RoleMetadata deployed, IReadOnlyList<UnknownMetadata>? unknown = null, bool isBoundarySigned = false)
    {
        ArgumentNullException.ThrowIfNull(signed);
        ArgumentNullException.ThrowIfNull(deployed);
        unknown ??= [];
        var told = All(signed, deployed).Where(difference => !unknown.Any(one => one.Field == difference.Field));
        return [.. told.Concat(unknown.Select(one => new RoleMetadataDifference(one.Field, one.Message)))
            .Where(difference => difference.Field != RoleField.PermissionsBoundary || signed.PermissionsBoundary is not null || !isBoundarySigned)
            .OrderBy(difference => difference.Field)];
    }

    private static IEnumerable<RoleMetadataDifference> All(RoleMetadata signed, RoleMetadata deployed) =>
        [
            .. deployed.MaxSessionDuration is { } seconds ? Compared(RoleField.MaxSessionDuration, "maximum session in seconds", $"{signed.MaxSessionDuration ?? RoleMetadataRules.ShortestSession}", $"{seconds}") : [],
            .. Compared(RoleField.Path, "path", signed.Path, deployed.Path),
            .. Compared(RoleField.PermissionsBoundary, "permissions boundary", signed.PermissionsBoundary, deployed.PermissionsBoundary),
            .. Tags(signed.Tags, deployed.Tags),
        ];

    private static IEnumerable<RoleMetadataDifference> Compared(RoleField field, string name, string? signed, string? deployed) =>
        signed == deployed ? [] : [new(field, $"The {name} was signed as {Quoted(signed)}, and {Quoted(deployed)} is deployed.")];

    // AWS does not tell upper and lower case apart in a tag's key.
    private static IEnumerable<RoleMetadataDifference> Tags(IReadOnlyList<KeyValuePair<string, string>> signed, IReadOnlyList<KeyValuePair<string, string>> deployed)
    {
        string? ValueOf(IReadOnlyList<KeyValuePair<string, string>> tags, string key) =>
            tags.Where(tag => tag.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Select(tag => tag.Value).FirstOrDefault();
        return signed.Concat(deployed).Select(tag => tag.Key).Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(key => Compared(RoleField.Tags, $"tag `{key}`", ValueOf(signed, key), ValueOf(deployed, key)));
    }

    private static string Quoted(string? text) => text is null ? "none" : text.Length == 0 ? "an empty text" : $"`{text}`";
}

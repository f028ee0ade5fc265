using System.Text.RegularExpressions;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>
/// What AWS accepts as a role's metadata (https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html,
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html#id_tags_rules).
/// </summary>
public static partial class RoleMetadataRules
{
    /// <summary>The shortest maximum session, in seconds; also what a role has that says nothing.</summary>
    public const int ShortestSession = 3600;

    /// <summary>The longest maximum session, in seconds.</summary>
    public const int LongestSession = 43200;

    private const int MostTags = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    private static readonly string[] Reserved = ["/aws-service-role/", "/aws-reserved/"];

    /// <summary>Everything that AWS would refuse, in the order of the fields; empty if it accepts all.</summary>
    public static IReadOnlyList<RoleMetadataProblem> Check(RoleMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return [.. Session(metadata.MaxSessionDuration), .. Path(metadata), .. Boundary(metadata.PermissionsBoundary), .. Tags(metadata.Tags)];
    }

    private static IEnumerable<RoleMetadataProblem> Session(int? seconds)
    {
        if (seconds is < ShortestSession or > LongestSession)
        {
            yield return new(RoleField.MaxSessionDuration, $"`{seconds}` is no maximum session: write seconds from {ShortestSession} to {LongestSession}.");
        }
    }

    private static IEnumerable<RoleMetadataProblem> Path(RoleMetadata metadata)
    {
        if (!PathPattern().IsMatch(metadata.Path))
        {
            yield return new(RoleField.Path, $"`{metadata.Path}` is no path: begin and end it with `/`, and use up to 512 printable ASCII characters without spaces.");
        }
        else if (!metadata.IsPermissionSet && Reserved.FirstOrDefault(path => metadata.Path.StartsWith(path, StringComparison.Ordinal)) is { } reserved)
        {
            yield return new(RoleField.Path, $"`{metadata.Path}` begins with `{reserved}`, where only AWS makes roles. Choose another path.");
        }
    }

    /// <summary>True for the ARN of a managed policy, AWS's or a customer's.</summary>
    public static bool IsPolicyArn(string arn) => PolicyArnPattern().Match(arn) is { Success: true } match && Partitions.IsKnown(match.Groups[1].Value);

    private static IEnumerable<RoleMetadataProblem> Boundary(string? arn)
    {
        if (arn is not null && !IsPolicyArn(arn))
        {
            yield return new(RoleField.PermissionsBoundary, $"`{arn}` is no managed policy: write its ARN, `arn:aws:iam::111122223333:policy/boundary`.");
        }
    }

    private static IEnumerable<RoleMetadataProblem> Tags(IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        if (tags.Count > MostTags)
        {
            yield return new(RoleField.Tags, $"A role takes up to {MostTags} tags, and these are {tags.Count}. Leave some out.");
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in tags)
        {
            if (KeyFault(key, seen) is { } fault)
            {
                yield return new(RoleField.Tags, fault, key);
            }

            if (value.Length > LongestValue || !TagPattern().IsMatch(value))
            {
                yield return new(RoleField.Tags, $"The value of the tag `{key}` is not accepted: use up to {LongestValue} letters, digits, spaces and `_.:/=+-@`.", key);
            }
        }
    }

    private static string? KeyFault(string key, HashSet<string> seen) =>
        key.Length is 0 or > LongestKey || !TagPattern().IsMatch(key) ? $"`{key}` is no tag key: use 1 to {LongestKey} letters, digits, spaces and `_.:/=+-@`."
        : key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) ? $"The tag `{key}` begins with `aws:`, which AWS keeps for itself. Choose another key."
        : !seen.Add(key) ? $"The tag `{key}` stands twice: AWS does not tell upper and lower case apart in a tag's key. Keep one."
        : null;

    [GeneratedRegex(@"^(/|/[\x21-\x7E]{1,510}/)\z")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"^arn:([a-z-]+):iam::(\d{12}|aws):policy/(?:[\x21-\x7E]{1,510}/)?[A-Za-z0-9_+=,.@-]{1,128}\z")]
    private static partial Regex PolicyArnPattern();

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex TagPattern();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyReview.Analysis.AccessSets.Checks;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.CustomChecks;

/// <summary>
/// Access that must not be granted, in the AWS CLI's two notations:
/// <code>
/// actions=s3:GetObject,s3:PutObject resources=arn:aws:s3:::bucket/*
/// actions=[s3:GetObject,s3:PutObject],resources=[arn:aws:s3:::bucket/*]
/// [{"actions":["s3:GetObject"],"resources":["arn:aws:s3:::bucket/*"]}]
/// </code>
/// </summary>
internal static partial class AccessArgument
{
    /// <summary>Reads the words after <c>--access</c>.</summary>
    /// <exception cref="UnusableInputException">They are in neither notation, or name nothing.</exception>
    public static IReadOnlyList<RequestedAccess> Parse(IReadOnlyList<string> words)
    {
        if (words is [var json] && json.TrimStart() is ['[' or '{', ..])
        {
            try
            {
                using var document = JsonDocument.Parse(json);
                return Read(document.RootElement);
            }
            catch (JsonException exception)
            {
                throw new UnusableInputException($"`--access` is not JSON: {exception.Message}");
            }
        }

        var text = string.Join(' ', words);
        var members = Member().Matches(text);
        if (members.Count == 0 || members[0].Index > 0)
        {
            throw new UnusableInputException($"`--access {text}` is neither JSON nor `actions=a,b resources=c`.");
        }

        return [Checked(new RequestedAccess(Listed(members, "actions"), Listed(members, "resources")))];
    }

    /// <summary>Reads the JSON notation.</summary>
    /// <exception cref="UnusableInputException">It is not a list of objects, or names nothing.</exception>
    public static IReadOnlyList<RequestedAccess> Read(JsonElement access)
    {
        IEnumerable<JsonElement> all = access.ValueKind == JsonValueKind.Array ? access.EnumerateArray() : [access];
        var asked = all.Select(one => one.ValueKind == JsonValueKind.Object
            ? Checked(new RequestedAccess(Strings(one, "actions"), Strings(one, "resources")))
            : throw new UnusableInputException("`access` is not a list of objects with `actions` and `resources`.")).ToList();
        return asked.Count > 0 ? asked : throw new UnusableInputException("`access` is empty. Name actions, resources or both.");
    }

    private static RequestedAccess Checked(RequestedAccess access)
    {
        if (access.Actions.Count == 0 && access.Resources.Count == 0)
        {
            throw new UnusableInputException("`access` names neither `actions` nor `resources`. Name one of them or both.");
        }

        if (access.Actions.FirstOrDefault(action => !Action().IsMatch(action)) is { } unknown)
        {
            throw new UnusableInputException($"`{unknown}` is no action. Write it with its service, such as `s3:DeleteObject`.");
        }

        return access.Resources.FirstOrDefault(resource => !resource.StartsWith("arn:", StringComparison.Ordinal)) is { } wrong
            ? throw new UnusableInputException($"`{wrong}` is no ARN. Resources of `access` must be ARNs.")
            : access;
    }

    private static List<string> Listed(MatchCollection members, string name) => [.. members
        .Where(member => member.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
        .SelectMany(member => member.Groups["list"].Value.Trim('[', ']', ',', ' ').Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(value => value.Trim('"', '\''))];

    [GeneratedRegex(@"(?<name>actions|resources)=(?<list>.*?)(?=[,\s]\s*(?:actions|resources)=|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Member();

    [GeneratedRegex(@"^(?:\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+)$")]
    private static partial Regex Action();

    private static List<string> Strings(JsonElement access, string name) => access.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)]
        : [];
}

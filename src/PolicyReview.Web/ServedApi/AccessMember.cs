using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Checks;

namespace PolicyReview.Web.ServedApi;

/// <summary>
/// What CheckAccessNotGranted must not find granted
/// (https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Access.html):
/// <code>
/// "access":[{"actions":["s3:GetObject","s3:PutObject"],"resources":["arn:aws:s3:::bucket/*"]}]
/// </code>
/// </summary>
internal static class AccessMember
{
    private const int MostEntries = 100;
    private const int MostCharacters = 2_048;

    /// <summary>Reads <c>access</c>.</summary>
    /// <exception cref="AwsErrorException">It is missing, names nothing, or is in another form.</exception>
    public static IReadOnlyList<RequestedAccess> Read(RequestMembers members)
    {
        var list = members.Member("access") ?? throw Invalid("`access` is missing. Send one object with `actions`, `resources` or both.");
        return list.ValueKind == JsonValueKind.Array && list.GetArrayLength() == 1 && list[0].ValueKind == JsonValueKind.Object
            ? [Read(list[0])]
            : throw Invalid("`access` is not a list of one object. Send one with `actions`, `resources` or both.");
    }

    private static RequestedAccess Read(JsonElement access)
    {
        var asked = new RequestedAccess(Strings(access, "actions"), Strings(access, "resources"));
        if (asked.Actions.Count == 0 && asked.Resources.Count == 0)
        {
            throw Invalid("`access` names neither `actions` nor `resources`. Name one of them or both.");
        }

        return asked.Resources.FirstOrDefault(resource => !resource.StartsWith("arn:", StringComparison.Ordinal) || resource.Length > MostCharacters) is { } wrong
            ? throw Invalid($"`{wrong[..Math.Min(wrong.Length, 100)]}` is no ARN of at most {MostCharacters} characters. Resources of `access` must be ARNs.")
            : asked;
    }

    private static List<string> Strings(JsonElement access, string name)
    {
        if (!access.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostEntries || list.EnumerateArray().Any(entry => entry.ValueKind != JsonValueKind.String))
        {
            throw Invalid($"`{name}` of `access` is not a list of at most {MostEntries} texts. Send one.");
        }

        return [.. list.EnumerateArray().Select(entry => RequestMembers.Text(entry, name))];
    }

    private static AwsErrorException Invalid(string message) => new(AwsError.FieldInvalid("access", message));
}

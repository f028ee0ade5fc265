using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Accesses as lines that a person can read and write, one access each:
/// <code>
/// s3:GetObject on arn:aws:s3:::example-uploads/incoming/*
/// s3:PutObject on arn:aws:s3:::example-media/thumbnails/* when s3:x-amz-server-side-encryption is AES256 or aws:kms
/// iam:* on * except arn:aws:iam::111122223333:role/path/*
/// all but iam:*, sts:* on *
/// </code>
/// Several actions or resources are parted by commas, several keys by <c>and</c>.
/// </summary>
public static partial class BindingLines
{
    private const string AllBut = "all but ";

    /// <summary>The accesses as text; what <see cref="Read"/> gives back.</summary>
    public static string Write(IEnumerable<BoundAccess> accesses)
    {
        ArgumentNullException.ThrowIfNull(accesses);
        return string.Join('\n', accesses.Select(Line));
    }

    /// <summary>One access as a line.</summary>
    public static string Line(BoundAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        var actions = access.NotActions.Count > 0 ? AllBut + string.Join(", ", access.NotActions) : string.Join(", ", access.Actions);
        var context = access.Context.Count == 0 ? ""
            : $" when {string.Join(" and ", access.Context.OrderBy(key => key.Key, StringComparer.OrdinalIgnoreCase).Select(key => $"{key.Key} is {string.Join(" or ", key.Value)}"))}";
        var except = access.Except.Count == 0 ? "" : $" except {string.Join(", ", access.Except)}";
        return $"{actions} on {string.Join(", ", access.Resources)}{context}{except}";
    }

    /// <summary>The accesses of <paramref name="text"/>; empty lines and backticks do not matter.</summary>
    /// <exception cref="BindingFileException">A line is no access; the message names the line and what to write.</exception>
    public static IReadOnlyList<BoundAccess> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Replace("`", "", StringComparison.Ordinal).Split('\n').Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0).Select(line => Access(line.Text, line.Number))];
    }

    private static BoundAccess Access(string line, int number)
    {
        if (Shape().Match(line) is not { Success: true } match)
        {
            throw new BindingFileException($"Line {number}, `{line}`, is no access. Write `service:Action on ARN`, for example `s3:GetObject on arn:aws:s3:::bucket/prefix/*`.");
        }

        var (actions, resources, except) = (Parts(match.Groups["actions"].Value), Parts(match.Groups["resources"].Value), Parts(match.Groups["except"].Value));
        var isAllBut = match.Groups["not"].Success;
        Check(actions.Where(action => action != "*" && !ActionShape().IsMatch(action)), number, "is no action. Write the service, a colon and the action's name: `s3:GetObject`.");
        Check(resources.Concat(except).Where(resource => resource != "*" && !resource.StartsWith("arn:", StringComparison.Ordinal)), number, "is no resource. Write its ARN, or `*` for an action without a resource.");
        return new BoundAccess(isAllBut ? [] : actions, resources)
        {
            NotActions = isAllBut ? actions : [],
            Except = except,
            Context = Context(match.Groups["context"].Value, number),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Context(string text, int number)
    {
        var context = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Length == 0 ? [] : And().Split(text))
        {
            if (Is().Split(part.Trim(), 2) is not [var key, var values] || !key.Contains(':', StringComparison.Ordinal))
            {
                throw new BindingFileException($"Line {number}: `{part.Trim()}` is no condition. Write `key is value`, for example `aws:RequestedRegion is eu-west-1`.");
            }

            context[key.Trim()] = [.. Or().Split(values).Select(value => value.Trim())];
        }

        return context;
    }

    private static void Check(IEnumerable<string> wrong, int number, string what)
    {
        if (wrong.FirstOrDefault() is { } first)
        {
            throw new BindingFileException($"Line {number}: `{first}` {what}");
        }
    }

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(?<not>all but )?(?<actions>.+?)\s+on\s+(?<resources>.+?)(?:\s+when\s+(?<context>.+?))?(?:\s+except\s+(?<except>.+))?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[A-Za-z0-9-]+:[A-Za-z0-9*?]+$")]
    private static partial Regex ActionShape();

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"\s+or\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Or();

    [GeneratedRegex(@"\s+is\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Is();
}

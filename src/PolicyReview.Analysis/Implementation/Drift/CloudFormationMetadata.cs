using System.Globalization;
using System.Text.RegularExpressions;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.Implementation.Templates;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>
/// Reads what a template gives a role, user or permission set beside its policies:
/// <code>
/// "MaxSessionDuration": 7200, "Path": "/app/", "PermissionsBoundary": "arn:aws:iam::111122223333:policy/cap", "Tags": [ { "Key": "team", "Value": { "Ref": "Team" } } ]
/// "SessionDuration": "PT2H", "PermissionsBoundary": { "ManagedPolicyArn": "arn:…" }       of a permission set
/// "RolePath": "/app/"                                                                     of a SAM function
/// </code>
/// </summary>
/// <param name="holder">The resource.</param>
/// <param name="resolver">Makes a resolver that has not met anything unknown yet.</param>
internal sealed partial class CloudFormationMetadata(TemplateMember holder, Func<Resolver> resolver)
{
    private readonly List<UnknownMetadata> _unknown = [];

    private TemplateNode? Properties => holder.Value["Properties"];

    private string Type => holder.Value["Type"]?.Scalar ?? "";

    public (RoleMetadata Metadata, IReadOnlyList<UnknownMetadata> Unknown) Read()
    {
        var isServerless = CloudFormationPolicies.IsServerless(Type);
        var metadata = new RoleMetadata
        {
            MaxSessionDuration = Session(),
            Path = Text(Properties?[isServerless ? "RolePath" : "Path"], RoleField.Path, "path") ?? "/",
            PermissionsBoundary = Boundary(),
            Tags = [.. Tags()],
            IsPermissionSet = Type == "AWS::SSO::PermissionSet",
        };
        if (isServerless)
        {
            Unknown(RoleField.Tags, $"SAM gives the role of `{holder.Name}` tags of its own.");
        }

        return (metadata, [.. _unknown.DistinctBy(unknown => unknown.Field)]);
    }

    // A role that says nothing has AWS's default; a user has no sessions of its own.
    private int? Session()
    {
        var written = Properties?["MaxSessionDuration"] ?? Properties?["SessionDuration"];
        if (written is null)
        {
            return Type is "AWS::IAM::User" or "AWS::IAM::Group" ? null : RoleMetadataRules.ShortestSession;
        }

        if (Text(written, RoleField.MaxSessionDuration, "maximum session") is not { } text)
        {
            return _unknown.Exists(unknown => unknown.Field == RoleField.MaxSessionDuration) ? null : RoleMetadataRules.ShortestSession;
        }

        var seconds = Seconds(text);
        if (seconds is null)
        {
            Unknown(RoleField.MaxSessionDuration, $"The maximum session of `{holder.Name}`, `{text}`, is no length of time.");
        }

        return seconds;
    }

    // 7200, PT2H, PT1H30M
    private static int? Seconds(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds;
        }

        var match = Duration().Match(text);
        int Part(string name) => int.TryParse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return match.Success ? (Part("hours") * 3600) + (Part("minutes") * 60) + Part("seconds") : null;
    }

    private string? Boundary()
    {
        var property = Properties?["PermissionsBoundary"];
        var named = property?["CustomerManagedPolicyReference"]?["Name"]?.Scalar;
        if (named is not null)
        {
            Unknown(RoleField.PermissionsBoundary, $"The permissions boundary of `{holder.Name}` is the policy `{named}` of whichever account it is deployed to.");
            return null;
        }

        return Text(property?["ManagedPolicyArn"] ?? property, RoleField.PermissionsBoundary, "permissions boundary");
    }

    private IEnumerable<KeyValuePair<string, string>> Tags()
    {
        var list = Properties?["Tags"] is { } written ? resolver().Choose(written) : null;
        foreach (var tag in list?.Elements ?? [])
        {
            if (Text(tag["Key"], RoleField.Tags, "tags") is { } key)
            {
                yield return KeyValuePair.Create(key, Text(tag["Value"], RoleField.Tags, $"tag `{key}`") ?? "");
            }
        }
    }

    // Null if it is not written, taken away by AWS::NoValue, or known only at deployment.
    private string? Text(TemplateNode? property, RoleField field, string name)
    {
        if (property is null)
        {
            return null;
        }

        var reading = resolver();
        var chosen = reading.Choose(property);
        var text = chosen is null ? null : reading.TextOf(chosen)?.Text;
        var expressions = reading.Unresolved.Select(value => $"`{value.Expression}`").Concat(reading.HasBranches ? ["`Fn::If`"] : []).Distinct().ToList();
        if (expressions.Count == 0)
        {
            return text;
        }

        Unknown(field, $"The {name} of `{holder.Name}` is known only at deployment: it depends on {string.Join(", ", expressions)}. Give the value with `--parameters`, where it is a parameter.");
        return null;
    }

    private void Unknown(RoleField field, string message) => _unknown.Add(new UnknownMetadata(field, message));

    [GeneratedRegex(@"^PT(?=\d)(?:(?<hours>\d{1,4})H)?(?:(?<minutes>\d{1,5})M)?(?:(?<seconds>\d{1,6})S)?\z")]
    private static partial Regex Duration();
}

using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// An instance of EC2 stands in its ARN by its id: what is called `web`, is a `t3.micro` or lies in a VPC is told by a condition. Taken for an id, such a name would be proven of no instance there is.
/// </summary>
internal static partial class InstanceId
{
    /// <summary>The first name for an instance that is no id; null if there is none.</summary>
    public static string? NoIdIn(Target target) =>
        target is { Service: "ec2", Noun.Name: "instance" } && target.Names.TryGetValue(target.Noun.Placeholder, out var names) ? names.FirstOrDefault(name => !Id().IsMatch(name)) : null;

    // With a wildcard it is compared with ids as it is; the ids of examples are not always hexadecimal.
    [GeneratedRegex(@"^i-[0-9a-z*]+$|^\*$", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}

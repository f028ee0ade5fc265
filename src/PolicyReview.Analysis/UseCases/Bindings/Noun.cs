namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>A kind of resource as people call it, with its documented ARN forms.</summary>
/// <param name="Name">Its name; without spaces and in capitals it is the placeholder in the forms.</param>
/// <param name="Service">The service prefix.</param>
/// <param name="Types">The resource types of the service reference.</param>
/// <param name="Holds">Resource types that are inside it, and are avoided with it: a bucket's objects.</param>
/// <param name="Words">What people call it.</param>
/// <param name="Forms">The ARN forms; none if AWS has no ARN for it.</param>
/// <param name="Required">The forms a required permission is asked for on.</param>
/// <param name="IsDefault">True if the service alone means this: "one SNS" is one topic.</param>
/// <param name="KeepsAsWritten">True if several forms mean the same resource.</param>
/// <param name="Source">Where the forms are documented.</param>
internal sealed record Noun(
    string Name,
    string Service,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Holds,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Forms,
    IReadOnlyList<string> Required,
    bool IsDefault,
    bool KeepsAsWritten,
    string? Source)
{
    private static readonly string[] Fixed = ["Partition", "Region", "Account"];

    /// <summary>Where its own name stands in the forms: <c>LogGroup</c> for "log group", else the last placeholder.</summary>
    public string Placeholder { get; } = PlaceholderOf(Name, Forms);

    /// <summary>The placeholders of a form but those for partition, region and account.</summary>
    public static IEnumerable<string> PlaceholdersIn(string form) =>
        ArnForm.Placeholders(form).Where(name => !Fixed.Contains(name));

    private static string PlaceholderOf(string name, IReadOnlyList<string> forms)
    {
        var own = string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return forms.Count == 0 || forms.Any(form => PlaceholdersIn(form).Contains(own)) ? own : PlaceholdersIn(forms[0]).LastOrDefault(own);
    }
}

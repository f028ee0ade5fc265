using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Resources of a policy held against what a phrase names. Each is a dictionary from the form's placeholders to what stands for them, with the ARN as written under the empty name.
/// </summary>
internal static class NamedForms
{
    /// <summary>
    /// What was found, and what the phrase names beside it: of "queues `jobs` and `mail`", where the policy names the first alone, the second is asked for as well, in the same place.
    /// </summary>
    public static List<Dictionary<string, string>> All(OpenResource open, List<Dictionary<string, string>> found)
    {
        List<(string Placeholder, IReadOnlyList<string> Values)> said =
        [
            .. open.Names.Where(names => names.Value.Count > 1).Select(names => (names.Key, names.Value)),
            .. open.Regions.Count > 1 ? [("Region", open.Regions)] : Array.Empty<(string, IReadOnlyList<string>)>(),
            .. open.Accounts.Count > 1 ? [("Account", open.Accounts)] : Array.Empty<(string, IReadOnlyList<string>)>(),
        ];
        IEnumerable<Dictionary<string, string>> wanted = said.Count == 0 ? [] : [[]];
        foreach (var (placeholder, values) in said.Where(one => found[0].ContainsKey(one.Placeholder)))
        {
            wanted = [.. wanted.SelectMany(known => values.Select(value => new Dictionary<string, string>(known) { [placeholder] = value }))];
        }

        var missing = wanted.Where(one => one.Count > 0 && !found.Exists(form => one.All(pair => form.TryGetValue(pair.Key, out var value)
            && (value == pair.Value || IsNamed(open, form, value, Start(open.Forms, pair.Key, pair.Value))))));
        return [.. found, .. missing.Select(one => Instead(open, found[0], one))];
    }

    private static Dictionary<string, string> Instead(OpenResource open, Dictionary<string, string> found, Dictionary<string, string> said)
    {
        var form = new Dictionary<string, string>(found);
        foreach (var (placeholder, value) in said)
        {
            form[placeholder] = Start(open.Forms, placeholder, value);
        }

        form[""] = ArnForm.Fill(open.Required[0], placeholder => form.GetValueOrDefault(placeholder, "*"));
        return form;
    }

    /// <summary>True if the phrase says all of the ARN: that of an S3 bucket has neither region nor account.</summary>
    public static bool IsSaid(OpenResource open) => ArnForm.Placeholders(open.Required[0]).All(placeholder => placeholder switch
    {
        "Partition" => true,
        "Region" => open.Regions.Count > 0,
        "Account" => open.Accounts.Count > 0,
        _ => open.Names.ContainsKey(placeholder),
    });

    /// <summary>True if a resource that was found is one that the phrase names, in a place that it names.</summary>
    public static bool IsMeant(OpenResource open, Dictionary<string, string> form) =>
        (open.Regions.Count == 0 || !form.TryGetValue("Region", out var region) || open.Regions.Contains(region))
        && (open.Accounts.Count == 0 || !form.TryGetValue("Account", out var account) || open.Accounts.Contains(account))
        && open.Names.All(names => !form.TryGetValue(names.Key, out var name) || names.Value.Any(wanted => IsNamed(open, form, name, Start(open.Forms, names.Key, wanted))));

    // A prefix may be given with its bucket; a secret's ARN has six random characters behind the name.
    private static bool IsNamed(OpenResource open, Dictionary<string, string> form, string name, string wanted) =>
        (name == wanted && !(open.KeepsAsWritten && IsWithoutSuffix(name, form[""])))
        || (form.TryGetValue("Bucket", out var bucket) && wanted.Replace("s3://", "", StringComparison.Ordinal) == $"{bucket}/{name}")
        || (open.KeepsAsWritten && !WildcardPattern.HasWildcard(name) && name.Length == wanted.Length + 7 && name.StartsWith(wanted + "-", StringComparison.Ordinal));

    // A secret's ARN ends in a hyphen and six characters: without them it is the ARN of no secret, and with `-*` of secrets with longer names too.
    private static bool IsWithoutSuffix(string name, string arn) => arn.EndsWith(name, StringComparison.Ordinal) ? !(name.Length > 7 && name[^7] == '-') : !arn.EndsWith("-??????", StringComparison.Ordinal);

    /// <summary>A name as it stands in the form, which has its own wildcard behind a prefix; behind another name it is part of what is asked for.</summary>
    public static string Start(IReadOnlyList<string> forms, string placeholder, string name) =>
        forms.Any(form => form.Contains($"${{{placeholder}}}*", StringComparison.Ordinal)) ? name.TrimEnd('*') : name;
}

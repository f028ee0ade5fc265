using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Risks;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

/// <summary>Writes docs/checks from the rules: what the descriptor says, the summary of the class, and the two samples as bad and good example.</summary>
/// <param name="samples">The folder of the samples.</param>
/// <param name="source">The folder of PolicyReview.Analysis.</param>
internal sealed partial class CheckPageWriter(string samples, string source)
{
    private const string IndexName = "README";

    /// <summary>Every page by its name without <c>.md</c>, the list of them included.</summary>
    public IReadOnlyDictionary<string, string> Pages()
    {
        var files = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .ToLookup(file => Path.GetFileNameWithoutExtension(file)!);
        var pages = Rules().ToDictionary(rule => rule.Descriptor.Code, rule => Page(rule.Descriptor, Summary(File.ReadAllText(files[rule.GetType().Name].Single()))));
        SubmissionChecks.All.ToList().ForEach(check => pages.Add(check.Code, Page(check)));
        pages.Add(IndexName, Index());
        return pages;
    }

    private static IEnumerable<PolicyRule> Rules() => ValidationRules.All.Append(ValidationRules.Syntax).Concat(RiskRules.All);

    private string Page(RuleDescriptor rule, string summary)
    {
        var bad = new AnnotatedSample(File.ReadAllText(Path.Combine(samples, $"{rule.Code}.txt")));
        var message = bad.Findings().First(finding => finding.Code == rule.Code).Message;
        var page = new StringBuilder()
            .Append($"# {rule.Title}\n\n")
            .Append($"{summary}\n\n")
            .Append("| | |\n|---|---|\n")
            .Append($"| Code | `{rule.Code}`, {(rule.Source == FindingSource.Validation ? "an issue code of IAM Access Analyzer" : "a check of PolicyReview's own")} |\n")
            .Append($"| Finding type | {rule.Type.Name()} |\n")
            .Append($"| Looks at | {AppliesTo(rule.AppliesTo)} |\n")
            .Append($"| Evidence | {Evidence(rule.Tier)} |\n")
            .Append($"| AWS data of | {ServiceCatalogue.Embedded.Manifest.Date:yyyy-MM-dd} |\n\n")
            .Append($"## Not like this\n\n{Introduction(bad)}\n\n```text\n{Marked(bad, rule.Code)}```\n\n{message}\n\n");
        var clean = Path.Combine(samples, $"{rule.Code}.clean.txt");
        if (File.Exists(clean))
        {
            page.Append($"## But like this\n\n```json\n{new AnnotatedSample(File.ReadAllText(clean)).Policy}\n```\n\n");
        }

        return page.Append($"## What to do\n\n{rule.Advice}\n\nMore: <{rule.LearnMore}>\n").ToString();
    }

    private string Page(SubmissionCheck check)
    {
        var rule = check.Descriptor;
        SubmissionSample Sample(string name) => new(File.ReadAllText(Path.Combine(samples, "Submissions", $"{name}.txt")));
        var bad = Sample(check.Code);
        var page = new StringBuilder()
            .Append($"# {rule.Title}\n\n")
            .Append($"{check.Explanation}\n\n")
            .Append("| | |\n|---|---|\n")
            .Append($"| Code | `{rule.Code}`, a check of PolicyReview's own |\n")
            .Append($"| Finding type | {rule.Type.Name()} |\n")
            .Append($"| Looks at | {check.LooksAt} |\n")
            .Append($"| Evidence | {Evidence(rule.Tier)} |\n")
            .Append($"| AWS data of | {ServiceCatalogue.Embedded.Manifest.Date:yyyy-MM-dd} |\n\n")
            .Append("## Not like this\n\n");
        foreach (var (kind, marked) in bad.Parts(check.Code))
        {
            page.Append($"{Introduction(kind)}\n\n```text\n{Unnamed(marked, check.Code)}```\n\n");
        }

        page.Append($"{bad.Findings().First(found => found.Finding.Code == check.Code).Finding.Message}\n\n## But like this\n\n");
        foreach (var (kind, text) in Sample($"{check.Code}.clean").Texts)
        {
            page.Append($"{Introduction(kind)}\n\n```{(text.StartsWith('{') ? "json" : "text")}\n{text}\n```\n\n");
        }

        return page.Append($"## What to do\n\n{rule.Advice}\n\nMore: <{rule.LearnMore}>\n").ToString();
    }

    // The page is about one code: the marks need not name it.
    private static string Unnamed(string marked, string code) =>
        string.Concat(marked.TrimEnd('\n').Split('\n').Select(line => (Mark().IsMatch(line) ? line[..^(code.Length + 1)] : line) + "\n"));

    private static string Introduction(string kind) => Enum.TryParse<DocumentKind>(kind, out var document) ? Introduction(document) : kind switch
    {
        "Role" => "The role's metadata:",
        "Attached" => "AWS managed policies that are attached:",
        "Deployed" => "A policy that the principal has in its account:",
        _ => "A use-case table:",
    };

    private static string Index()
    {
        var page = new StringBuilder("# Checks\n\nEvery check that `policyreview validate` and the web app make. The finding type says how much it matters; each page has an example with the\nexact place marked.\n");
        foreach (var (heading, own) in new[] { ("Access Analyzer's checks", FindingSource.Validation), ("Checks of our own", FindingSource.Risk) })
        {
            page.Append($"\n## {heading}\n");
            foreach (var type in Rules().Where(rule => rule.Descriptor.Source == own).GroupBy(rule => rule.Descriptor.Type).OrderByDescending(group => group.Key))
            {
                page.Append($"\n### {type.Key.Name()}\n\n| code | what it finds |\n|---|---|\n");
                type.Select(rule => rule.Descriptor).OrderBy(rule => rule.Code, StringComparer.Ordinal).ToList()
                    .ForEach(rule => page.Append($"| [{rule.Code}]({rule.Code}.md) | {rule.Title} |\n"));
            }
        }

        page.Append("\n## Checks of a whole submission\n\nThese need all documents, or the use-case table, and are made of a submission in the web app; those of one statement against the others also by `policyreview validate` on files.\n");
        foreach (var type in SubmissionChecks.All.Select(check => check.Descriptor).GroupBy(rule => rule.Type).OrderByDescending(group => group.Key))
        {
            page.Append($"\n### {type.Key.Name()}\n\n| code | what it finds |\n|---|---|\n");
            type.OrderBy(rule => rule.Code, StringComparer.Ordinal).ToList().ForEach(rule => page.Append($"| [{rule.Code}]({rule.Code}.md) | {rule.Title} |\n"));
        }

        page.Append("\n## Not decided offline\n\n");
        return UndecidedChecks.All.Count == 0
            ? page.Append("None of the codes known to PolicyReview is listed here.\n").ToString()
            : page.Append("These codes of Access Analyzer are not reported; the real one, when it is configured, reports them.\n\n| code | type | why |\n|---|---|---|\n")
                .AppendJoin("", UndecidedChecks.All.Select(check => $"| {check.Code} | {check.Type.Name()} | {check.Reason} |\n")).ToString();
    }

    // Only the marks of this code: the sample may break other rules as well.
    private static string Marked(AnnotatedSample sample, string code)
    {
        var lines = sample.Annotate().TrimEnd('\n').Split('\n').Skip(1).Where(line => !Mark().IsMatch(line) || line.EndsWith($" {code}", StringComparison.Ordinal));
        return string.Concat(lines.Select(line => Mark().IsMatch(line) ? Shown(line[..^(code.Length + 1)]) : line + "\n"));
    }

    private static string Shown(string mark) => mark == "@document" ? "" : mark + "\n";

    private static string Introduction(AnnotatedSample sample) => Introduction(sample.Kind);

    private static string Introduction(DocumentKind kind) => kind switch
    {
        DocumentKind.PermissionsPolicy => "A permissions policy:",
        DocumentKind.TrustPolicy => "A role's trust policy:",
        DocumentKind.PermissionsBoundary => "A permissions boundary:",
        DocumentKind.ResourcePolicy => "A resource policy:",
        DocumentKind.ServiceControlPolicy => "A service control policy:",
        _ => "A resource control policy:",
    };

    private static string AppliesTo(PolicyTypes types) => types == PolicyTypes.All
        ? "every kind of policy"
        : string.Join(", ", new[]
        {
            (PolicyTypes.Identity, "identity-based policies"), (PolicyTypes.Resource, "resource policies"), (PolicyTypes.RoleTrust, "trust policies"),
            (PolicyTypes.ServiceControl, "SCPs"), (PolicyTypes.ResourceControl, "RCPs"),
        }.Where(pair => types.HasFlag(pair.Item1)).Select(pair => pair.Item2));

    private static string Evidence(EvidenceTier tier) => tier switch
    {
        EvidenceTier.Measured => "measured: held against recorded answers of Access Analyzer",
        EvidenceTier.Documented => "documented: follows AWS's documentation; the answer itself was not seen",
        EvidenceTier.ReferenceData => "reference data: follows AWS's service reference, and is as current as its date",
        EvidenceTier.CuratedList => "curated list: rests on a list people keep",
        _ => "own check: AWS has none",
    };

    // /// <summary>Allow on <c>*</c>, see <see cref="Other"/>.</summary> above the class, over one line or several.
    private static string Summary(string file)
    {
        var text = Comment().Match(file[..file.IndexOf(" class ", StringComparison.Ordinal)]).Groups[1].Value;
        text = Whitespace().Replace(text.Replace("///", " ", StringComparison.Ordinal), " ").Trim();
        text = Code().Replace(text, "`$1`");
        return WebUtility.HtmlDecode(Reference().Replace(text, match => $"`{Name(match.Groups[1].Value)}`"));
    }

    // A class is named after its code; a page names the code.
    private static string Name(string type) => Rules().FirstOrDefault(rule => rule.GetType().Name == type)?.Descriptor.Code ?? type;

    [GeneratedRegex(@"<summary>(.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex("<c>(.*?)</c>")]
    private static partial Regex Code();

    [GeneratedRegex("<see (?:cref|href)=\"([^\"]+)\" ?/>")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(\s*[\^~]+>? [A-Za-z_-]+|@document [A-Za-z_-]+)$")]
    private static partial Regex Mark();
}

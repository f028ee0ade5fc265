using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// A submission with what <see cref="SubmissionChecks"/> say of it under each exact span; what the rules of the documents say is left out:
/// <code>
/// @ UseCases
/// | Use case | Principal | Required permissions | Explicitly avoid |
/// |---|---|---|---|
/// | Reports Lambda | Lambda execution role | Read one S3 prefix | S3 delete |
///                                                               ^^^^^^^^^ avoided-permission-granted
/// @ PermissionsPolicy                         or another kind of document
/// { … }                                       marks as in <see cref="AnnotatedSample"/>
/// @ Role                                      what the role has beside its documents
/// boundary: arn:aws:iam::111122223333:policy/edge
/// session: 7200
/// tag team: media
/// account: 111122223333
/// @ Attached                                  AWS managed policies by ARN, one a line
/// @ Deployed                                  a policy that it has in its account
/// @finding privilege-escalation-undecided     a finding without a place
/// </code>
/// </summary>
internal sealed partial class SubmissionSample
{
    private const string Table = "UseCases";
    private const string Role = "Role";
    private const string Attached = "Attached";
    private const string Deployed = "Deployed";

    private static readonly string[] Besides = [Role, Attached, Deployed];

    private static readonly HashSet<string> Codes = [.. SubmissionChecks.All.Select(check => check.Code)];

    private readonly IReadOnlyList<(string Kind, string Text)> _parts;

    public SubmissionSample(string text)
    {
        var parts = new List<(string Kind, List<string> Lines)>();
        foreach (var line in text.TrimEnd('\n').Split('\n').Where(line => !Annotation().IsMatch(line)))
        {
            if (line.StartsWith("@ ", StringComparison.Ordinal))
            {
                parts.Add((line[2..], []));
            }
            else
            {
                parts[^1].Lines.Add(line);
            }
        }

        _parts = [.. parts.Select(part => (part.Kind, string.Join('\n', part.Lines)))];
    }

    /// <summary>What is found in the whole of it by the checks of a submission.</summary>
    public IReadOnlyList<(int? Document, Finding Finding)> Findings() =>
        [.. SubmissionAnalyzer.Analyze(Documents(), _parts.FirstOrDefault(part => part.Kind == Table).Text, logGroupByInfrastructure: false, isTemporary: false, BindingSet.Empty, Setup(), Account())
            .Where(found => Codes.Contains(found.Finding.Code))];

    /// <summary>The sample with the verdict the checks give now; with <paramref name="code"/>, that of one check.</summary>
    public string Annotate(string? code = null) => string.Concat(Parts(code).Select(part => $"@ {part.Kind}\n{part.Marked}"))
        + string.Concat(Findings().Where(found => found.Finding.Locations.Count == 0 && (code is null || code == found.Finding.Code)).Select(found => $"@finding {found.Finding.Code}\n"));

    /// <summary>Each part with its marks.</summary>
    public IEnumerable<(string Kind, string Marked)> Parts(string? code = null)
    {
        var findings = Findings().Where(found => code is null || found.Finding.Code == code).ToList();
        var document = 0;
        foreach (var (kind, text) in _parts)
        {
            var isBesides = Besides.Contains(kind);
            int? index = kind == Table || isBesides ? null : document++;
            yield return (kind, isBesides ? text + '\n' : Marked(text, [.. findings.Where(found => found.Document == index).SelectMany(found => found.Finding.Locations.Select((place, further) => (found.Finding.Code, place.Span, further > 0)))]));
        }
    }

    /// <summary>The part as it is written.</summary>
    public IReadOnlyList<(string Kind, string Text)> Texts => _parts;

    private List<AnalyzedDocument> Documents() =>
        [.. _parts.Where(part => part.Kind != Table && !Besides.Contains(part.Kind)).Select(part => new AnalyzedDocument(Enum.Parse<DocumentKind>(part.Kind), null, part.Text))];

    private PrincipalSetup Setup() => new()
    {
        AttachedPolicies = [.. Of(Attached).SelectMany(text => text.Split('\n'))],
        DeployedPolicies = [.. Of(Deployed).Select(text => new DeployedPolicy("deployed", text))],
        Role = Of(Role).Select(Metadata).SingleOrDefault(),
    };

    private string? Account() => Of(Role).SelectMany(text => text.Split('\n')).Select(line => line.Split(": ", 2)).FirstOrDefault(line => line[0] == "account")?[1];

    private IEnumerable<string> Of(string kind) => _parts.Where(part => part.Kind == kind).Select(part => part.Text);

    private static RoleMetadata Metadata(string text)
    {
        var lines = text.Split('\n').Select(line => line.Split(": ", 2)).ToList();
        return new RoleMetadata
        {
            MaxSessionDuration = lines.Find(line => line[0] == "session") is { } session ? int.Parse(session[1], CultureInfo.InvariantCulture) : null,
            PermissionsBoundary = lines.Find(line => line[0] == "boundary")?[1],
            Tags = [.. lines.Where(line => line[0].StartsWith("tag ", StringComparison.Ordinal)).Select(line => KeyValuePair.Create(line[0]["tag ".Length..], line[1]))],
        };
    }

    private static string Marked(string text, List<(string Code, SourceSpan Span, bool Further)> places)
    {
        var source = new SourceText(text);
        var marked = new StringBuilder();
        for (var number = 1; number <= source.LineCount; number++)
        {
            marked.Append(source.Line(number)).Append('\n');
            foreach (var (code, span, further) in places.Where(place => place.Span.Start.Line == number)
                .OrderBy(place => place.Span.Start.Offset).ThenBy(place => place.Span.End.Offset).ThenBy(place => place.Further).ThenBy(place => place.Code, StringComparer.Ordinal))
            {
                var runsOver = span.End.Line > number;
                var length = (runsOver ? source.Line(number).Length : span.End.Column) - span.Start.Column;
                marked.Append(' ', span.Start.Column).Append(further ? '~' : '^', Math.Max(1, length)).Append(runsOver ? ">" : "").Append(' ').Append(code).Append('\n');
            }
        }

        return marked.ToString();
    }

    [GeneratedRegex(@"^(\s*[\^~]+>? [a-z-]+|@finding [a-z-]+)$")]
    private static partial Regex Annotation();
}

using System.Text;
using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// A policy with the expected verdict under each exact span:
/// <code>
/// # PermissionsPolicy                      what it is used as, after + what the author said; a resource policy's type after =,
///                                          such as # ResourcePolicy=AWS::S3::Bucket
///       "Action": "s3:GetObjet",
///                 ^^^^^^^^^^^^^^ INVALID_ACTION     the main place of a finding
///                 ~~~~~~~~~~~~~~ …                  a further place of it
///     {
///     ^> MISSING_EFFECT                    a place that runs over the end of its line
/// @document MISSING_VERSION                the document as a whole
/// </code>
/// </summary>
internal sealed partial class AnnotatedSample
{
    private readonly string _header;

    public AnnotatedSample(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        _header = lines[0];
        Policy = string.Join('\n', lines.Skip(1).Where(line => !Annotation().IsMatch(line)));
    }

    public string Policy { get; }

    /// <summary>What the sample is used as.</summary>
    public DocumentKind Kind => Enum.Parse<DocumentKind>(_header.TrimStart('#', ' ').Split('+', '=')[0]);

    /// <summary>The sample with the verdict the rules give now.</summary>
    public string Annotate() => Render(new SourceText(Policy), Findings());

    /// <summary>What the rules find now.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var words = _header.TrimStart('#', ' ').Split('+');
        var type = words[0].Split('=').ElementAtOrDefault(1);
        var facts = new SubmissionFacts(null, words.Contains("LogGroupByInfrastructure"), words.Contains("IsTemporary"));
        return PolicyValidator.Validate(new PolicyContext(PolicyParser.Parse(Policy), Kind, type, ServiceCatalogue.Embedded, facts));
    }

    private string Render(SourceText source, IReadOnlyList<Finding> findings)
    {
        var places = findings.SelectMany(finding => finding.Locations.Select((location, index) => (finding.Code, location.Span, Further: index > 0))).ToList();
        var whole = places.Where(place => place.Span.Start.Offset == 0 && place.Span.End.Offset == source.Text.Length).ToList();
        var text = new StringBuilder(_header).Append('\n');
        whole.Select(place => place.Code).Order(StringComparer.Ordinal).ToList().ForEach(code => text.Append("@document ").Append(code).Append('\n'));
        for (var number = 1; number <= source.LineCount; number++)
        {
            text.Append(source.Line(number)).Append('\n');
            var here = places.Except(whole).Where(place => place.Span.Start.Line == number)
                .OrderBy(place => place.Span.Start.Offset).ThenBy(place => place.Span.End.Offset).ThenBy(place => place.Further).ThenBy(place => place.Code, StringComparer.Ordinal);
            foreach (var (code, span, further) in here)
            {
                var runsOver = span.End.Line > number;
                var length = (runsOver ? source.Line(number).Length : span.End.Column) - span.Start.Column;
                text.Append(' ', span.Start.Column).Append(further ? '~' : '^', Math.Max(1, length)).Append(runsOver ? ">" : "").Append(' ').Append(code).Append('\n');
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^(\s*[\^~]+>? [A-Za-z0-9_-]+|@document [A-Z0-9_]+)$")]
    private static partial Regex Annotation();
}

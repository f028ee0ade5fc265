using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Implementation;

/// <summary>Finds and checks the policies of a text.</summary>
internal static class Found
{
    public static FileReading In(string name, string text)
    {
        var reading = PolicyFiles.Read(name, text, null, null);
        Assert.Null(reading.Problem);
        return reading;
    }

    /// <summary>The codes a policy has, each with the text in the file that it stands at.</summary>
    public static IReadOnlyList<(string Code, string Text)> Check(this FoundPolicy policy, FileReading reading) =>
        [.. policy.Check(document => PolicyValidator.Validate(new PolicyContext(document, policy.Kind, policy.ResourceType, ServiceCatalogue.Embedded, SubmissionFacts.None)))
            .Select(finding => (finding.Code, TextAt(reading.Source, finding.Locations[0].Span)))];

    private static string TextAt(SourceText source, SourceSpan span) => source.Text[span.Start.Offset..span.End.Offset];
}

using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Fuzz;

/// <summary>What is tried: read a text as a policy, run every rule, and hold each place against the text.</summary>
internal static class PolicyTarget
{
    private static readonly (DocumentKind Kind, string? ResourceType)[] Kinds =
    [
        (DocumentKind.PermissionsPolicy, null), (DocumentKind.TrustPolicy, null), (DocumentKind.PermissionsBoundary, null),
        (DocumentKind.ResourcePolicy, "AWS::S3::Bucket"), (DocumentKind.ResourcePolicy, null), (DocumentKind.ServiceControlPolicy, null), (DocumentKind.ResourceControlPolicy, null),
    ];

    /// <summary>What the text is read as for <paramref name="choice"/>, any number.</summary>
    public static string KindOf(int choice) => $"{Kinds[choice % Kinds.Length].Kind} {Kinds[choice % Kinds.Length].ResourceType}".TrimEnd();

    /// <summary>Reads and checks <paramref name="text"/>.</summary>
    /// <exception cref="InvalidOperationException">A finding names a place that is not in the text.</exception>
    public static void Run(string text, int choice)
    {
        var (kind, type) = Kinds[choice % Kinds.Length];
        var findings = PolicyValidator.Validate(new PolicyContext(PolicyParser.Parse(text), kind, type, ServiceCatalogue.Embedded, SubmissionFacts.None));
        foreach (var finding in findings)
        {
            foreach (var place in finding.Locations)
            {
                if (place.Span.Start.Offset < 0 || place.Span.End.Offset < place.Span.Start.Offset || place.Span.End.Offset > text.Length)
                {
                    throw new InvalidOperationException($"{finding.Code} stands at {place.Span.Start.Offset} to {place.Span.End.Offset} of a text with {text.Length} characters.");
                }
            }
        }
    }
}

using System.Text.Json;
using PolicyReview.Analysis.Implementation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;

namespace PolicyReview.Cli.Validate;

/// <summary>
/// One line of <c>validate --jsonl</c>:
/// <code>{"id":"a","policy":"{…}","policyType":"IDENTITY_POLICY","resourceType":"AWS::S3::Bucket"}</code>
/// </summary>
internal static class BulkValidation
{
    /// <summary>Checks the policy of <paramref name="request"/>.</summary>
    /// <exception cref="UnusableInputException">A member is missing or has a value that is none.</exception>
    public static Action<Utf8JsonWriter> Answer(JsonElement request)
    {
        var type = Text(request, "policyType");
        var resource = Text(request, "resourceType");
        if (!request.TryGetProperty("policy", out var policy))
        {
            throw new UnusableInputException("The member `policy` is missing.");
        }

        if (type is not null && AccessAnalyzerPolicyType.KindOf(type, resource) is null)
        {
            throw new UnusableInputException($"`{type}` is no policy type. Use one of {string.Join(", ", AccessAnalyzerPolicyType.Names)}.");
        }

        var document = PolicyParser.Parse(policy.ValueKind == JsonValueKind.String ? policy.GetString()! : policy.GetRawText());
        var kind = type is null ? InferredUse.Of(document) : AccessAnalyzerPolicyType.KindOf(type, resource)!.Value;
        var findings = PolicyCheck.Run(document, kind, resource);
        return json => FindingsJson.Write(json, findings);
    }

    private static string? Text(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

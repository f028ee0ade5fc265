using System.Text.Json;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Web.ServedApi;

/// <summary>
/// Answers ValidatePolicy from the local rules. Only Access Analyzer's codes are given: the codes of our own are no part of its protocol.
/// </summary>
internal static class ValidatePolicy
{
    // A page of AWS's without `maxResults`.
    private const int PageSize = 50;

    /// <summary>Writes <c>{"findings":[…],"nextToken":"…"}</c>.</summary>
    /// <exception cref="AwsErrorException">AWS would refuse the question.</exception>
    public static void Answer(RequestMembers members, Utf8JsonWriter json)
    {
        var question = PolicyQuestion.From(members);
        var size = members.QueryNumber("maxResults") ?? PageSize;
        var position = PageToken.Position(question, members.Query("nextToken"))
            ?? throw new AwsErrorException(AwsError.FieldInvalid("nextToken", "`nextToken` belongs to another question. Ask for the first page again."));
        var findings = Findings(question);
        json.WriteStartObject();
        FindingsJson.WriteList(json, "findings", findings.Skip(position).Take(size));
        if (findings.Count - position > size)
        {
            json.WriteString("nextToken", PageToken.For(question, position + size));
        }

        json.WriteEndObject();
    }

    // In Access Analyzer's order: by the first place, then by code.
    private static List<Finding> Findings(PolicyQuestion question)
    {
        var context = new PolicyContext(PolicyParser.Parse(question.Text), question.Kind, question.ResourceType, ServiceCatalogue.Embedded, SubmissionFacts.None);
        return [.. PolicyValidator.Validate(context)
            .Where(finding => finding.Source == FindingSource.Validation)
            .OrderBy(finding => finding.Locations is [var first, ..] ? first.Span.Start.Offset : 0)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)];
    }
}

using System.Security.Cryptography;
using System.Text;
using PolicyReview.Analysis.Policies;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews.Arns;

/// <summary>A resource of a revision that reviewers tick off.</summary>
/// <param name="Key">Changes with the ARN, the kind of document and any of the statements it stands in, so that a tick falls away when its meaning may have changed.</param>
/// <param name="Document">0-based position among the documents of the first place.</param>
/// <param name="Arn">As written: an ARN or <c>*</c>.</param>
/// <param name="IsExcluded">True if it stands under NotResource.</param>
/// <param name="Statements">What the statements it stands in are called.</param>
public sealed record ReviewedArn(string Key, int Document, string Arn, bool IsExcluded, IReadOnlyList<string> Statements)
{
    /// <summary>Every distinct resource of every document, in order of first appearance.</summary>
    public static IReadOnlyList<ReviewedArn> AllIn(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return [.. submission.Documents
            .SelectMany((document, index) => PolicyParser.Parse(document.Text).Statements
                .SelectMany(statement => Resources(statement).Select(resource => (index, statement, resource.Excluded, resource.Arn))))
            .GroupBy(place => (place.index, place.Excluded, place.Arn))
            .Select(group => new ReviewedArn(
                KeyOf(submission.Documents[group.Key.index].Kind, group.Key.Excluded, group.Key.Arn, group.Select(place => place.statement)),
                group.Key.index,
                group.Key.Arn,
                group.Key.Excluded,
                [.. group.Select(place => place.statement.DisplayName).Distinct()]))];
    }

    private static IEnumerable<(bool Excluded, string Arn)> Resources(Statement statement) =>
        (statement.Resources?.Values ?? []).Select(value => (false, value.Value))
            .Concat((statement.NotResources?.Values ?? []).Select(value => (true, value.Value)));

    private static string KeyOf(DocumentKind kind, bool excluded, string arn, IEnumerable<Statement> statements)
    {
        // White space may change without a new look; any other character of the statement may not.
        var texts = statements.Select(s => string.Concat(s.Document.Source.Text[s.Node.Start..s.Node.End].Where(c => !char.IsWhiteSpace(c)))).Distinct();
        var identity = $"{kind}\n{excluded}\n{arn}\n{string.Join('\n', texts)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16));
    }
}

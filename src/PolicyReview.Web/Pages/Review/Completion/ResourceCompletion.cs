using Microsoft.AspNetCore.WebUtilities;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Web.Pages.Review.Implementation;

namespace PolicyReview.Web.Pages.Review.Completion;

/// <summary>
/// <c>GET /reference/resources?action=s3:GetObject&amp;text=</c>: the ARNs that the action is for, as a JSON list, with placeholders for what nobody knows:
/// <c>arn:aws:s3:::${BucketName}/${ObjectName}</c>. Partition, account and region are filled in where the address tells them.
/// </summary>
public static class ResourceCompletion
{
    internal static void MapResourceCompletion(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reference/resources", (string? action, string? text, string? partition, string? account, string? region) =>
            Results.Json(Find(ServiceCatalogue.Embedded, action ?? "", text ?? "", new Place(partition, account, region)))).RequireAuthorization();

    /// <summary>The ARNs of <paramref name="action"/> that hold <paramref name="text"/>; <c>*</c> for an action without resources; none for one that AWS does not have.</summary>
    public static IReadOnlyList<string> Find(ServiceCatalogue catalogue, string action, string text, Place place)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(place);
        if (action.Trim().Split(':') is not [var service, var name] || catalogue.FindAction(service, name) is not { } known)
        {
            return [];
        }

        return known.Resources.Count == 0 ? ["*"]
            : [.. known.Resources.OrderByDescending(resource => resource.IsRequired).ThenBy(resource => resource.Type.Arn.Text.Length).Select(resource => place.Fill(resource.Type.Arn.Text)).Distinct().Where(arn => arn.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Where the resources are, as far as it is known.</summary>
    /// <param name="Partition">Null for <c>aws</c>.</param>
    /// <param name="Account">Null if it is not known.</param>
    /// <param name="Region">Null if it is not known.</param>
    public sealed record Place(string? Partition, string? Account, string? Region)
    {
        /// <summary>The place that all resources of the submission's policies share.</summary>
        public static Place Of(Submission submission)
        {
            ArgumentNullException.ThrowIfNull(submission);
            var (accounts, regions, _) = RoleQuestion.Texts(submission);
            var partitions = submission.Documents.SelectMany(document => PolicyParser.Parse(document.Text).Statements).SelectMany(statement => statement.ResourceEntries)
                .Select(entry => entry.Arn?.Partition).OfType<string>().Distinct().ToList();
            return new Place(partitions is [var partition] ? partition : null, accounts is [var account] ? account : null, regions is [var region] ? region : null);
        }

        /// <summary>The completion's address for this place.</summary>
        public string Address => QueryHelpers.AddQueryString("/reference/resources", new Dictionary<string, string?> { ["partition"] = Partition, ["account"] = Account, ["region"] = Region });

        /// <summary>The template with its place written in.</summary>
        public string Fill(string template)
        {
            ArgumentNullException.ThrowIfNull(template);
            return new[] { ("${Partition}", Partition is { Length: > 0 } ? Partition : "aws"), ("${Account}", Account), ("${Region}", Region) }
                .Where(part => part.Item2 is { Length: > 0 }).Aggregate(template, (arn, part) => arn.Replace(part.Item1, part.Item2, StringComparison.Ordinal));
        }
    }
}

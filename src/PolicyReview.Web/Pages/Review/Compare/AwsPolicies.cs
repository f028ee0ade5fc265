using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Web.Pages.Review.Compare;

/// <summary>The AWS managed policies, to compare with.</summary>
public static class AwsPolicies
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The policy of that ARN or name; null if it is not known.</summary>
    public static StoredPolicy? Find(string nameOrArn)
    {
        ArgumentNullException.ThrowIfNull(nameOrArn);
        var catalogue = ManagedPolicyCatalogue.Embedded;
        return catalogue.Find(catalogue.ArnOf(nameOrArn)) is not { } policy ? null
            : new StoredPolicy(Choice(policy.Arn), $"`{policy.Arn[(policy.Arn.LastIndexOf('/') + 1)..]}`", JsonNode.Parse(policy.Document.Source.Text)!.ToJsonString(Readable))
            {
                Note = policy.Provenance,
            };
    }

    /// <summary>The first <paramref name="most"/> whose ARN holds every word; those whose name begins with the first word come first.</summary>
    public static IReadOnlyList<PolicyChoice> Search(IReadOnlyList<string> words, int most)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count == 0 ? [] :
        [
            .. ManagedPolicyCatalogue.Embedded.Arns.Where(arn => words.All(word => arn.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(arn => !arn[(arn.LastIndexOf('/') + 1)..].StartsWith(words[0], StringComparison.OrdinalIgnoreCase)).Take(most).Select(Choice),
        ];
    }

    private static PolicyChoice Choice(string arn) => new(arn, arn, DocumentKind.PermissionsPolicy);
}

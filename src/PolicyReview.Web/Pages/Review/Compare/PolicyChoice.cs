using PolicyReview.Analysis.Policies;

namespace PolicyReview.Web.Pages.Review.Compare;

/// <summary>A policy that can be compared with, to choose it by.</summary>
/// <param name="Reference">
/// Its address in URLs, for as long as it is kept: <c>7/2/1</c> is the first document of revision 2 of review 7, <c>7/2/deployed/1</c> the first deployed policy that was handed in with it,
/// <c>7/draft</c> what would be drafted for review 7 now, <c>7/reduced/1</c> its first document without excess; an AWS managed policy has its ARN.
/// </param>
/// <param name="Name">What people choose it by, unlike any other's: <c>7 Thumbnail Lambda, revision 2, permissions policy</c>.</param>
/// <param name="Kind">What it is attached to.</param>
public sealed record PolicyChoice(string Reference, string Name, DocumentKind Kind);

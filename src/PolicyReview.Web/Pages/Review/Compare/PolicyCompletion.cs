using PolicyReview.Web.Accounts;

namespace PolicyReview.Web.Pages.Review.Compare;

/// <summary><c>GET /policies?text=thumb</c>: names of stored policies that the text may mean, as a JSON list, those of reviews first.</summary>
internal static class PolicyCompletion
{
    public static void MapPolicyCompletion(this IEndpointRouteBuilder routes) => routes.MapGet("/policies", AnswerAsync).RequireAuthorization();

    private static async Task<IResult> AnswerAsync(string? text, StoredPolicies policies, CurrentPerson current, CancellationToken stop) =>
        Results.Json((await policies.SearchAsync(text ?? "", await current.RequireAsync(stop), stop)).Select(choice => choice.Name));
}

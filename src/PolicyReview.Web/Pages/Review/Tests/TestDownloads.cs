using System.Net.Mime;
using System.Text;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Reviews.Ports;
using PolicyReview.Web.Accounts;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review.Tests;

/// <summary>
/// <c>GET /reviews/{number}/test-plan.json</c>, the file that <c>policyreview test</c> reads, and <c>GET /reviews/{number}/simulate.sh</c>, the same cases as questions to AWS's
/// policy simulator: the kept plan, else the one that follows from the proof.
/// </summary>
internal static class TestDownloads
{
    public static void MapTestDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reviews/{number:int}/test-plan.json", PlanAsync).RequireAuthorization();
        routes.MapGet("/reviews/{number:int}/simulate.sh", ScriptAsync).RequireAuthorization();
    }

    private static Task<IResult> PlanAsync(int number, IReviewStore store, CurrentPerson current, CancellationToken stop) => AnswerAsync(
        number, store, current, (review, plan) => Results.File(Encoding.UTF8.GetBytes(review.TestPlan?.Text ?? TestPlanWriter.Write(plan)), MediaTypeNames.Application.Json, "test-plan.json"), stop);

    private static Task<IResult> ScriptAsync(int number, IReviewStore store, CurrentPerson current, CancellationToken stop) => AnswerAsync(
        number, store, current, (review, plan) => Results.File(Encoding.UTF8.GetBytes(SimulationScript.Of("test-plan.json", plan, review.TestPolicies)), MediaTypeNames.Text.Plain, "simulate.sh"), stop);

    private static async Task<IResult> AnswerAsync(int number, IReviewStore store, CurrentPerson current, Func<DomainReview, TestPlan, IResult> answer, CancellationToken stop) =>
        await store.FindForAsync(number, await current.RequireAsync(stop), stop) is { } review && (review.TestPlan?.Read() ?? PlanOfReview.Generate(review)?.Plan) is { } plan
            ? answer(review, plan)
            : Results.NotFound();
}

using System.Net.Mime;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Ports;
using PolicyReview.Web.Accounts;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary><c>GET /reviews/{number}/bindings.json</c>: the bindings as the file that <c>policyreview prove --bindings</c> reads; proposals are marked as not confirmed.</summary>
internal static class BindingsExport
{
    public static void MapBindingsExport(this IEndpointRouteBuilder routes) => routes.MapGet("/reviews/{number:int}/bindings.json", AnswerAsync).RequireAuthorization();

    private static async Task<IResult> AnswerAsync(int number, IReviewStore store, CurrentPerson current, CancellationToken stop)
    {
        if (await store.FindForAsync(number, await current.RequireAsync(stop), stop) is not { } review)
        {
            return Results.NotFound();
        }

        var table = UseCaseTableParser.Parse(review.Current.Submission.UseCaseTable);
        var rows = SubmissionProof.Bindings(table, ReviewProof.DocumentsOf(review.Current.Submission), review.Current.Submission.Setup, review.BindingSet);
        return Results.Text(BindingWriter.File(rows), MediaTypeNames.Application.Json);
    }
}

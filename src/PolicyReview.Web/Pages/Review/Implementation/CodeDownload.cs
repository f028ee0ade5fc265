using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using PolicyReview.Analysis.Implementation.Export;
using PolicyReview.Reviews.Ports;
using PolicyReview.Web.Accounts;

namespace PolicyReview.Web.Pages.Review.Implementation;

/// <summary><c>GET /reviews/{number}/code/file?to=terraform&amp;name=…</c>: the current revision's role as a file, with the options of the page.</summary>
internal static class CodeDownload
{
    public static void MapCodeDownload(this IEndpointRouteBuilder routes) => routes.MapGet("/reviews/{number:int}/code/file", AnswerAsync).RequireAuthorization();

    private static async Task<IResult> AnswerAsync(
        int number, string? to, string? name, string? account, string? region, [FromQuery(Name = "log-group")] string? logGroup, string? retention,
        IReviewStore store, CurrentPerson current, CancellationToken stop)
    {
        if (await store.FindForAsync(number, await current.RequireAsync(stop), stop) is not { } review)
        {
            return Results.NotFound();
        }

        var asked = new RoleQuestion(to, name, account, region, logGroup, retention);
        var role = asked.Describe(review.Current.Submission);
        return role.Error is { } error
            ? Results.Text(error.Message, MediaTypeNames.Text.Plain, Encoding.UTF8, StatusCodes.Status422UnprocessableEntity)
            : Results.File(Encoding.UTF8.GetBytes(RoleExport.Write(role.Value, asked.Language.Target)), MediaTypeNames.Text.Plain, asked.Language.File);
    }
}

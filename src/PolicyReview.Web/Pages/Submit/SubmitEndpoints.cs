using Microsoft.AspNetCore.Mvc;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Reviews.Ports;
using PolicyReview.Web.Accounts;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>What the submit pages post beside the form itself: starting a draft, keeping it, and asking what the Local check says.</summary>
internal static class SubmitEndpoints
{
    public static void MapSubmitEndpoints(this WebApplication app)
    {
        app.MapPost("/submit/new", StartAsync);
        app.MapPost("/reviews/{number:int}/revise", ReviseAsync);
        app.MapPost("/submit/{id:guid}/keep", KeepAsync);
        app.MapPost("/submit/{id:guid}/analysis", AnalyzeAsync);
        app.MapPost("/submit/{id:guid}/discard", DiscardAsync);
    }

    private static async Task<IResult> StartAsync([FromForm] string? template, CurrentPerson current, SubmitCommands commands, CancellationToken stop)
    {
        var me = await current.RequireAsync(stop);
        if (!me.CanSubmit)
        {
            return Results.Forbid();
        }

        var form = template is { Length: > 0 } && WorkedExample.Find(template) is { } example ? SubmissionForm.From(example) : SubmissionForm.Empty;
        return Results.LocalRedirect($"/submit/{await commands.StartAsync(form, null, me, stop)}");
    }

    private static async Task<IResult> ReviseAsync(int number, IFormCollection form, CurrentPerson current, SubmitCommands commands, CancellationToken stop)
    {
        var me = await current.RequireAsync(stop);
        if (!me.CanSubmit)
        {
            return Results.Forbid();
        }

        var draft = await commands.ReviseAsync(number, me, stop);
        return draft.Succeeded ? Results.LocalRedirect($"/submit/{draft.Value}") : Results.NotFound();
    }

    private static async Task<IResult> KeepAsync(Guid id, IFormCollection form, CurrentPerson current, IDraftStore drafts, SubmitCommands commands, CancellationToken stop)
    {
        var me = await current.RequireAsync(stop);
        return await drafts.FindAsync(id, me.Id, stop) is { } draft
            ? Results.Json(new { keptAt = await commands.KeepAsync(draft, SubmissionForm.From(form), stop) })
            : Results.NotFound();
    }

    private static async Task<IResult> AnalyzeAsync(Guid id, IFormCollection form, IServiceProvider services, ILoggerFactory logs)
    {
        var submission = SubmissionForm.From(form);
        return Results.Json(await DraftAnalysis.Of(submission).RenderAsync(submission.Documents.Count, services, logs));
    }

    private static async Task<IResult> DiscardAsync(Guid id, IFormCollection form, CurrentPerson current, IDraftStore drafts, CancellationToken stop)
    {
        var me = await current.RequireAsync(stop);
        await drafts.DeleteAsync(id, me.Id, stop);
        return Results.LocalRedirect("/submit");
    }
}

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace PolicyReview.Web.Hosting;

/// <summary>
/// Lets a refused form post be answered with a page. The page that stands in for the answer is drawn in the same request: without this it would
/// read the refused form again, be refused itself, and the person would see an empty 500.
/// </summary>
internal sealed class PlainReExecution(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentType = null;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(context);
    }
}

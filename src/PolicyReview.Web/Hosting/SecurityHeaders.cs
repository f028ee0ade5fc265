namespace PolicyReview.Web.Hosting;

/// <summary>
/// The headers of every answer. The content security policy allows nothing but files of this server: no inline script, no inline style,
/// nothing from elsewhere. Share pages allow no script at all, and are neither kept nor named to others.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Pages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private const string SharePages = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isShare = context.Request.Path.StartsWithSegments("/share");
        headers.ContentSecurityPolicy = isShare ? SharePages : Pages;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = isShare ? "no-referrer" : "same-origin";
        if (isShare)
        {
            headers["X-Robots-Tag"] = "noindex, nofollow";
        }

        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        context.Response.OnStarting(() =>
        {
            if (isShare || context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}

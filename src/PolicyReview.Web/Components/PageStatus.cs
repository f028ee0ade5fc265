namespace PolicyReview.Web.Components;

/// <summary>The status of an answer whose page says in its own words what is wrong.</summary>
internal static class PageStatus
{
    /// <summary>
    /// Answers with <paramref name="status"/> and the page that is being drawn. The status is set last: a component that sets 404 while
    /// it is drawn gets its page replaced by the general one.
    /// </summary>
    public static void Answer(this HttpContext http, int status) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}

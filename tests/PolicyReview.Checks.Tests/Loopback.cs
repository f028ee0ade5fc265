using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyReview.Checks;

/// <summary>A server on this machine that answers as told and remembers what it was asked.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Loopback(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Path, string Body)> Asked { get; } = new();

    public Uri Address => new(_app.Urls.First());

    public static async Task<Loopback> StartAsync(Func<int, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var loopback = new Loopback(app);
        var count = 0;
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            loopback.Asked.Enqueue((context.Request.Path + context.Request.QueryString, await reader.ReadToEndAsync()));
            await answer(Interlocked.Increment(ref count), context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return loopback;
    }

    public static Task<Loopback> StartAsync(int status, string body) => StartAsync((_, context) => Answer(context, status, body));

    public static Task Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

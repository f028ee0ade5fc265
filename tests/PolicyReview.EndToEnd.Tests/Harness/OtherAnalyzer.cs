using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyReview.EndToEnd.Harness;

/// <summary>Something on this machine that speaks Access Analyzer's protocol and always gives the same answer.</summary>
internal sealed class OtherAnalyzer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherAnalyzer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <param name="findings">The findings of every answer, as JSON.</param>
    public static async Task<OtherAnalyzer> StartAsync(string findings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapPost("/policy/validation", context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync($$"""{"findings":[{{findings}}]}""");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new OtherAnalyzer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyReview.EndToEnd.Harness;

/// <summary>Something on this machine that speaks Access Analyzer's protocol and has findings about one policy only.</summary>
internal sealed class OtherAnalyzer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherAnalyzer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <param name="about">Words of the policy that has the findings.</param>
    /// <param name="findings">The findings, as JSON.</param>
    public static async Task<OtherAnalyzer> StartAsync(string about, string findings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapPost("/policy/validation", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var found = (await reader.ReadToEndAsync()).Contains(about, StringComparison.Ordinal) ? findings : "";
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$"""{"findings":[{{found}}]}""");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new OtherAnalyzer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

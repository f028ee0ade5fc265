using System.Collections.Concurrent;
using Amazon.AccessAnalyzer;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AWSSDK.AccessAnalyzer.Tests.Loopback;

/// <summary>Plays Access Analyzer on 127.0.0.1: records what arrives, gives the answers in order, then the last one again and again.</summary>
internal sealed class AnalyzerServer : IAsyncDisposable
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private readonly WebApplication app;
    private readonly Answer[] answers;
    private readonly ConcurrentQueue<RecordedRequest> requests = new();
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stopping = new();
    private int answered = -1;

    private AnalyzerServer(WebApplication app, Answer[] answers)
    {
        this.app = app;
        this.answers = answers;
    }

    public IReadOnlyList<RecordedRequest> Requests => [.. requests];

    public RecordedRequest OnlyRequest => Assert.Single(requests);

    /// <summary>Completes when the first request has arrived in full.</summary>
    public Task Arrived => arrived.Task;

    public string Url => app.Urls.Single();

    public static async Task<AnalyzerServer> StartAsync(params Answer[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new AnalyzerServer(app, answers);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public AmazonAccessAnalyzerClient Client(Action<AmazonAccessAnalyzerConfig>? adjust = null, AWSCredentials? credentials = null)
    {
        var config = new AmazonAccessAnalyzerConfig { ServiceURL = Url, AuthenticationRegion = "us-east-1", Timeout = TimeSpan.FromSeconds(10) };
        adjust?.Invoke(config);
        return new AmazonAccessAnalyzerClient(credentials ?? new BasicAWSCredentials(AccessKey, SecretKey), config);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await app.DisposeAsync();
        stopping.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        requests.Enqueue(await RecordAsync(context));
        var answer = answers[Math.Min(Interlocked.Increment(ref answered), answers.Length - 1)];
        arrived.TrySetResult();
        if (answer.IsSilent)
        {
            await StaySilentAsync(context);
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(answer.Body, stopping.Token);
    }

    private async Task StaySilentAsync(HttpContext context)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping.Token);
        var silence = new TaskCompletionSource();
        await using (over.Token.Register(silence.SetResult))
        {
            await silence.Task;
        }

        context.Abort();
    }

    private static async Task<RecordedRequest> RecordAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(context.RequestAborted);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new RecordedRequest(context.Request.Method, target[0], target.Length > 1 ? target[1] : "", headers, text);
    }
}

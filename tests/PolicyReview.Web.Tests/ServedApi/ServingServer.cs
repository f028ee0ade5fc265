using PolicyReview.Web.Tests.Http;

namespace PolicyReview.Web.Tests.ServedApi;

/// <summary>One server with the API switched on, for all tests of a class: it keeps nothing between requests.</summary>
public sealed class ServingServer : IAsyncLifetime
{
    private WebServer? _server;

    /// <summary>The address to give a client.</summary>
    public string Endpoint => new Uri(_server!.Address, "/aws").ToString();

    public HttpClient NewClient() => _server!.NewClient();

    public async ValueTask InitializeAsync() => _server = await WebServer.StartAsync("--PolicyReview:ServedApi:Enabled=true");

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using PolicyReview.Storage;
using PolicyReview.Storage.Sqlite;
using PolicyReview.Web.Accounts;
using PolicyReview.Web.Demo;

namespace PolicyReview.Web.Hosting;

/// <summary>What is done once, between building the server and serving the first page.</summary>
internal sealed class Startup(IDbContextFactory<PolicyReviewDbContext> contexts, IServiceScopeFactory scopes, IServer server, WebSettings settings, DemoMode demo, SetUpLink setUp)
{
    /// <summary>Brings the database up to date and makes what a first run needs.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await SqliteMigration.ApplyAsync(contexts, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        if (demo.IsOn)
        {
            await scope.ServiceProvider.GetRequiredService<DemoSeed>().RunAsync(cancellationToken);
        }
        else
        {
            await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().CreateFromSettingsAsync(cancellationToken);
        }
    }

    /// <summary>Says where the server is, and how the first administrator gets in.</summary>
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        var address = Address();
        await Console.Out.WriteLineAsync($"PolicyReview is at {address}{(demo.IsOn ? " (demo: nothing is kept)" : "")}");
        if (!demo.IsOn && await setUp.OpenAsync(cancellationToken) is { } token)
        {
            await Console.Out.WriteLineAsync($"Nobody can sign in yet. Create the first administrator, once, at {address}/set-up/{token}");
        }
    }

    /// <summary>The address people use, without a slash at the end.</summary>
    public string Address()
    {
        if (settings.PublicUrl is { } url)
        {
            return url.ToString().TrimEnd('/');
        }

        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? PolicyReviewApplication.DefaultAddress;
        return listening.Replace("://127.0.0.1", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).TrimEnd('/');
    }
}

namespace PolicyReview.Web.Hosting;

/// <summary>Starts a built server.</summary>
internal static class StartServing
{
    /// <summary>Prepares, listens, and says where.</summary>
    /// <exception cref="SettingsException">The address is taken.</exception>
    public static async Task StartServingAsync(this WebApplication app)
    {
        var startup = app.Services.GetRequiredService<Startup>();
        await startup.PrepareAsync(CancellationToken.None);
        try
        {
            await app.StartAsync();
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new SettingsException($"{exception.Message} Stop the program that uses it, or choose another address with `--urls http://localhost:5081`.");
        }

        await startup.AnnounceAsync(CancellationToken.None);
    }
}

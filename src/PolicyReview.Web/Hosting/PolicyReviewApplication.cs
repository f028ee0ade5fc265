using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using PolicyReview.Checks.AccessAnalyzer;
using PolicyReview.Checks.Assistant;
using PolicyReview.Checks.Local;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Ports;
using PolicyReview.Storage;
using PolicyReview.Web.Accounts;
using PolicyReview.Web.Components;
using PolicyReview.Web.Demo;
using PolicyReview.Web.Pages.Review;
using PolicyReview.Web.Pages.Review.Ask;
using PolicyReview.Web.Pages.Review.Compare;
using PolicyReview.Web.Pages.Review.Completion;
using PolicyReview.Web.Pages.Review.Implementation;
using PolicyReview.Web.Pages.Review.Proof;
using PolicyReview.Web.Pages.Review.Tests;
using PolicyReview.Web.Pages.Submit;
using PolicyReview.Web.ServedApi;

namespace PolicyReview.Web.Hosting;

/// <summary>Puts the server together.</summary>
internal static class PolicyReviewApplication
{
    /// <summary>Where the server listens unless told otherwise: this machine only.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    // Twenty documents and a table of the largest size, and a too large one, must still arrive to be answered with their text.
    private const int MostFormBytes = 32 * 1024 * 1024;

    /// <summary>Builds the server from <paramref name="args"/> and the environment; <paramref name="demo"/> makes it a throw-away copy.</summary>
    /// <exception cref="SettingsException">The settings cannot be used.</exception>
    public static WebApplication Build(string[] args, DemoFolder? demo)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        // Outside of Development the files of packages are found only in a published folder, but `dotnet run` is how most people start.
        builder.WebHost.UseStaticWebAssets();
        var settings = SettingsReader.Read(builder.Configuration);
        var data = DataDirectory.Open(demo?.Path ?? settings.DataDirectory, builder.Environment.ContentRootPath);
        AddServices(builder, settings, data, demo);
        var app = builder.Build();
        UseServices(app, settings);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, WebSettings settings, DataDirectory data, DemoFolder? demo)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = MostFormBytes;
            form.MultipartBodyLengthLimit = MostFormBytes;

            // The list of resources has two fields for each, and a document may name thousands.
            form.ValueCountLimit = 100_000;
        });
        services.AddSingleton(settings);
        services.AddSingleton(data);
        services.AddSingleton(new DemoMode(demo is not null));
        services.AddSingleton(TimeProvider.System);
        services.AddSqliteStorage(data.Database);
        services.AddDataProtection().SetApplicationName("PolicyReview").PersistKeysToFileSystem(Directory.CreateDirectory(data.Keys));
        services.AddAccounts();
        AddChecks(services, settings);
        services.AddScoped<DemoSeed>();
        services.AddScoped<ReviewCommands>();
        services.AddScoped<SettledReview>();
        services.AddSingleton<ProofCache>();
        services.AddScoped<StoredPolicies>();
        services.AddScoped<SubmitCommands>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddHttpContextAccessor();
        services.AddSingleton<Startup>();
    }

    private static void AddChecks(IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton<ICheck, LocalCheck>();
        services.AddSingleton(provider => new AccessAnalyzerCheck(settings.AccessAnalyzer, credentials: null, provider.GetRequiredService<IReviewSettings>()));
        services.AddSingleton<ICheck>(provider => provider.GetRequiredService<AccessAnalyzerCheck>());
        services.AddSingleton<ICheck>(new AssistantCheck(settings.Assistant, AnthropicAssistant.Create));
        services.AddSingleton<RunCheck>();
        services.AddHostedService<CheckRunner>();
    }

    private static void UseServices(WebApplication app, WebSettings settings)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<PlainReExecution>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<DemoSignIn>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapSubmitEndpoints();
        app.MapDifferenceExport();
        app.MapBindingsExport();
        app.MapTestDownloads();
        app.MapCodeDownload();
        app.MapActionCompletion();
        app.MapResourceCompletion();
        app.MapConditionKeyCompletion();
        app.MapPolicyCompletion();
        app.MapComparisonExport();
        app.MapDemo();
        app.MapServedApi(settings.ServedApi);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    // Under `dotnet run` the project's folder; for a published app its own, wherever it is started from.
    private static string ContentRoot()
    {
        var here = Directory.GetCurrentDirectory();
        return Directory.Exists(Path.Combine(here, "wwwroot")) ? here : AppContext.BaseDirectory;
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyReview.Reviews.People;
using PolicyReview.Storage.Accounts;
using PolicyReview.Web.Hosting;

namespace PolicyReview.Web.Tests.Http;

/// <summary>The server in this process, listening on a free port, with a data folder of its own.</summary>
public sealed partial class WebServer : IAsyncDisposable
{
    public const string Password = "correct horse battery staple";

    private readonly WebApplication _app;
    private readonly string _folder;

    private WebServer(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
    }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    public static async Task<WebServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("policyreview-http-").FullName;
        var app = PolicyReviewApplication.Build(
            ["--urls", "http://127.0.0.1:0", $"--PolicyReview:DataDirectory={folder}", "--Logging:LogLevel:Default=None", .. settings], null);
        await app.StartServingAsync();
        return new WebServer(app, folder);
    }

    /// <summary>A browser's worth of cookies, following no redirects.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>A person with a password.</summary>
    public async Task<Account> AddPersonAsync(string email, PersonRoles roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { DisplayName = email.Split('@')[0], Email = email, UserName = email, Roles = roles };
        Assert.True((await users.CreateAsync(account, Password)).Succeeded);
        return account;
    }

    /// <summary>A client that is signed in.</summary>
    public async Task<HttpClient> SignedInAsync(string email, PersonRoles roles)
    {
        await AddPersonAsync(email, roles);
        return await SignInAsync(email);
    }

    /// <summary>A client signed in as somebody who is there already.</summary>
    public async Task<HttpClient> SignInAsync(string email)
    {
        var client = NewClient();
        using var answer = await PostAsync(client, "/sign-in", "/sign-in", new() { ["_handler"] = "sign-in", ["email"] = email, ["password"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>Posts a form with the antiforgery token of the page it stands on.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string action, Dictionary<string, string> fields)
    {
        var html = await client.GetStringAsync(page, TestContext.Current.CancellationToken);
        fields["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value;
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(action, content, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

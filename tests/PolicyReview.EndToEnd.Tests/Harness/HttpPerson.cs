using System.Net;
using System.Text.RegularExpressions;

namespace PolicyReview.EndToEnd.Harness;

/// <summary>A person at a server without a browser, for tests that need none.</summary>
public sealed partial class HttpPerson : IDisposable
{
    private readonly HttpClient _client;

    private HttpPerson(HttpClient client) => _client = client;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Signs in.</summary>
    public static async Task<HttpPerson> SignInAsync(Uri address, string email, string password)
    {
        var person = new HttpPerson(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address });
        Assert.Equal("/", await person.PostAsync("/sign-in", "/sign-in", new() { ["_handler"] = "sign-in", ["email"] = email, ["password"] = password }));
        return person;
    }

    /// <summary>A page's HTML.</summary>
    public Task<string> ReadAsync(string path) => _client.GetStringAsync(path, Stop);

    /// <summary>Asks for a page until <paramref name="text"/> is in it, for half a minute at most.</summary>
    public async Task WaitForAsync(string path, string text)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!(await _client.GetStringAsync(path, limit.Token)).Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(50, limit.Token);
        }
    }

    /// <summary>Posts a form with the token of the page it stands on; the path it leads to.</summary>
    public async Task<string> PostAsync(string page, string action, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = Token().Match(await ReadAsync(page)).Groups[1].Value;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(action, content, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new Uri(_client.BaseAddress!, answer.Headers.Location!).AbsolutePath;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

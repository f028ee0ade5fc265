using System.Net;
using PolicyReview.Reviews.People;

namespace PolicyReview.Web.Tests.Http;

public sealed class AccessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/submit")]
    [InlineData("/reviews/1")]
    [InlineData("/reviews/1/diff")]
    [InlineData("/reviews/1/compare")]
    [InlineData("/reviews/1/compare.json")]
    [InlineData("/policies?text=a")]
    [InlineData("/admin")]
    [InlineData("/account")]
    public async Task Get_SignedOut_LeadsToSignIn(string path)
    {
        await using var server = await WebServer.StartAsync();
        using var client = server.NewClient();

        using var answer = await client.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?ReturnUrl=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in", 200)]
    [InlineData("/set-up/wrong", 200)]
    [InlineData("/share/no-such-link", 404)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/css/app.css", 200)]
    public async Task Get_SignedOut_OpensOnlyWhatIsForEverybody(string path, int status)
    {
        await using var server = await WebServer.StartAsync();
        using var client = server.NewClient();

        using var answer = await client.GetAsync(path, Stop);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Get_EveryPage_HasTheStrictPolicyAndNoInlineScriptOrStyle()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ada@example.com", PersonRoles.Administrator | PersonRoles.Author);
        foreach (var path in (string[])["/", "/submit", "/admin", "/account", "/reviews/77"])
        {
            using var answer = await client.GetAsync(path, Stop);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            var html = await answer.Content.ReadAsStringAsync(Stop);
            Assert.DoesNotMatch("<script(?![^>]* src=)|<style| style=\"| on[a-z]+=\"", html);
        }
    }

    [Fact]
    public async Task Post_WithoutTheAntiforgeryToken_IsRefused()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ada@example.com", PersonRoles.Author);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["template"] = "thumbnail-lambda" });

        using var answer = await client.PostAsync("/submit/new", content, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("That form could not be taken", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksTheAccount()
    {
        await using var server = await WebServer.StartAsync();
        await server.AddPersonAsync("ada@example.com", PersonRoles.Author);
        using var client = server.NewClient();
        var last = "";
        foreach (var password in (string[])["a", "b", "c", "d", "e", WebServer.Password])
        {
            using var answer = await WebServer.PostAsync(client, "/sign-in", "/sign-in", new() { ["_handler"] = "sign-in", ["email"] = "ada@example.com", ["password"] = password });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            last = await answer.Content.ReadAsStringAsync(Stop);
        }

        Assert.Contains("Too many wrong passwords", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterBeingSwitchedOff_LeadsToSignInAtOnce()
    {
        await using var server = await WebServer.StartAsync();
        using var admin = await server.SignedInAsync("ada@example.com", PersonRoles.Administrator);
        using var author = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var id = await IdOfAsync(server, "ken@example.com");

        using var changed = await WebServer.PostAsync(admin, "/admin", "/admin", new() { ["_handler"] = "command", ["do"] = "change", ["id"] = id, ["roles"] = "Author", ["disabled"] = "true" });
        using var answer = await author.GetAsync("/", Stop);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Admin_ByAnAuthor_IsForbidden()
    {
        await using var server = await WebServer.StartAsync();
        using var author = await server.SignedInAsync("ken@example.com", PersonRoles.Author);

        using var answer = await author.GetAsync("/admin", Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_WithAReturnAddressElsewhere_StaysHere()
    {
        await using var server = await WebServer.StartAsync();
        await server.AddPersonAsync("ada@example.com", PersonRoles.Author);
        using var client = server.NewClient();

        using var answer = await WebServer.PostAsync(client, "/sign-in", "/sign-in?returnUrl=//evil.example", new() { ["_handler"] = "sign-in", ["email"] = "ada@example.com", ["password"] = WebServer.Password });

        Assert.Equal("/", new Uri(server.Address, answer.Headers.Location!).AbsolutePath);
    }

    private static async Task<string> IdOfAsync(WebServer server, string email)
    {
        var people = (PolicyReview.Reviews.Ports.IPeople)server.Services.GetService(typeof(PolicyReview.Reviews.Ports.IPeople))!;
        return (await people.ListAsync(Stop)).Single(person => person.Email == email).Id.ToString();
    }
}

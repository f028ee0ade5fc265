using System.Net;
using Microsoft.AspNetCore.Http;
using PolicyReview.Web.ServedApi;

namespace PolicyReview.Web.Tests.ServedApi;

public sealed class LocalCallersTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost")]
    [InlineData("127.0.0.2", "127.0.0.2")]
    [InlineData("::1", "[::1]")]
    [InlineData("::ffff:127.0.0.1", "LOCALHOST")]
    public void Refuse_AProgramOnThisMachine_LetsItIn(string from, string host) => Assert.Null(LocalCallers.Refuse(Request(from, host)));

    [Theory]
    [InlineData("192.0.2.7", "localhost")]
    [InlineData("10.0.0.1", "10.0.0.1")]
    [InlineData("::ffff:192.0.2.7", "localhost")]
    [InlineData("2001:db8::1", "localhost")]
    [InlineData(null, "localhost")]
    [InlineData("127.0.0.1", "localhost.evil.example")]
    [InlineData("127.0.0.1", "policyreview.example.com")]
    [InlineData("127.0.0.1", "")]
    public void Refuse_AnybodyElse_DeniesAccess(string? from, string host) =>
        Assert.Equal((403, "AccessDeniedException"), (LocalCallers.Refuse(Request(from, host))!.Status, LocalCallers.Refuse(Request(from, host))!.Type));

    private static DefaultHttpContext Request(string? from, string host)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        context.Request.Host = new HostString(host);
        context.Request.ContentType = "application/json";
        return context;
    }
}

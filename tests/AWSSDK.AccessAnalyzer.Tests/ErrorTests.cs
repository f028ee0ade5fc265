using System.Net;
using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime;
using AWSSDK.AccessAnalyzer.Tests.Loopback;

namespace AWSSDK.AccessAnalyzer.Tests;

public sealed class ErrorTests
{
    private const string Resource = """{"message":"m","resourceId":"r-1","resourceType":"analyzer"}""";

    private static ValidatePolicyRequest Request => new() { PolicyDocument = "{}", PolicyType = "IDENTITY_POLICY" };

    [Fact]
    public async Task ValidatePolicyAsync_AccessDeniedByHeader_ThrowsAccessDenied()
    {
        var error = await ErrorFor<AccessDeniedException>(
            Answer.Error(403, "AccessDeniedException:http://internal.amazon.com/", """{"message":"User is not authorized"}"""));

        Assert.Equal("User is not authorized", error.Message);
        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
        Assert.Equal("req-err", error.RequestId);
        Assert.Equal("AccessDeniedException", error.ErrorCode);
    }

    [Fact]
    public async Task ValidatePolicyAsync_AccessDeniedByType_ThrowsAccessDenied()
    {
        var error = await ErrorFor<AccessDeniedException>(
            new Answer(403, """{"__type":"com.amazonaws.accessanalyzer#AccessDeniedException","message":"No."}"""));

        Assert.Equal("No.", error.Message);
    }

    [Fact]
    public async Task ValidatePolicyAsync_ValidationFailed_TellsReasonAndFields()
    {
        var error = await ErrorFor<ValidationException>(Answer.Error(400, "ValidationException",
            """{"message":"Invalid ARN","reason":"fieldValidationFailed","fieldList":[{"name":"access","message":"not an ARN"},{"name":"policyType","message":"unknown"}]}"""));

        Assert.Equal("Invalid ARN", error.Message);
        Assert.Same(ValidationExceptionReason.FieldValidationFailed, error.Reason);
        Assert.Equal([("access", "not an ARN"), ("policyType", "unknown")], error.FieldList!.Select(field => (field.Name!, field.Message!)));
    }

    [Fact]
    public async Task ValidatePolicyAsync_ValidationDetailsOfAnotherShape_StillThrowsValidation()
    {
        var error = await ErrorFor<ValidationException>(Answer.Error(400, "ValidationException", """{"message":"Bad","fieldList":"all of them"}"""));

        Assert.Equal("Bad", error.Message);
        Assert.Null(error.FieldList);
    }

    [Fact]
    public async Task ValidatePolicyAsync_InternalError_TellsWhenToRetry()
    {
        var error = await ErrorFor<InternalServerException>(new Answer(500, """{"message":"Oops"}""")
        {
            Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = "InternalServerException", ["Retry-After"] = "7" },
        });

        Assert.Equal(7, error.RetryAfterSeconds);
        Assert.False(error.Retryable.Throttling);
    }

    [Fact]
    public async Task ValidatePolicyAsync_RetryAfterIsADate_IsLeftOut()
    {
        var error = await ErrorFor<ThrottlingException>(new Answer(429, """{"message":"Slow down"}""")
        {
            Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = "ThrottlingException", ["Retry-After"] = "Wed, 21 Oct 2026 07:28:00 GMT" },
        });

        Assert.Null(error.RetryAfterSeconds);
        Assert.True(error.Retryable.Throttling);
    }

    [Fact]
    public async Task ValidatePolicyAsync_ErrorsAboutAResource_NameIt()
    {
        var missing = await ErrorFor<ResourceNotFoundException>(Answer.Error(404, "ResourceNotFoundException", Resource));
        var conflict = await ErrorFor<ConflictException>(Answer.Error(409, "ConflictException", Resource));
        var quota = await ErrorFor<ServiceQuotaExceededException>(Answer.Error(402, "ServiceQuotaExceededException", Resource));

        Assert.Equal(("r-1", "analyzer"), (missing.ResourceId, missing.ResourceType));
        Assert.Equal(("r-1", "analyzer"), (conflict.ResourceId, conflict.ResourceType));
        Assert.Equal(("r-1", "analyzer"), (quota.ResourceId, quota.ResourceType));
    }

    [Fact]
    public async Task ValidatePolicyAsync_ErrorsOfTheChecks_HaveTheirTypes()
    {
        var parameter = await ErrorFor<InvalidParameterException>(Answer.Error(400, "InvalidParameterException", """{"message":"p"}"""));
        var entity = await ErrorFor<UnprocessableEntityException>(Answer.Error(422, "UnprocessableEntityException", """{"message":"u"}"""));

        Assert.Equal("p", parameter.Message);
        Assert.Equal("u", entity.Message);
    }

    [Fact]
    public async Task ValidatePolicyAsync_UnknownErrorName_ThrowsTheServicesBaseException()
    {
        var error = await ErrorFor<AmazonAccessAnalyzerException>(Answer.Error(400, "BrandNewException", """{"message":"new"}"""));

        Assert.Equal("BrandNewException", error.ErrorCode);
        Assert.Equal("new", error.Message);
    }

    [Fact]
    public async Task ValidatePolicyAsync_HtmlFromAGateway_ThrowsTheServicesBaseException()
    {
        var error = await ErrorFor<AmazonAccessAnalyzerException>(
            new Answer(502, "<html><body><h1>502 Bad Gateway</h1></body></html>") { ContentType = "text/html" });

        Assert.Equal(HttpStatusCode.BadGateway, error.StatusCode);
    }

    [Theory]
    [InlineData("<html>welcome to the hotel network</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"findings":[{"issueCode":"A"}]""")]
    [InlineData("""{"findings":{"issueCode":"A"}}""")]
    [InlineData("""{"findings":[{"issueCode":7}]}""")]
    [InlineData("""{"findings":[{"issueCode":"\ud800"}]}""")]
    [InlineData("""{"findings":[{"locations":[{"path":[{"index":1.5}]}]}]}""")]
    public async Task ValidatePolicyAsync_SuccessWithAMalformedBody_ThrowsAndNeverPasses(string body)
    {
        var error = await ErrorFor<AmazonUnmarshallingException>(Answer.Ok(body));

        Assert.NotNull(error.InnerException);
        Assert.Equal("req-1", error.RequestId);
    }

    private static async Task<TException> ErrorFor<TException>(Answer answer)
        where TException : Exception
    {
        await using var server = await AnalyzerServer.StartAsync(answer);
        using var client = server.Client(config => config.MaxErrorRetry = 0);
        return await Assert.ThrowsAsync<TException>(() => client.ValidatePolicyAsync(Request));
    }
}

using System.Buffers;
using System.Text.Json;

namespace PolicyReview.Web.ServedApi;

/// <summary>Writes answers as AWS's services do: JSON, a request id, and an error's name in a header.</summary>
internal static class AwsAnswer
{
    /// <summary>Answers 200 with what <paramref name="write"/> writes; if it throws, nothing has been sent.</summary>
    public static Task Write(HttpContext context, Action<Utf8JsonWriter> write) => Send(context, StatusCodes.Status200OK, write);

    /// <summary>Answers with an error.</summary>
    public static Task Write(HttpContext context, AwsError error)
    {
        context.Response.Headers["x-amzn-ErrorType"] = error.Type;
        return Send(context, error.Status, error.Write);
    }

    private static async Task Send(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = buffer.WrittenCount;
        response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }
}

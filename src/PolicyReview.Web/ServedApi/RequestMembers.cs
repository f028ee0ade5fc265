using System.Globalization;
using System.Text.Json;

namespace PolicyReview.Web.ServedApi;

/// <summary>
/// The members of a request: the JSON body's, and the query's. Members nobody asks for are ignored, as AWS ignores them.
/// <code>
/// POST /aws/policy/validation?maxResults=50
///
/// {"policyType":"IDENTITY_POLICY","policyDocument":"{\"Version\":\"2012-10-17\",…}"}
/// </code>
/// </summary>
internal sealed class RequestMembers : IDisposable
{
    /// <summary>
    /// The most a body may hold, in bytes. The longest policy, 32,768 characters each written as <c>\uXXXX</c>, needs a fifth of it.
    /// </summary>
    public const int MostBytes = 1024 * 1024;

    private readonly JsonDocument _body;
    private readonly IQueryCollection _query;

    private RequestMembers(JsonDocument body, IQueryCollection query)
    {
        _body = body;
        _query = query;
    }

    /// <summary>Reads the request.</summary>
    /// <exception cref="AwsErrorException">The body is no JSON object, or too large.</exception>
    public static async Task<RequestMembers> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var body = await JsonDocument.ParseAsync(request.Body, default, cancellationToken);
            if (body.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new RequestMembers(body, request.Query);
            }

            body.Dispose();
            throw new AwsErrorException(AwsError.CannotParse("The request's body is not a JSON object."));
        }
        catch (JsonException exception)
        {
            throw new AwsErrorException(AwsError.CannotParse($"The request's body is not JSON: {exception.Message}"));
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new AwsErrorException(AwsError.CannotParse($"The request's body is larger than {MostBytes} bytes."));
        }
    }

    /// <summary>The member's text.</summary>
    /// <exception cref="AwsErrorException">It is missing, or no text.</exception>
    public string Required(string name) => Optional(name) ?? throw new AwsErrorException(AwsError.FieldInvalid(name, $"`{name}` is missing. Send it."));

    /// <summary>The member's text; null if it is missing.</summary>
    /// <exception cref="AwsErrorException">It is no text.</exception>
    public string? Optional(string name)
    {
        if (Member(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? Text(value, name)
            : throw new AwsErrorException(AwsError.CannotParse($"`{name}` is not a JSON string. Send it as one."));
    }

    /// <summary>The member as it stands; null if it is missing.</summary>
    public JsonElement? Member(string name) =>
        _body.RootElement.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The text of a JSON string that belongs to member <paramref name="name"/>.</summary>
    /// <exception cref="AwsErrorException">It holds half a character.</exception>
    public static string Text(JsonElement text, string name)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 is half a character: JSON's grammar lets it pass, text does not.
            throw new AwsErrorException(AwsError.CannotParse($"`{name}` holds an escape that is no character."));
        }
    }

    /// <summary>The member's text, which has to be one of <paramref name="known"/>; null if it is missing.</summary>
    /// <exception cref="AwsErrorException">It is something else.</exception>
    public string? OneOf(string name, IReadOnlyCollection<string> known) => Optional(name) is not { } value || known.Contains(value)
        ? Optional(name)
        : throw new AwsErrorException(AwsError.FieldInvalid(name, $"`{name}` is `{value}`. Use one of {string.Join(", ", known)}."));

    /// <summary>A text of the query; null if it is missing.</summary>
    public string? Query(string name) => _query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A number of the query from 1 on; null if it is missing.</summary>
    /// <exception cref="AwsErrorException">It is something else.</exception>
    public int? QueryNumber(string name)
    {
        if (Query(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new AwsErrorException(AwsError.FieldInvalid(name, $"`{name}` is `{text}`. Send a number from 1 on."));
    }

    public void Dispose() => _body.Dispose();
}

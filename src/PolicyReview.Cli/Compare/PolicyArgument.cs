using System.Text;
using System.Text.Json;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Cli.Compare;

/// <summary>
/// A policy on the command line: a file, <c>file://</c> as the AWS CLI writes it, <c>-</c> for standard input, or the policy's own text. In JSON a policy is
/// an object or a string that holds its text.
/// </summary>
internal static class PolicyArgument
{
    private const string FileScheme = "file://";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The policy that an argument names.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is no policy.</exception>
    public static async Task<PolicyDocument> ReadAsync(string argument, CancellationToken stop)
    {
        var isText = argument.TrimStart().StartsWith('{');
        var path = argument.StartsWith(FileScheme, StringComparison.Ordinal) ? argument[FileScheme.Length..] : argument;
        return Parse(isText ? argument : await TextAsync(path, stop), isText ? "the policy" : path);
    }

    /// <summary>The policy in member <paramref name="name"/>.</summary>
    /// <exception cref="UnusableInputException">It is missing, or is no policy.</exception>
    public static PolicyDocument Read(JsonElement request, string name)
    {
        if (!request.TryGetProperty(name, out var policy))
        {
            throw new UnusableInputException($"The member `{name}` is missing.");
        }

        return Parse(policy.ValueKind == JsonValueKind.String ? policy.GetString()! : policy.GetRawText(), name);
    }

    /// <summary>The text of a file or of standard input.</summary>
    public static async Task<string> TextAsync(string path, CancellationToken stop)
    {
        try
        {
            await using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            using var reader = new StreamReader(stream, Strict);
            return await reader.ReadToEndAsync(stop);
        }
        catch (DecoderFallbackException)
        {
            throw new UnusableInputException($"`{path}` is not UTF-8. Save it as UTF-8 and run again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"`{path}` cannot be read: {exception.Message}");
        }
    }

    // What cannot be read allows nothing, and an answer about it would look like one about a policy.
    private static PolicyDocument Parse(string text, string name)
    {
        var document = PolicyParser.Parse(text);
        return document.Statements.Count > 0 && document.Tree.Problem is null
            ? document
            : throw new UnusableInputException($"`{name}` is no policy with statements. Run `policyreview validate` on it.");
    }
}

using System.Text;

namespace PolicyReview.Cli.Validate;

/// <summary>Reads a policy from a file, or from standard input for <c>-</c>.</summary>
internal static class PolicyInput
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null, with the reason on standard error, if it cannot be read.</summary>
    public static async Task<string?> ReadAsync(string path, CancellationToken stop)
    {
        try
        {
            await using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            using var reader = new StreamReader(stream, Strict);
            return await reader.ReadToEndAsync(stop);
        }
        catch (DecoderFallbackException)
        {
            await Console.Error.WriteLineAsync($"`{path}` is not UTF-8. Save it as UTF-8 and run again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"`{path}` cannot be read: {exception.Message}");
        }

        return null;
    }
}

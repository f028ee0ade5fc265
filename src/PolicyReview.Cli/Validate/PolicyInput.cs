using System.Text;

namespace PolicyReview.Cli.Validate;

/// <summary>Reads a file, or standard input.</summary>
internal static class PolicyInput
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or the reason why there is none and what to do.</summary>
    public static async Task<(string? Text, string? Problem)> ReadAsync(InputFile file, CancellationToken stop)
    {
        try
        {
            await using var stream = file.FullPath is null ? Console.OpenStandardInput() : File.OpenRead(file.FullPath);
            using var reader = new StreamReader(stream, Strict);
            return (await reader.ReadToEndAsync(stop), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, $"`{file.Name}` is not UTF-8. Save it as UTF-8 and run again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"`{file.Name}` cannot be read: {exception.Message}");
        }
    }
}

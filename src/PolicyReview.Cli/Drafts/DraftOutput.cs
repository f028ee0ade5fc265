namespace PolicyReview.Cli.Drafts;

/// <summary>The policy to standard output, what there is to say of it to standard error.</summary>
internal static class DraftOutput
{
    public static async Task WriteAsync(string? policy, IReadOnlyList<string> messages, CancellationToken stop)
    {
        foreach (var message in messages)
        {
            await Console.Error.WriteLineAsync(message.AsMemory(), stop);
        }

        await Console.Out.WriteAsync((policy ?? "").AsMemory(), stop);
    }
}

using System.CommandLine;

namespace PolicyReview.Cli;

/// <summary>The action of a command that refuses input it cannot use.</summary>
internal static class RefusingAction
{
    /// <summary>Runs <paramref name="action"/>; of input that cannot be used it says why on standard error, with exit status 2.</summary>
    public static void SetRefusingAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) => command.SetAction(async (arguments, stop) =>
    {
        try
        {
            return await action(arguments, stop);
        }
        catch (UnusableInputException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitStatus.Unusable;
        }
    });
}

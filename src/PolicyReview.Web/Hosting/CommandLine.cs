using PolicyReview.Web.Administration;
using PolicyReview.Web.Demo;

namespace PolicyReview.Web.Hosting;

/// <summary>
/// What the program can be started as: the server (no words), a throw-away copy to look around in (<c>--demo</c>), or a task for the
/// operator (<c>admin reset-password EMAIL</c>).
/// </summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var isDemo = args.Contains("--demo");
        string[] rest = [.. args.Where(argument => argument != "--demo")];
        try
        {
            using var folder = isDemo ? new DemoFolder() : null;
            await using var app = PolicyReviewApplication.Build(rest, folder);
            if (rest is ["admin", ..])
            {
                return await AdminCommand.RunAsync(app, rest[1..]);
            }

            await app.StartServingAsync();
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (SettingsException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 2;
        }
    }
}

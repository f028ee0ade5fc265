using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PolicyReview.EndToEnd.Harness;

/// <summary>The built server as a process of its own, with a data folder of its own.</summary>
public sealed partial class RunningServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _setUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningServer(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The set-up link it printed.</summary>
    public Task<Uri> SetUpLink => _setUp.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    /// <summary>Everything it printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    // A demo proves four reviews before it answers; on a busy machine of two cores that has taken more than forty seconds.
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    public static async Task<RunningServer> StartAsync(string? dataDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Built.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all = [Built.WebAssembly, "--urls", "http://127.0.0.1:0", .. arguments];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        // Nobody's credentials: a question to a stand-in is signed with these, and no metadata address is asked for others.
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "for-tests-only";
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        if (dataDirectory is not null)
        {
            start.Environment["PolicyReview__DataDirectory"] = dataDirectory;
        }

        var server = new RunningServer(new Process { StartInfo = start });
        server._process.OutputDataReceived += (_, line) => server.Read(line.Data);
        server._process.ErrorDataReceived += (_, line) => server.Read(line.Data);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        try
        {
            server.Address = await server._address.Task.WaitAsync(LongestStart, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The server did not start:\n{server.Output}");
        }

        return server;
    }

    /// <summary>Ends it without a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.Add(line);
        }

        if (AddressLine().Match(line) is { Success: true } address)
        {
            _address.TrySetResult(new Uri(address.Groups[1].Value.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)));
        }

        if (SetUpLine().Match(line) is { Success: true } setUp)
        {
            _setUp.TrySetResult(new Uri(setUp.Groups[1].Value.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)));
        }
    }

    [GeneratedRegex(@"^PolicyReview is at (\S+)")]
    private static partial Regex AddressLine();

    [GeneratedRegex(@"(http\S+/set-up/\S+)")]
    private static partial Regex SetUpLine();
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PolicyReview.EndToEnd.Harness;

/// <summary>Takes the place of Access Analyzer on this machine: first it takes questions and says nothing, then it answers that all is well.</summary>
public sealed class AnalyzerStandIn : IAsyncDisposable
{
    private static readonly byte[] NoFindings = Encoding.ASCII.GetBytes(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\nConnection: close\r\n\r\n{\"findings\":[]}");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<TcpClient> _held = [];
    private readonly Task _serving;
    private volatile bool _answers;

    public AnalyzerStandIn()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>Ends when a question has come that is left without an answer.</summary>
    public Task Asked => _asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    /// <summary>From now on questions are answered.</summary>
    public void StartAnswering() => _answers = true;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _held.ForEach(client => client.Dispose());
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _held.Add(client);
                if (!_answers)
                {
                    _asked.TrySetResult();
                    continue;
                }

                // A question and its body come in one or two pieces; closing a stream that still holds some would reset it.
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
                await ReadQuestionAsync(reader);
                await stream.WriteAsync(NoFindings);
                client.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (SocketException) when (!_listener.Server.IsBound)
        {
            // Stopped.
        }
        catch (ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private static async Task ReadQuestionAsync(StreamReader reader)
    {
        var length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        await reader.ReadBlockAsync(new char[length].AsMemory());
    }
}

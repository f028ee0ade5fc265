using PolicyReview.Reviews;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Web.Hosting;

/// <summary>Runs waiting checks, a few at a time. What a killed server left behind is taken up at the start.</summary>
internal sealed partial class CheckRunner(ICheckJobs jobs, RunCheck run, ReviewChangeFeed feed, TimeProvider clock, ILogger<CheckRunner> log) : BackgroundService
{
    private const int AtOnce = 3;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A stored change may have put jobs into the queue; the signal only saves waiting for the next look.
        using var wake = new SemaphoreSlim(0);
        using var listening = feed.Listen(_ => wake.Release());
        await jobs.FreeAllAsync(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(wake, stoppingToken)));
    }

    private async Task WorkAsync(SemaphoreSlim wake, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (await jobs.LeaseAsync(RunCheck.Lease, stop) is { } job)
                {
                    await run.ExecuteAsync(job, stop);
                    continue;
                }

                using var nap = CancellationTokenSource.CreateLinkedTokenSource(stop);
                await Task.WhenAny(wake.WaitAsync(nap.Token), Task.Delay(Idle, clock, nap.Token));
                await nap.CancelAsync();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // One broken job must not stop the others; its lease ends and it is tried again, and the log has the reason.
                LogBroken(log, exception);
                await Task.Delay(Idle, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A check could not be run.")]
    private static partial void LogBroken(ILogger log, Exception exception);
}

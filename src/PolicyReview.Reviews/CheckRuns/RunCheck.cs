using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Reviews.CheckRuns;

/// <summary>Runs one waiting check and stores its answer. Running one twice does no harm: the later answer takes the place of the earlier.</summary>
public sealed class RunCheck(IReviewStore store, ICheckJobs jobs, IEnumerable<ICheck> checks, TimeProvider clock)
{
    /// <summary>A check that keeps failing is given up after this many attempts, and says so.</summary>
    public const int MostAttempts = 3;

    /// <summary>How long one attempt may hold its job; no check may take longer.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly Dictionary<CheckKind, ICheck> _checks = checks.ToDictionary(check => check.Kind);

    /// <summary>Runs <paramref name="job"/>.</summary>
    public async Task ExecuteAsync(CheckJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var started = await store.ChangeAsync(
            job.ReviewNumber,
            review => review.StartCheck(job.RevisionNumber, job.Kind, clock.GetUtcNow()) is { Error: { } error } ? (Result<CheckInput>)error : Input(review, job),
            cancellationToken).ConfigureAwait(false);
        if (!started.Succeeded)
        {
            // The review or its check is gone: there is nothing left to run.
            await jobs.CompleteAsync(job, cancellationToken).ConfigureAwait(false);
            return;
        }

        var outcome = await AskAsync(job, started.Value, cancellationToken).ConfigureAwait(false);
        if (outcome is CheckOutcome.Failed { WorthRetrying: true } && job.Attempt < MostAttempts)
        {
            await jobs.PutBackAsync(job, clock.GetUtcNow() + BackOff(job.Attempt), cancellationToken).ConfigureAwait(false);
            return;
        }

        await store.ChangeAsync(
            job.ReviewNumber,
            review => review.FinishCheck(job.RevisionNumber, job.Kind, outcome, clock.GetUtcNow()),
            cancellationToken).ConfigureAwait(false);
        await jobs.CompleteAsync(job, cancellationToken).ConfigureAwait(false);
    }

    private static Result<CheckInput> Input(Review review, CheckJob job) =>
        new CheckInput(review.Number, job.RevisionNumber, review.Revisions.Single(r => r.Number == job.RevisionNumber).Submission, review.BindingSet);

    private static TimeSpan BackOff(int attempt) => TimeSpan.FromSeconds(Math.Pow(4, attempt));

    private async Task<CheckOutcome> AskAsync(CheckJob job, CheckInput input, CancellationToken cancellationToken)
    {
        if (!_checks.TryGetValue(job.Kind, out var check))
        {
            return new CheckOutcome.NotConfigured($"This installation has no check {job.Kind.Name()}.");
        }

        using var limit = new CancellationTokenSource(Lease - TimeSpan.FromSeconds(30), clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await check.RunAsync(input, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CheckOutcome.Failed("It gave no answer in time.", WorthRetrying: true);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect of the check, but the reviewer has to see it: a job that only went round again would look like one that is waiting.
            return new CheckOutcome.Failed($"The check broke: {exception.GetType().Name}, {exception.Message}", WorthRetrying: true);
        }
    }
}

using Microsoft.Extensions.Time.Testing;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Reviews.CheckRuns;

public sealed class RunCheckTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Execute_Done_StoresFindingsAndCompletesTheJob()
    {
        var world = new World(new CheckOutcome.Done([A.Finding()], "rules 1"));

        await world.RunAsync(attempt: 1);

        Assert.Equal(CheckState.Done, world.LocalRun.State);
        Assert.Single(world.Review.CurrentFindings);
        Assert.Equal(1, world.Completed);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 16)]
    public async Task Execute_FailedButWorthRetrying_PutsBackLaterAndLater(int attempt, int seconds)
    {
        var world = new World(new CheckOutcome.Failed("Throttled.", WorthRetrying: true));

        await world.RunAsync(attempt);

        Assert.Equal(world.Clock.GetUtcNow().AddSeconds(seconds), world.PutBackUntil);
        Assert.True(world.LocalRun.IsUnderWay);
        Assert.Equal(0, world.Completed);
    }

    [Fact]
    public async Task Execute_FailedForTheLastTime_SaysWhy()
    {
        var world = new World(new CheckOutcome.Failed("Throttled.", WorthRetrying: true));

        await world.RunAsync(RunCheck.MostAttempts);

        Assert.Equal(CheckState.Failed, world.LocalRun.State);
        Assert.Equal("Throttled.", world.LocalRun.Remark);
        Assert.Equal(1, world.Completed);
    }

    [Fact]
    public async Task Execute_NoAnswerWithinTheLease_Fails()
    {
        var world = new World(null);

        var running = world.RunAsync(RunCheck.MostAttempts);
        await world.Asked.Task.WaitAsync(Stop);
        world.Clock.Advance(RunCheck.Lease);
        await running;

        Assert.Equal("It gave no answer in time.", world.LocalRun.Remark);
    }

    [Fact]
    public async Task Execute_TheCheckThrows_IsPutBackThenGivenUpWithTheReason()
    {
        var world = new World(null) { Fault = new InvalidOperationException("No such table.") };

        await world.RunAsync(1);
        Assert.NotNull(world.PutBackUntil);

        await world.RunAsync(RunCheck.MostAttempts);
        Assert.Equal(CheckState.Failed, world.LocalRun.State);
        Assert.Equal("The check broke: InvalidOperationException, No such table.", world.LocalRun.Remark);
    }

    [Fact]
    public async Task Execute_TheReviewIsGone_OnlyCompletesTheJob()
    {
        var world = new World(new CheckOutcome.Done([], null)) { IsGone = true };

        await world.RunAsync(1);

        Assert.Equal(1, world.Completed);
        Assert.False(world.Asked.Task.IsCompleted);
    }

    private sealed class World(CheckOutcome? answer) : IReviewStore, ICheckJobs, ICheck
    {
        public FakeTimeProvider Clock { get; } = new(A.Moment);

        public Review Review { get; } = Reviews.Review.Open(7, A.Submission(), A.Author, A.Moment).Value;

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsGone { get; init; }

        public Exception? Fault { get; init; }

        public int Completed { get; private set; }

        public DateTimeOffset? PutBackUntil { get; private set; }

        public CheckRun LocalRun => Review.CurrentChecks.Single(run => run.Kind == CheckKind.Local);

        public CheckKind Kind => CheckKind.Local;

        public Task RunAsync(int attempt) => new RunCheck(this, this, [this], Clock).ExecuteAsync(new CheckJob(1, 7, 1, CheckKind.Local, attempt), Stop);

        public async Task<CheckOutcome> RunAsync(CheckInput input, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            if (Fault is not null)
            {
                throw Fault;
            }

            if (answer is null)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return answer!;
        }

        public Task<Result<T>> ChangeAsync<T>(int number, Func<Review, Result<T>> change, CancellationToken cancellationToken) =>
            Task.FromResult(IsGone ? NotFound.Review(number) : change(Review));

        public Task CompleteAsync(CheckJob job, CancellationToken cancellationToken)
        {
            Completed++;
            return Task.CompletedTask;
        }

        public Task PutBackAsync(CheckJob job, DateTimeOffset notBefore, CancellationToken cancellationToken)
        {
            PutBackUntil = notBefore;
            return Task.CompletedTask;
        }

        public Task<Review?> FindAsync(int number, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int?> FindByShareLinkAsync(string publicId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Result<Review>> AddAsync(Func<int, Result<Review>> open, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<CheckJob?> LeaseAsync(TimeSpan lease, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task FreeAllAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Reviews;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Web.Pages.Review;
using PolicyReview.Web.Pages.Submit;

namespace PolicyReview.Web.Tests.Components;

public sealed class ChecksPanelTests : BunitContext
{
    private static readonly Person Author = new(new PersonId(Guid.NewGuid()), "Kenji", "k@example.com", PersonRoles.Author, true);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly Review _review;

    public ChecksPanelTests()
    {
        _review = Review.Open(1, SubmissionForm.From(WorkedExample.All[0]).ToSubmission().Value, Author, _clock.GetUtcNow()).Value;
        Services.AddSingleton<IPeople>(new OnePerson(Author));
        Services.AddSingleton<IReviewStore>(new OneReview(_review));
        Services.AddSingleton<ReviewChangeFeed>();
        Services.AddSingleton<TimeProvider>(_clock);
    }

    [Fact]
    public void Panel_ACheckRunning_CountsTheSeconds()
    {
        _review.StartCheck(1, CheckKind.Local, _clock.GetUtcNow());
        var panel = Render<ChecksPanel>(parameters => parameters.Add(p => p.Number, 1).Add(p => p.Reader, Author.Id.Value).Add(p => p.PageIsBehind, true));

        _clock.Advance(TimeSpan.FromSeconds(3));

        panel.WaitForAssertion(() => Assert.Equal("running for 3 s", panel.Find("[data-check=Local]").TextContent.Trim()));
        Assert.Equal("waiting", panel.Find("[data-check=Assistant]").TextContent.Trim());
    }

    [Fact]
    public void Panel_TheLastCheckEnds_DrawsThePageAgain()
    {
        var panel = Render<ChecksPanel>(parameters => parameters.Add(p => p.Number, 1).Add(p => p.Reader, Author.Id.Value).Add(p => p.PageIsBehind, true));
        var navigation = (Bunit.TestDoubles.BunitNavigationManager)Services.GetRequiredService<NavigationManager>();
        _review.FinishCheck(1, CheckKind.Local, new CheckOutcome.Done([], "rules"), _clock.GetUtcNow());
        _review.FinishCheck(1, CheckKind.AccessAnalyzer, new CheckOutcome.Failed("AWS refused.", false), _clock.GetUtcNow());
        Services.GetRequiredService<ReviewChangeFeed>().Announce(1);
        panel.WaitForAssertion(() => Assert.Equal("failed: AWS refused.", panel.Find("[data-check=AccessAnalyzer]").TextContent.Trim()));
        Assert.Empty(navigation.History);

        _review.FinishCheck(1, CheckKind.Assistant, new CheckOutcome.AwaitingAnswer(), _clock.GetUtcNow());
        Services.GetRequiredService<ReviewChangeFeed>().Announce(1);

        panel.WaitForAssertion(() => Assert.True(navigation.History.Single().Options.ForceLoad));
    }

    private sealed class OnePerson(Person person) : IPeople
    {
        public Task<Person?> FindAsync(PersonId id, CancellationToken cancellationToken) => Task.FromResult(id == person.Id ? person : null);

        public Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Person>>([person]);
    }

    private sealed class OneReview(Review review) : IReviewStore
    {
        public Task<Review?> FindAsync(int number, CancellationToken cancellationToken) => Task.FromResult<Review?>(review);

        public Task<int?> FindByShareLinkAsync(string publicId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Result<Review>> AddAsync(Func<int, Result<Review>> open, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Result<T>> ChangeAsync<T>(int number, Func<Review, Result<T>> change, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

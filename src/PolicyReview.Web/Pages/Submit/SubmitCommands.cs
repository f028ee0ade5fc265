using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>Starts drafts, keeps them, and hands them in.</summary>
public sealed class SubmitCommands(IDraftStore drafts, IReviewStore reviews, TimeProvider clock)
{
    /// <summary>A new draft; its id.</summary>
    public async Task<Guid> StartAsync(SubmissionForm form, int? reviewNumber, Person by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        var id = Guid.NewGuid();
        await KeepAsync(new SubmissionDraft(id, by.Id, reviewNumber, form.ToFields(), clock.GetUtcNow()), form, cancellationToken);
        return id;
    }

    /// <summary>A draft of the next revision of a review.</summary>
    public async Task<Result<Guid>> ReviseAsync(int number, Person by, CancellationToken cancellationToken) =>
        await reviews.FindForAsync(number, by, cancellationToken) is { } review
            ? await StartAsync(SubmissionForm.From(review.Current.Submission), number, by, cancellationToken)
            : NotFound.Review(number);

    /// <summary>Keeps what was typed; when it was kept.</summary>
    public async Task<DateTimeOffset> KeepAsync(SubmissionDraft draft, SubmissionForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(form);
        var now = clock.GetUtcNow();
        await drafts.SaveAsync(draft with { Fields = form.ToFields(), SavedAt = now }, cancellationToken);
        return now;
    }

    /// <summary>Hands the draft in as a new review or its next revision. What cannot be handed in stays a draft.</summary>
    public async Task<Result<int>> SubmitAsync(SubmissionDraft draft, SubmissionForm form, Person by, CancellationToken cancellationToken)
    {
        await KeepAsync(draft, form, cancellationToken);
        var (submission, unreadable) = form.Read();
        if (unreadable.Count > 0)
        {
            // What cannot be read must not hide what else is wrong.
            return new Invalid([.. SubmissionRules.Problems(submission, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), .. unreadable]);
        }

        var number = draft.ReviewNumber is { } existing
            ? Number(await reviews.ChangeForAsync(existing, by, review => review.Resubmit(submission, by, clock.GetUtcNow()), cancellationToken), existing)
            : await OpenAsync(submission, by, cancellationToken);
        if (number.Succeeded)
        {
            await drafts.DeleteAsync(draft.Id, by.Id, cancellationToken);
        }

        return number;
    }

    private async Task<Result<int>> OpenAsync(Submission submission, Person by, CancellationToken cancellationToken)
    {
        var opened = await reviews.AddAsync(number => DomainReview.Open(number, submission, by, clock.GetUtcNow()), cancellationToken);
        return opened.Error is { } error ? error : opened.Value.Number;
    }

    private static Result<int> Number<T>(Result<T> result, int number) => result.Error is { } error ? error : number;
}

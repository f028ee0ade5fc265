using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review.Draft;

/// <summary>Makes a proposed policy the next revision.</summary>
internal static class AdoptCommand
{
    public static Result<CommandOutcome> Run(DomainReview review, IFormCollection form, Person by, DateTimeOffset at)
    {
        var proposal = ProposedPolicy.Of(review, form["how"] == "reduce");
        return proposal.Next is not { } next || proposal.Seen != form["seen"]
            ? new Conflict("The proposal changed since you opened the page. Look at it again, then adopt it.")
            : review.Resubmit(next, by, at).Error is { } error ? error : new CommandOutcome("");
    }
}

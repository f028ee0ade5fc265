using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Requirements;
using PolicyReview.Reviews.Settings;
using PolicyReview.Reviews.Sharing;
using PolicyReview.Reviews.SignOffs;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews;

// Decisions, and showing them to others.
public sealed partial class Review
{
    /// <summary>Names of the checks that gave no answer on the current revision.</summary>
    public IReadOnlyList<string> SignedWithout =>
        [.. CurrentChecks.Where(run => run.State != CheckState.Done).OrderBy(run => run.Kind).Select(run => run.Kind.Name())];

    /// <summary>Signs off on exactly what <paramref name="seenDigest"/> stands for, or refuses with what is missing.</summary>
    public Result<SignOff> GiveSignOff(string seenDigest, string comment, Person by, SignOffTerms terms, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(terms);
        if (RefuseDecision(by, comment) is { } refusal)
        {
            return refusal;
        }

        if (seenDigest != CurrentDigest)
        {
            return new Conflict("The review changed since you opened the page. Read what is new, then decide again.");
        }

        var requirements = SignOffRequirements.Evaluate(this, by, terms.Settings, DateOnly.FromDateTime(at.UtcDateTime));
        if (requirements.Where(requirement => !requirement.Holds).ToList() is { Count: > 0 } missing)
        {
            return new NotYet(missing);
        }

        State = ReviewState.SignedOff;
        return Decide(Decision.SignedOff, comment, requirements, by, terms, at, "Signed off");
    }

    /// <summary>Hands the review back to its author; the comment says why.</summary>
    public Result<SignOff> AskForChanges(string comment, Person by, SignOffTerms terms, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(terms);
        if (RefuseDecision(by, comment) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(comment))
        {
            return new Invalid("comment", "The comment is missing. Say what should change.");
        }

        var requirements = SignOffRequirements.Evaluate(this, by, terms.Settings, DateOnly.FromDateTime(at.UtcDateTime));
        State = ReviewState.ChangesRequested;
        return Decide(Decision.ChangesRequested, comment, requirements, by, terms, at, "Asked for changes");
    }

    /// <summary>Makes a link that shows the current revision's record. The token is in the answer and nowhere else.</summary>
    public Result<SharedLink> Share(int days, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!MayTakePart(by))
        {
            return new NotAllowed("Only authors and reviewers share a review.");
        }

        if (days is < 1 or > ShareLink.MostDays)
        {
            return new Invalid("days", $"A share link lives 1 to {ShareLink.MostDays} days. Pick a number in between.");
        }

        var token = ShareToken.Create();
        var link = new ShareLink(token, Current.Number, at.AddDays(days), by.Id, at);
        _shareLinks.Add(link);
        Record(ReviewAction.Shared, by.Id, at, $"Made a share link for {days} days");
        return new SharedLink(link, token);
    }

    /// <summary>Ends a share link at once.</summary>
    public Result<ShareLink> RevokeShareLink(string publicId, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!MayTakePart(by))
        {
            return new NotAllowed("Only authors and reviewers revoke share links.");
        }

        if (_shareLinks.Find(candidate => candidate.PublicId == publicId) is not { } link)
        {
            return new NotFound("There is no such share link on this review.");
        }

        if (link.RevokedAt is null)
        {
            link.Revoke(at);
            Record(ReviewAction.ShareRevoked, by.Id, at, "Revoked a share link");
        }

        return link;
    }

    /// <summary>Somebody opened a share link: the link if it is live and the token is its own, else not found, whatever the reason.</summary>
    public Result<ShareLink> OpenShareLink(ShareToken token, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (_shareLinks.Find(candidate => candidate.PublicId == token.PublicId) is not { } link || !token.Opens(link) || !link.IsLive(at))
        {
            return new NotFound("This link does not lead anywhere. It may have expired or been revoked; ask for a new one.");
        }

        link.CountView(at);
        Record(ReviewAction.ShareViewed, null, at, "A share link was opened", link.RevisionNumber);
        return link;
    }

    private ReviewError? RefuseDecision(Person by, string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (!by.CanReview)
        {
            return new NotAllowed("Only reviewers decide. Ask an administrator for the reviewer role.");
        }

        if (IsContributor(by.Id))
        {
            return new NotAllowed("You contributed to this policy, so somebody else has to decide. Ask another reviewer.");
        }

        if (State is ReviewState.Withdrawn or ReviewState.SignedOff)
        {
            return new Conflict(State == ReviewState.Withdrawn ? $"Review {Number} was withdrawn." : $"Review {Number} is signed off already.");
        }

        return comment.Length > SubmissionLimits.LongText
            ? new Invalid("comment", $"The comment has {comment.Length} characters. Shorten it to {SubmissionLimits.LongText}.")
            : null;
    }

    private SignOff Decide(
        Decision decision, string comment, IReadOnlyList<Requirement> requirements, Person by, SignOffTerms terms, DateTimeOffset at, string summary)
    {
        var basis = new SignOffBasis(
            SignedWithout, terms.RulesVersion, terms.ReferenceDate,
            [.. requirements.Select(requirement => $"{requirement.Name}: {requirement.Status.Name()}. {requirement.Explanation}")]);
        var signOff = new SignOff(decision, comment.Trim(), Current.Number, CurrentDigest, basis, by.Id, at);
        _signOffs.Add(signOff);
        Record(decision == Decision.SignedOff ? ReviewAction.SignedOff : ReviewAction.ChangesRequested, by.Id, at, $"{summary} on revision {Current.Number}");
        return signOff;
    }
}

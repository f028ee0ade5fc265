using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Arns;
using PolicyReview.Reviews.Attention;
using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.Bindings;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Sharing;
using PolicyReview.Reviews.SignOffs;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Reviews.Threads;

namespace PolicyReview.Reviews;

/// <summary>
/// The record: what was asked for, what the checks said, what people answered and decided. The only way to change one is
/// through its methods, so the rules hold on every surface. What happened since it was loaded waits in <see cref="TakeEvents"/>.
/// </summary>
public sealed partial class Review
{
    private readonly List<Revision> _revisions = [];
    private readonly List<CheckRun> _checkRuns = [];
    private readonly List<ReviewFinding> _findings = [];
    private readonly List<Disposition> _dispositions = [];
    private readonly List<ArnTick> _ticks = [];
    private readonly List<ConfirmedBinding> _bindings = [];
    private readonly List<Comment> _comments = [];
    private readonly List<SignOff> _signOffs = [];
    private readonly List<ShareLink> _shareLinks = [];
    private readonly List<ReviewEvent> _events = [];

    private Review()
    {
    }

    /// <summary>What people call it: 1 for the first review of the installation.</summary>
    public int Number { get; private set; }

    /// <summary>The title of the current revision.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who submitted the first revision.</summary>
    public PersonId Author { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReviewState State { get; private set; }

    /// <summary>Who can move it on.</summary>
    public Turn Turn { get; private set; }

    /// <summary>Since when it has been their turn.</summary>
    public DateTimeOffset TurnSince { get; private set; }

    /// <summary>When the first revision came in.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The last change of any kind.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The worst finding of the current revision; null if it has none.</summary>
    public FindingType? WorstFinding { get; private set; }

    /// <summary>Findings of the current revision that sign-off still waits for: unanswered, promised a fix, or accepted until a day gone by.</summary>
    public int OpenFindings { get; private set; }

    /// <summary>The first day on which something about it runs out: temporary access or an accepted risk; null if nothing does.</summary>
    public DateOnly? NextExpiry { get; private set; }

    /// <summary>All revisions, oldest first; never empty.</summary>
    public IReadOnlyList<Revision> Revisions => _revisions;

    /// <summary>The newest revision.</summary>
    public Revision Current => _revisions[^1];

    /// <summary>Every check of every revision.</summary>
    public IReadOnlyList<CheckRun> CheckRuns => _checkRuns;

    /// <summary>Every finding of every revision.</summary>
    public IReadOnlyList<ReviewFinding> Findings => _findings;

    /// <summary>The answers, at most one for each fingerprint.</summary>
    public IReadOnlyList<Disposition> Dispositions => _dispositions;

    /// <summary>The ticks of all reviewers.</summary>
    public IReadOnlyList<ArnTick> Ticks => _ticks;

    /// <summary>The discussion, oldest first.</summary>
    public IReadOnlyList<Comment> Comments => _comments;

    /// <summary>The decisions, oldest first.</summary>
    public IReadOnlyList<SignOff> SignOffs => _signOffs;

    /// <summary>Share links, dead ones included.</summary>
    public IReadOnlyList<ShareLink> ShareLinks => _shareLinks;

    /// <summary>The checks of the current revision.</summary>
    public IEnumerable<CheckRun> CurrentChecks => _checkRuns.Where(run => run.RevisionNumber == Current.Number);

    /// <summary>The findings of the current revision.</summary>
    public IEnumerable<ReviewFinding> CurrentFindings => _findings.Where(finding => finding.RevisionNumber == Current.Number);

    /// <summary>The findings of the current revision, each defect once: what both PolicyReview and Access Analyzer report is one.</summary>
    public IReadOnlyList<MergedFinding> CurrentDefects => FindingMerge.Of(CurrentFindings, CurrentChecks);

    /// <summary>What a sign-off given now would sign.</summary>
    public string CurrentDigest => SignOffDigest.Of(
        Current.Digest,
        CurrentFindings,
        _dispositions.Where(disposition => CurrentFindings.Any(finding => finding.Fingerprint == disposition.Fingerprint)),
        CurrentBindings,
        TestPlan);

    /// <summary>True for who handed in any revision: they do not sign off.</summary>
    public bool IsContributor(PersonId person) => person == Author || _revisions.Any(revision => revision.SubmittedBy == person);

    /// <summary>
    /// True if <paramref name="reader"/> may know of this review: everybody signed in, unless it is restricted to its contributors, the
    /// reviewers it asks, those who decided on it, and auditors. Whoever may not is told that there is no such review.
    /// </summary>
    public bool IsReadableBy(Person reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.IsActive
            && (!Current.Submission.IsRestricted
                || reader.Roles.HasFlag(PersonRoles.Auditor)
                || IsContributor(reader.Id)
                || Current.Submission.Reviewers.Contains(reader.Id)
                || _signOffs.Any(decision => decision.By == reader.Id));
    }

    /// <summary>The answer to a finding; null if there is none.</summary>
    public Disposition? AnswerTo(string fingerprint) => _dispositions.FirstOrDefault(answer => answer.Fingerprint == fingerprint);

    /// <summary>True if the finding's answer lets sign-off go on: a promised fix and an acceptance that ran out do not.</summary>
    public bool IsSettled(ReviewFinding finding, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return !finding.NeedsAnswer
            || AnswerTo(finding.Fingerprint) is { Kind: not DispositionKind.Fix } answer && !answer.HasExpired(today);
    }

    /// <summary>The answer to a defect: an answer to either of its findings is one, and one that settles it comes first.</summary>
    public Disposition? AnswerTo(MergedFinding defect, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(defect);
        return defect.Members.OrderByDescending(finding => finding.NeedsAnswer && IsSettled(finding, today)).Select(finding => AnswerTo(finding.Fingerprint)).FirstOrDefault(answer => answer is not null);
    }

    /// <summary>True if the defect's answer lets sign-off go on.</summary>
    public bool IsSettled(MergedFinding defect, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(defect);
        return !defect.NeedsAnswer || defect.Members.Any(finding => finding.NeedsAnswer && IsSettled(finding, today));
    }

    /// <summary>True if a decision no longer speaks about what is there now.</summary>
    public bool IsStale(SignOff signOff)
    {
        ArgumentNullException.ThrowIfNull(signOff);
        return signOff.RevisionNumber != Current.Number || signOff.Digest != CurrentDigest;
    }

    /// <summary>True if it is <paramref name="person"/>'s turn.</summary>
    public bool IsTurnOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return (Turn.HasFlag(Turn.Author) && person.Id == Author)
            || (Turn.HasFlag(Turn.Reviewers) && person.CanReview && !IsContributor(person.Id) && IsAsked(person.Id));
    }

    /// <summary>The events since the last call, oldest first; whoever stores the review stores them with it.</summary>
    public IReadOnlyList<ReviewEvent> TakeEvents()
    {
        ReviewEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    private bool IsAsked(PersonId person) =>
        Current.Submission.Reviewers.Count == 0 || Current.Submission.Reviewers.Contains(person);

    private void Record(ReviewAction action, PersonId? by, DateTimeOffset at, string summary, int? revision = null)
    {
        _events.Add(new ReviewEvent(action, by, at, revision ?? Current.Number, summary));
        UpdatedAt = at;
        Refresh(at);
    }

    // Every change ends here: what follows from the record is brought up to date in one place.
    private void Refresh(DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        Title = Current.Submission.Title;
        WorstFinding = CurrentFindings.Max(finding => (FindingType?)finding.Finding.Type);
        OpenFindings = CurrentDefects.Count(defect => !IsSettled(defect, today));
        NextExpiry = Expiries().Min();
        if (State == ReviewState.SignedOff && _signOffs.FindLast(s => s.Decision == Decision.SignedOff) is { } signOff && IsStale(signOff))
        {
            State = ReviewState.InReview;
            _events.Add(new ReviewEvent(ReviewAction.SignOffStale, null, at, Current.Number, "The sign-off went stale"));
        }

        var turn = NextTurn();
        if (turn != Turn)
        {
            Turn = turn;
            TurnSince = at;
        }
    }

    private Turn NextTurn() => State switch
    {
        ReviewState.InReview => OpenFindings > 0 ? Turn.Author | Turn.Reviewers : Turn.Reviewers,
        ReviewState.ChangesRequested => Turn.Author,
        _ => Turn.Nobody,
    };

    private IEnumerable<DateOnly?> Expiries() =>
        _dispositions.Where(answer => CurrentFindings.Any(finding => finding.Fingerprint == answer.Fingerprint)).Select(answer => answer.ExpiresOn)
            .Append(Current.Submission.Temporary?.ExpiresOn);
}

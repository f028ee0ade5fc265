using PolicyReview.Reviews;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Sharing;
using PolicyReview.Reviews.SignOffs;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Web.Components;

namespace PolicyReview.Web.Pages.Share;

/// <summary>What a share link shows: one revision and what was decided on it.</summary>
/// <param name="Review">The record.</param>
/// <param name="Link">The link it is read by.</param>
/// <param name="People">Everybody, by id.</param>
/// <param name="Today">The day it is read.</param>
public sealed record SharedRecord(PolicyReview.Reviews.Review Review, ShareLink Link, IReadOnlyDictionary<PersonId, Person> People, DateOnly Today)
{
    /// <summary>The revision the link shows.</summary>
    public Revision Revision => Review.Revisions.First(revision => revision.Number == Link.RevisionNumber);

    /// <summary>The title as of that revision.</summary>
    public string Title => Revision.Submission.Title;

    /// <summary>Its checks.</summary>
    public IReadOnlyList<CheckRun> Checks => [.. Review.CheckRuns.Where(run => run.RevisionNumber == Revision.Number).OrderBy(run => run.Kind)];

    /// <summary>Its findings, worst first.</summary>
    public IReadOnlyList<MergedFinding> Findings =>
        [.. FindingMerge.Of(Review.Findings.Where(finding => finding.RevisionNumber == Revision.Number), Checks).OrderByDescending(finding => finding.Finding.Type)];

    /// <summary>The sign-off on it; null if there is none.</summary>
    public SignOff? SignOff => Review.SignOffs.LastOrDefault(decision => decision.Decision == Decision.SignedOff && decision.RevisionNumber == Revision.Number);

    /// <summary>What is known about the place and time of the access.</summary>
    public IEnumerable<(string Name, string Value)> Facts => new (string Name, string? Value)[]
    {
        ("Account", Revision.Submission.Account),
        ("Environment", Revision.Submission.Environment),
        ("Ticket", Revision.Submission.Ticket),
        ("Expiry", Revision.Submission.Temporary is { } temporary ? $"{temporary.ExpiresOn:yyyy-MM-dd}, owned by {temporary.Owner}" : "none, standing access"),
        ("Imported from", Revision.Submission.Setup.ImportedFrom),
        ("Attached policies", string.Join(", ", Revision.Submission.Setup.AttachedPolicies)),
        ("Deployed policies", Revision.Submission.Setup.DeployedWords()),
        ("Role", Revision.Submission.Setup.Role?.Words()),
        ("Reference data", SignOff?.Basis.ReferenceDate),
    }.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Name, fact.Value!));

    /// <summary>The first sentence of the page.</summary>
    public (string Tone, string IconName, string Words, string Detail) Outcome
    {
        get
        {
            if (SignOff is { } signOff)
            {
                var without = signOff.Basis.SignedWithout.Count == 0 ? "" : $"Signed without: {string.Join(", ", signOff.Basis.SignedWithout)}.";
                return Review.IsStale(signOff)
                    ? ("open", "stale", $"The sign-off of {NameOf(signOff.By)} on this revision is stale.", $"The review changed since. {without}")
                    : ("holds", "seal", $"Signed off by {NameOf(signOff.By)} on {signOff.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC.", $"{without} {AnsweredFindings.Words(Review, Findings, Today)}".Trim());
            }

            return Review.State switch
            {
                ReviewState.Withdrawn => ("none", "na", "Withdrawn by the author.", ""),
                ReviewState.ChangesRequested => ("warning", "turn", "Changes were asked for.", "Nobody signed off on this revision."),
                _ => ("open", "open", "In review.", "Nobody signed off on this revision."),
            };
        }
    }

    /// <summary>A person's name.</summary>
    public string NameOf(PersonId id) => People.TryGetValue(id, out var person) ? person.Name : "somebody";

    /// <summary>How a check went.</summary>
    public string Words(CheckRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.State switch
        {
            CheckState.Done => $"done{(run.Provenance is { } provenance ? $" ({provenance})" : "")}, {Findings.SelectMany(finding => finding.Members).Count(finding => finding.Check == run.Kind) switch { 1 => "1 finding", var count => $"{count} findings" }}",
            CheckState.Failed => "failed",
            CheckState.NotConfigured => "not configured",
            CheckState.AwaitingAnswer => "not asked",
            _ => "under way",
        };
    }
}

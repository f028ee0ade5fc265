using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Arns;
using PolicyReview.Reviews.Bindings;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Settings;

namespace PolicyReview.Reviews.Requirements;

/// <summary>What sign-off waits for. Evaluated for one person: ticks are each reviewer's own.</summary>
public static class SignOffRequirements
{
    /// <summary>Every requirement with its status, in the order a reviewer works through them.</summary>
    public static IReadOnlyList<Requirement> Evaluate(Review review, Person signer, ReviewSettings settings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(settings);
        return
        [
            .. review.CurrentChecks.OrderBy(run => run.Kind).Select(run => Check(run, settings)),
            Confirmed(review, today),
            Proven(review, today),
            Findings(review, today),
            Tests(review),
            Arns(review, signer),
            Temporary(review, today),
            Peer(review, signer),
        ];
    }

    private static Requirement Check(CheckRun run, ReviewSettings settings)
    {
        var name = $"{run.Kind.Name()} check";
        var required = settings.RequiredChecks.Contains(run.Kind) || run.Kind == CheckKind.Local;
        return run.State switch
        {
            CheckState.Done => new(name, RequirementStatus.Satisfied, $"The {name} ran on this revision{(run.Provenance is { } p ? $" ({p})" : "")}."),
            CheckState.Waiting or CheckState.Running => new(name, RequirementStatus.Unsatisfied, $"The {name} is under way; wait for its answer."),
            CheckState.Failed when required => new(name, RequirementStatus.Error, $"The {name} failed: {run.Remark} An author or reviewer can run it again."),
            CheckState.NotConfigured when required => new(name, RequirementStatus.Unsatisfied, $"The {name} is required here but not configured: {run.Remark}"),
            CheckState.AwaitingAnswer when required => new(name, RequirementStatus.Unsatisfied, $"The {name} is required here: take the prompt to an assistant and paste its answer."),
            _ => new(name, RequirementStatus.NotApplicable, $"The {name} is not required here. The sign-off will say: signed without {run.Kind.Name()}."),
        };
    }

    // An unconfirmed binding proves nothing: it is PolicyReview's guess at what the author meant.
    private static Requirement Confirmed(Review review, DateOnly today)
    {
        const string name = "Bindings confirmed";
        var phrases = review.CurrentPhrases;
        if (phrases.Count == 0)
        {
            return new(name, RequirementStatus.NotApplicable, "The table has no phrase to bind.");
        }

        var confirmed = review.CurrentBindings.Select(binding => binding.Name).Concat(Accepted(review, today)).ToHashSet();
        var missing = phrases.Count(phrase => !confirmed.Contains(phrase));
        return missing == 0
            ? new(name, RequirementStatus.Satisfied, $"What {(phrases.Count == 1 ? "the one phrase stands" : $"all {phrases.Count} phrases stand")} for is confirmed, or accepted with a reason.")
            : new(name, RequirementStatus.Unsatisfied, $"{missing} of {phrases.Count} {(phrases.Count == 1 ? "phrase is" : "phrases are")} not confirmed. The author or a reviewer confirms what each stands for.");
    }

    // A phrase whose finding was answered with a reason needs no binding: the answer says why.
    private static IEnumerable<PhraseName> Accepted(Review review, DateOnly today)
    {
        var settled = review.CurrentFindings.Where(finding => finding.Finding.Source == FindingSource.Proof && finding.NeedsAnswer && review.IsSettled(finding, today))
            .SelectMany(finding => finding.Finding.Locations).Select(location => location.Span).ToHashSet();
        return from row in UseCaseTableParser.Parse(review.Current.Submission.UseCaseTable).Rows
               from cell in new[] { (Column: PhraseColumn.Required, Cell: row.Required), (Column: PhraseColumn.Avoided, Cell: row.Avoided) }
               from phrase in cell.Cell.Phrases
               where settled.Contains(phrase.Span)
               select new PhraseName(cell.Column, row.Name.Text, phrase.Text);
    }

    private static Requirement Proven(Review review, DateOnly today)
    {
        const string name = "Use cases proven";
        var asking = review.CurrentDefects.Where(finding => finding.NeedsAnswer && finding.Finding.Source == FindingSource.Proof).ToList();
        var open = asking.Count(finding => !review.IsSettled(finding, today));
        return review.CurrentPhrases.Count == 0 ? new(name, RequirementStatus.NotApplicable, "The table has no phrase to prove.")
            : asking.Count == 0 ? new(name, RequirementStatus.Satisfied, "Everything required is allowed, nothing avoided is, and nothing is allowed beyond.")
            : open == 0 ? new(name, RequirementStatus.Satisfied, $"What does not hold is answered: {asking.Count} {(asking.Count == 1 ? "finding" : "findings")} of the proof.")
            : new(name, RequirementStatus.Unsatisfied, $"{open} {(open == 1 ? "finding" : "findings")} of the proof {(open == 1 ? "is" : "are")} open: bind or mend what does not hold, or accept it with a reason.");
    }

    private static Requirement Findings(Review review, DateOnly today)
    {
        const string name = "Findings answered";
        var asking = review.CurrentDefects.Where(finding => finding.NeedsAnswer && finding.Finding.Source != FindingSource.Proof).ToList();
        if (asking.Count == 0)
        {
            return new(name, RequirementStatus.Satisfied, "No finding of WARNING or above.");
        }

        var open = asking.Where(finding => !review.IsSettled(finding, today)).ToList();
        if (open.Count == 0)
        {
            return new(name, RequirementStatus.Satisfied, asking.Count == 1 ? "The one finding is answered." : $"All {asking.Count} findings are answered.");
        }

        var promised = open.Count(finding => review.AnswerTo(finding, today)?.Kind == DispositionKind.Fix);
        var fix = promised == 0 ? "" : $" {promised} of them {(promised == 1 ? "is" : "are")} promised a fix that this revision does not have yet.";
        return new(name, RequirementStatus.Unsatisfied, $"{open.Count} of {asking.Count} {(asking.Count == 1 ? "finding is" : "findings are")} open.{fix} The author or a reviewer can answer.");
    }

    private static Requirement Tests(Review review)
    {
        const string name = "Tests pass";
        if (review.RunTests() is not { } run)
        {
            return new(name, RequirementStatus.NotApplicable, "The review keeps no tests.");
        }

        var failing = run.Outcomes.Where(outcome => !outcome.IsAsExpected).ToList();
        return failing.Count > 0 ? new(name, RequirementStatus.Unsatisfied, $"{failing.Count} of {run.Outcomes.Count} tests fail, first `{failing[0].Case.Name}`. Mend the policy, or change the test.")
            : run.Findings.Count > 0 ? new(name, RequirementStatus.Unsatisfied, run.Findings[0].Message)
            : new(name, RequirementStatus.Satisfied, $"All {run.Outcomes.Count} tests come out as expected on this revision.");
    }

    private static Requirement Arns(Review review, Person signer)
    {
        const string name = "ARNs ticked";
        var arns = ReviewedArn.AllIn(review.Current.Submission);
        var ticked = arns.Count(arn => review.Ticks.Any(tick => tick.Key == arn.Key && tick.By == signer.Id));
        return arns.Count == 0 ? new(name, RequirementStatus.NotApplicable, "The documents name no resources.")
            : ticked == arns.Count ? new(name, RequirementStatus.Satisfied, $"You ticked {(arns.Count == 1 ? "the one resource" : $"all {arns.Count} resources")}.")
            : new(name, RequirementStatus.Unsatisfied, $"You ticked {ticked} of {arns.Count} resources.");
    }

    private static Requirement Temporary(Review review, DateOnly today)
    {
        const string name = "Temporary access is bounded";
        return review.Current.Submission.Temporary is not { } temporary ? new(name, RequirementStatus.NotApplicable, "This is standing access.")
            : temporary.ExpiresOn <= today ? new(name, RequirementStatus.Unsatisfied, $"The expiry {temporary.ExpiresOn:yyyy-MM-dd} has passed. The author can submit a later one.")
            : new(name, RequirementStatus.Satisfied, $"{temporary.Owner} owns it until {temporary.ExpiresOn:yyyy-MM-dd}, ticket {review.Current.Submission.Ticket}.");
    }

    private static Requirement Peer(Review review, Person signer)
    {
        const string name = "Reviewer is no contributor";
        return review.IsContributor(signer.Id) ? new(name, RequirementStatus.Unsatisfied, "You contributed to this policy; another reviewer has to decide.")
            : !signer.CanReview ? new(name, RequirementStatus.Unsatisfied, "You do not hold the reviewer role; an administrator can give it.")
            : new(name, RequirementStatus.Satisfied, "You did not contribute to this policy.");
    }
}

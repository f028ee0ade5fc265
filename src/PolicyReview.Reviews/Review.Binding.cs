using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.Bindings;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews;

// What the phrases of the table stand for: proposed by the analysis, confirmed by people.
public sealed partial class Review
{
    /// <summary>The bindings people confirmed, those of phrases that an earlier revision had included.</summary>
    public IReadOnlyList<ConfirmedBinding> Bindings => _bindings;

    /// <summary>The confirmed bindings of phrases that the current table has.</summary>
    public IReadOnlyList<ConfirmedBinding> CurrentBindings
    {
        get
        {
            var phrases = CurrentPhrases.ToHashSet();
            return [.. _bindings.Where(binding => phrases.Contains(binding.Name))];
        }
    }

    /// <summary>The phrases of the current table.</summary>
    public IReadOnlyList<PhraseName> CurrentPhrases => PhraseName.AllIn(UseCaseTableParser.Parse(Current.Submission.UseCaseTable));

    /// <summary>The confirmed bindings as the proof takes them.</summary>
    public BindingSet BindingSet => new([.. _bindings.GroupBy(binding => binding.UseCase).Select(row => new RowBindings(
        row.Key,
        [.. row.Where(binding => binding.Column == PhraseColumn.Required).Select(binding => binding.Read())],
        [.. row.Where(binding => binding.Column == PhraseColumn.Avoided).Select(binding => binding.Read())]))]);

    /// <summary>Confirms what a phrase of the current table stands for; a later binding takes the place of an earlier one. The Local check runs again.</summary>
    public Result<ConfirmedBinding> ConfirmBinding(PhraseName phrase, Binding binding, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        ArgumentNullException.ThrowIfNull(binding);
        ArgumentNullException.ThrowIfNull(by);
        if (RefuseBinding(phrase, by) is { } refusal)
        {
            return refusal;
        }

        if (!binding.IsBound || binding.Access.Concat(binding.Bound).Any(access => access.Resources.Count == 0 || (access.Actions.Count == 0 && access.NotActions.Count == 0)))
        {
            return new Invalid("binding", $"{QuotedPhrase.Of(phrase.Phrase)} needs at least one line with actions and resources. Write `service:Action on ARN`.");
        }

        if ((binding.Form == BindingForm.Required) != (phrase.Column == PhraseColumn.Required))
        {
            return new Invalid("form", $"{QuotedPhrase.Of(phrase.Phrase)} stands in the other column of the table. Choose a form of that column.");
        }

        var confirmed = new ConfirmedBinding(phrase, binding, by.Id, at);
        if (confirmed.Text.Length > SubmissionLimits.BindingText)
        {
            return new Invalid("binding", $"The binding of {QuotedPhrase.Of(phrase.Phrase)} has {confirmed.Text.Length} characters. Use wildcards to keep it under {SubmissionLimits.BindingText}.");
        }

        var earlier = _bindings.Find(known => known.Name == phrase);
        if (earlier?.Text == confirmed.Text)
        {
            return earlier;
        }

        _bindings.RemoveAll(known => known.Name == phrase);
        _bindings.Add(confirmed);
        ProveAgain(at);
        Record(ReviewAction.BindingConfirmed, by.Id, at, $"Confirmed what {QuotedPhrase.Of(phrase.Phrase)} stands for");
        return confirmed;
    }

    /// <summary>Takes a confirmed binding back: the phrase stands for what PolicyReview proposes, and has to be confirmed again.</summary>
    public Result<PhraseName> TakeBindingBack(PhraseName phrase, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        ArgumentNullException.ThrowIfNull(by);
        if (RefuseBinding(phrase, by) is { } refusal)
        {
            return refusal;
        }

        if (_bindings.RemoveAll(known => known.Name == phrase) > 0)
        {
            ProveAgain(at);
            Record(ReviewAction.BindingTakenBack, by.Id, at, $"Took back what {QuotedPhrase.Of(phrase.Phrase)} stands for");
        }

        return phrase;
    }

    private ReviewError? RefuseBinding(PhraseName phrase, Person by)
    {
        if (!MayTakePart(by))
        {
            return new NotAllowed("Only authors and reviewers confirm bindings.");
        }

        if (State is ReviewState.Withdrawn or ReviewState.SignedOff)
        {
            return new Conflict("The review is decided; its bindings are not changed any more. Submit a new revision.");
        }

        return CurrentPhrases.Contains(phrase) ? null : new NotFound($"{QuotedPhrase.Of(phrase.Phrase)} is not in the table of the current revision. Reload the page to see what is.");
    }

    private void ProveAgain(DateTimeOffset at) => FindRun(Current.Number, CheckKind.Local)?.AskAgain(at);
}

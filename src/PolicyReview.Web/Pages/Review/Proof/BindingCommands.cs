using System.Globalization;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Bindings;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>Carries out what the forms of the matrix ask for: confirm a proposal, several, lines written by hand, what the workload sends, or take a confirmation back.</summary>
internal static class BindingCommands
{
    // Where the page opens again: at the next proposal, ready for Enter. No fragment: browsers put the focus nowhere else when an address has one.
    private static CommandOutcome Next(DomainReview review) => new(Proposals(review).Any(proposal => PhraseView.IsConfirmable(proposal.Binding)) ? "?confirm=next" : "#table");

    public static Result<CommandOutcome> Run(DomainReview review, IFormCollection form, Person by, DateTimeOffset at) => form["do"].LastOrDefault() switch
    {
        "bind" => Proposal(review, form, by, at),
        "bind-all" => ConfirmProposals(review, form["seen"].ToHashSet().Contains, by, at),
        "bind-lines" => Lines(review, form, by, at),
        "declare" => Declaration(review, form, by, at),
        _ => review.TakeBindingBack(NameIn(form), by, at).Error is { } error ? error : new CommandOutcome($"#{form["place"]}"),
    };

    private static Result<CommandOutcome> Proposal(DomainReview review, IFormCollection form, Person by, DateTimeOffset at)
    {
        var name = NameIn(form);
        var proposal = Proposals(review).Where(proposal => proposal.Name == name).Select(proposal => proposal.Binding).FirstOrDefault();
        if (proposal is null || PhraseView.SeenOf(proposal) != form["seen"] || !PhraseView.IsConfirmable(proposal))
        {
            return Changed(name.Phrase);
        }

        var chosen = form["offered"].Select(index => int.TryParse(index, CultureInfo.InvariantCulture, out var number) ? number : -1).Where(number => number >= 0 && number < proposal.Offered.Count);
        var declared = Declared(review, name, form["declared"].ToHashSet(StringComparer.OrdinalIgnoreCase));
        var binding = proposal with
        {
            Access = [.. proposal.Access.Select(access => access with { Context = Joined(access.Context, declared) }), .. chosen.Select(index => proposal.Offered[index])],
        };
        return review.ConfirmBinding(name, binding, by, at).Error is { } error ? error : Next(review);
    }

    /// <summary>Confirms every proposal that can be confirmed and that <paramref name="wasSeen"/> knows by <see cref="PhraseView.Seen"/>.</summary>
    public static Result<CommandOutcome> ConfirmProposals(DomainReview review, Func<string, bool> wasSeen, Person by, DateTimeOffset at)
    {
        var confirmed = 0;
        foreach (var (name, proposal) in Proposals(review).Where(proposal => PhraseView.IsConfirmable(proposal.Binding) && wasSeen(PhraseView.SeenOf(proposal.Binding))).ToList())
        {
            if (review.ConfirmBinding(name, proposal, by, at).Error is { } error)
            {
                return error;
            }

            confirmed++;
        }

        return confirmed == 0 ? Changed("the table") : new CommandOutcome("#table");
    }

    private static Result<CommandOutcome> Lines(DomainReview review, IFormCollection form, Person by, DateTimeOffset at)
    {
        var name = NameIn(form);
        try
        {
            var claim = name.Column == PhraseColumn.Required ? BindingForm.Required
                : Enum.TryParse<BindingForm>(form["claim"], out var chosen) && chosen != BindingForm.Required ? chosen : BindingForm.NoneOf;
            if (name.Column == PhraseColumn.Avoided && claim != BindingForm.NotBeyond && !string.IsNullOrWhiteSpace(form["bound"]))
            {
                return new Invalid($"{form["form"]}-bound", $"“{FormWords.Of(claim)}” allows nothing besides. Choose “{FormWords.Of(BindingForm.NotBeyond)}”, or empty the box below it.");
            }

            var bound = claim == BindingForm.NotBeyond ? BindingLines.Read(form["bound"].ToString()) : [];
            var access = BindingLines.Read(form["access"].ToString());
            if (UnlistedAccess.ProblemOf(access.Concat(bound), ServiceCatalogue.Embedded) is { } problem)
            {
                return new Invalid($"{form["form"]}-access", problem);
            }

            var binding = new Binding(name.Phrase, claim, BindingOrigin.ByHand, true, access, bound, [], [], null);
            return review.ConfirmBinding(name, binding, by, at).Error is { } error ? error : Next(review);
        }
        catch (BindingFileException exception)
        {
            return new Invalid($"{form["form"]}-access", exception.Message);
        }
    }

    // A confirmed binding with what the workload always sends as well.
    private static Result<CommandOutcome> Declaration(DomainReview review, IFormCollection form, Person by, DateTimeOffset at)
    {
        var name = NameIn(form);
        if (review.CurrentBindings.FirstOrDefault(binding => binding.Name == name) is not { } confirmed)
        {
            return Changed(name.Phrase);
        }

        var declared = Declared(review, name, form["declared"].ToHashSet(StringComparer.OrdinalIgnoreCase));
        if (declared.Count == 0)
        {
            return new Invalid($"{form["place"]}-declared", "Nothing is ticked. Tick what the workload always sends, or drop the condition in the policy.");
        }

        var binding = confirmed.Read();
        return review.ConfirmBinding(name, binding with { Access = [.. binding.Access.Select(access => access with { Context = Joined(access.Context, declared) })] }, by, at).Error is { } error
            ? error
            : new CommandOutcome($"#{form["place"]}");
    }

    // Which of the conditions the policy asks for the author says are always sent; taken from the proof, not from the form.
    private static Dictionary<string, IReadOnlyList<string>> Declared(DomainReview review, PhraseName name, HashSet<string?> keys)
    {
        if (name.Column != PhraseColumn.Required || keys.Count == 0)
        {
            return [];
        }

        var table = UseCaseTableParser.Parse(review.Current.Submission.UseCaseTable);
        return SubmissionProof.Of(table, ReviewProof.DocumentsOf(review.Current.Submission), review.Current.Submission.Setup, review.BindingSet) is { } proof
            ? proof.Required.Where(phrase => new PhraseName(PhraseColumn.Required, phrase.UseCase, phrase.Binding.Phrase) == name)
                .SelectMany(phrase => phrase.Declarable).Where(key => keys.Contains(key.Key)).DistinctBy(key => key.Key).ToDictionary(StringComparer.OrdinalIgnoreCase)
            : [];
    }

    private static Dictionary<string, IReadOnlyList<string>> Joined(IReadOnlyDictionary<string, IReadOnlyList<string>> context, Dictionary<string, IReadOnlyList<string>> declared) =>
        context.Concat(declared).DistinctBy(key => key.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(PhraseName Name, Binding Binding)> Proposals(DomainReview review)
    {
        var table = UseCaseTableParser.Parse(review.Current.Submission.UseCaseTable);
        var rows = SubmissionProof.Bindings(table, ReviewProof.DocumentsOf(review.Current.Submission), review.Current.Submission.Setup, review.BindingSet);
        return rows.SelectMany(row => row.Required.Select(binding => (new PhraseName(PhraseColumn.Required, row.UseCase, binding.Phrase), binding))
            .Concat(row.Avoided.Select(binding => (new PhraseName(PhraseColumn.Avoided, row.UseCase, binding.Phrase), binding))))
            .Where(proposal => !proposal.binding.IsConfirmed);
    }

    private static PhraseName NameIn(IFormCollection form) => new(
        form["column"] == nameof(PhraseColumn.Avoided) ? PhraseColumn.Avoided : PhraseColumn.Required, form["useCase"].ToString(), form["phrase"].ToString());

    private static Conflict Changed(string what) => new($"What PolicyReview proposes for `{what}` changed since you opened the page. Read it again, then confirm.");
}

using System.Globalization;
using PolicyReview.Analysis;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Checks.Assistant;
using PolicyReview.Reviews.Arns;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.SignOffs;
using PolicyReview.Web.Pages.Review.Draft;
using PolicyReview.Web.Pages.Review.Proof;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review;

/// <summary>Carries out what a form on the review page asks for. Who may do what is the domain's to say.</summary>
public sealed class ReviewCommands(IReviewStore store, IReviewSettings settings, TimeProvider clock)
{
    /// <summary>Carries out the command named by the field <c>do</c>.</summary>
    public async Task<Result<CommandOutcome>> RunAsync(int number, IFormCollection form, Person by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        var terms = new SignOffTerms(
            await settings.ReadAsync(cancellationToken), SubmissionAnalyzer.RulesVersion,
            ServiceCatalogue.Embedded.Manifest.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var at = clock.GetUtcNow();
        return await store.ChangeForAsync(number, by, review => Run(review, form, by, terms, at), cancellationToken);
    }

    private static Result<CommandOutcome> Run(DomainReview review, IFormCollection form, Person by, SignOffTerms terms, DateTimeOffset at) => form["do"].LastOrDefault() switch
    {
        "answer" => Then(review.AnswerFinding(Text(form, "fingerprint"), Answer(form), by, at), $"#finding-{Text(form, "fingerprint").Replace(':', '-')}"),
        "bind" or "bind-all" or "bind-lines" or "declare" or "unbind" => BindingCommands.Run(review, form, by, at),
        "adopt" => AdoptCommand.Run(review, form, by, at),
        "keep-tests" => Then(review.KeepTestPlan(Text(form, "plan"), by, at), "/tests"),
        "live-results" => Then(review.BringLiveResults(Text(form, "results"), by, at), "/tests#live"),
        "tick" => Tick(review, form, by, at),
        "comment" => Then(review.AddComment(Text(form, "text"), by, at), "#discussion"),
        "sign-off" => Then(review.GiveSignOff(Text(form, "digest"), Text(form, "comment"), by, terms, at), ""),
        "changes" => Then(review.AskForChanges(Text(form, "comment"), by, terms, at), ""),
        "withdraw" => Then(review.Withdraw(by, at), ""),
        "requeue" when Enum.TryParse<CheckKind>(form["check"], out var kind) => Then(review.RequeueCheck(kind, by, at), "#checks"),
        "assistant" => Assistant(review, Text(form, "answer"), by, at),
        "share" => Share(review, form, by, at),
        "revoke" => Then(review.RevokeShareLink(Text(form, "link"), by, at), "#share"),
        var unknown => new Invalid("do", $"`{unknown}` is nothing this page can do. Reload it and try again."),
    };

    private static DispositionAnswer Answer(IFormCollection form) => new(
        Enum.TryParse<DispositionKind>(form["kind"], out var kind) ? kind : DispositionKind.Fix,
        Text(form, "justification"),
        Text(form, "owner"),
        DateOnly.TryParseExact(form["expires"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    // The form shows all resources: those that are not ticked in it are unticked.
    private static Result<CommandOutcome> Tick(DomainReview review, IFormCollection form, Person by, DateTimeOffset at)
    {
        var ticked = form["arn"].ToHashSet();
        foreach (var arn in ReviewedArn.AllIn(review.Current.Submission).Where(arn => form["shown"].Contains(arn.Key)))
        {
            if (review.TickArn(arn.Key, ticked.Contains(arn.Key), by, at).Error is { } error)
            {
                return error;
            }
        }

        return new CommandOutcome("#arns");
    }

    private static Result<CommandOutcome> Assistant(DomainReview review, string answer, Person by, DateTimeOffset at)
    {
        if (AnswerTable.Read(answer) is not { } claims)
        {
            return new Invalid("answer", $"The answer holds no table with the columns {string.Join(", ", ReviewPrompt.Columns.Select(column => $"`{column}`"))}. Paste the assistant's whole answer, or ask it for the table again.");
        }

        var findings = ClaimGrounding.Ground(review.Current.Submission, claims);
        var lost = findings.Count(finding => finding.Finding.Code == ClaimGrounding.UngroundedCode);
        return Then(review.RecordAssistantAnswer(answer, findings, lost == 0 ? null : $"{lost} of {findings.Count} claims name no statement of this revision.", by, at), "#assistant");
    }

    private static Result<CommandOutcome> Share(DomainReview review, IFormCollection form, Person by, DateTimeOffset at)
    {
        var days = int.TryParse(form["days"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        var shared = review.Share(days, by, at);
        return shared.Error is { } error ? error : new CommandOutcome("#share", $"/share/{shared.Value.Token.Reveal()}");
    }

    private static Result<CommandOutcome> Then<T>(Result<T> result, string fragment) => result.Error is { } error ? error : new CommandOutcome(fragment);

    private static string Text(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n");
}

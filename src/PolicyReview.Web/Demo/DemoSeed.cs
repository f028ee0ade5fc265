using System.Globalization;
using Microsoft.AspNetCore.Identity;
using PolicyReview.Analysis;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Reviews.Arns;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Settings;
using PolicyReview.Reviews.SignOffs;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Storage.Accounts;
using PolicyReview.Web.Pages.Review;
using PolicyReview.Web.Pages.Review.Proof;
using PolicyReview.Web.Pages.Submit;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Demo;

/// <summary>Fills a demo with two people and four reviews in different states, by the same steps people take.</summary>
internal sealed class DemoSeed(UserManager<Account> users, IReviewStore reviews, ICheckJobs jobs, IEnumerable<ICheck> checks, TimeProvider clock)
{
    private static readonly SignOffTerms Terms = new(
        ReviewSettings.Default, SubmissionAnalyzer.RulesVersion, ServiceCatalogue.Embedded.Manifest.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var (name, email, roles) in DemoPeople.All)
        {
            var account = new Account { DisplayName = name, Email = email, UserName = email, Roles = roles };
            Require(await users.CreateAsync(account));
            people[email] = account.ToPerson();
        }

        var (author, reviewer) = (people[DemoPeople.AuthorEmail], people[DemoPeople.ReviewerEmail]);
        var now = clock.GetUtcNow();
        await OpenAsync(Faulty("thumbnail-lambda", text => text
            .Replace("\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:DeleteObject\"]", StringComparison.Ordinal)
            .Replace("log-group:/aws/lambda/thumbnail:*", "log-group:*", StringComparison.Ordinal), "Thumbnail Lambda: execution role"), author, now.AddHours(-3), cancellationToken);
        await SignedOffAsync(author, reviewer, now.AddDays(-1), cancellationToken);
        await ChangesAskedAsync(author, reviewer, now.AddDays(-2), cancellationToken);
        await TemporaryAsync(author, now, cancellationToken);
    }

    private async Task SignedOffAsync(Person author, Person reviewer, DateTimeOffset at, CancellationToken stop)
    {
        var number = await OpenAsync(Faulty("admin-upload-helper", text => text, "Admin upload helper"), author, at, stop);
        await StepAsync(number, review => ConfirmAll(review, author, at.AddMinutes(5)), stop);
        await RunChecksAsync(at.AddMinutes(5), stop);
        await StepAsync(number, review => TickAll(review, reviewer, at), stop);
        await StepAsync(number, review => review.GiveSignOff(review.CurrentDigest, "One prefix, one table. Good.", reviewer, Terms, at.AddMinutes(20)), stop);
    }

    private async Task ChangesAskedAsync(Person author, Person reviewer, DateTimeOffset at, CancellationToken stop)
    {
        var number = await OpenAsync(Faulty("github-actions-deploy", text => text
            .Replace("\"StringEquals\"", text.Contains("sts:AssumeRoleWithWebIdentity", StringComparison.Ordinal) ? "\"StringLike\"" : "\"StringEquals\"", StringComparison.Ordinal)
            .Replace("repo:example-org/orders-api:ref:refs/heads/main", "repo:example-org/*", StringComparison.Ordinal), "GitHub Actions deploy: orders-api"), author, at, stop);
        await StepAsync(number, review => review.AskForChanges("Pin the repository and the branch in the trust policy.", reviewer, Terms, at.AddHours(2)), stop);
    }

    private async Task TemporaryAsync(Person author, DateTimeOffset now, CancellationToken stop)
    {
        var submission = Faulty("incident-read-only", text => text, "Incident read-only: payments on-call");
        submission = submission with { Ticket = "INC-4711", Temporary = new TemporaryAccess("Kenji Abe", DateOnly.FromDateTime(now.UtcDateTime).AddDays(5)) };
        var number = await OpenAsync(submission, author, now.AddHours(-1), stop);
        await StepAsync(number, review => review.AddComment("The query results need no log group; AWS cannot limit `logs:StopQuery`.", author, now.AddMinutes(-50)), stop);
    }

    private async Task<int> OpenAsync(Submission submission, Person author, DateTimeOffset at, CancellationToken stop)
    {
        var opened = await reviews.AddAsync(number => DomainReview.Open(number, submission, author, at), stop);
        await RunChecksAsync(at, stop);
        return opened.Value.Number;
    }

    private async Task RunChecksAsync(DateTimeOffset at, CancellationToken stop)
    {
        var run = new RunCheck(reviews, jobs, checks, new DemoClock(at.AddSeconds(1)));
        while (await jobs.LeaseAsync(RunCheck.Lease, stop) is { } job)
        {
            await run.ExecuteAsync(job, stop);
        }
    }

    private async Task StepAsync<T>(int number, Func<DomainReview, Result<T>> step, CancellationToken stop)
    {
        if (await reviews.ChangeAsync(number, step, stop) is { Error: { } error })
        {
            throw new InvalidOperationException($"The demo cannot be made: {error.Message}");
        }
    }

    private static Result<CommandOutcome> ConfirmAll(DomainReview review, Person author, DateTimeOffset at) => BindingCommands.ConfirmProposals(review, _ => true, author, at);

    private static Result<DomainReview> TickAll(DomainReview review, Person reviewer, DateTimeOffset at)
    {
        foreach (var arn in ReviewedArn.AllIn(review.Current.Submission))
        {
            review.TickArn(arn.Key, true, reviewer, at);
        }

        return review;
    }

    private static Submission Faulty(string example, Func<string, string> change, string title)
    {
        var form = SubmissionForm.From(WorkedExample.Find(example)!) with { Title = title, Account = "1111 2222 3333, production", Environment = "ap-northeast-1" };
        return (form with { Documents = [.. form.Documents.Select(document => document with { Text = change(document.Text) })] }).ToSubmission().Value;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}

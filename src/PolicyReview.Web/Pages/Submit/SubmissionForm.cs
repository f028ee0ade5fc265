using System.Globalization;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>The submission form: what is typed, whether or not it can be submitted. Its fields are what a draft keeps.</summary>
public sealed record SubmissionForm
{
    /// <summary>The title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The use-case table.</summary>
    public string Table { get; init; } = "";

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>Region, stage.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The ticket.</summary>
    public string Ticket { get; init; } = "";

    /// <summary>True for access that ends.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>Who answers for temporary access.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The day temporary access ends, as typed.</summary>
    public string Expires { get; init; } = "";

    /// <summary>True if infrastructure code creates the log group.</summary>
    public bool LogGroupByInfrastructure { get; init; }

    /// <summary>True if only contributors, the reviewers chosen and auditors may read it.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Whom the author asks.</summary>
    public IReadOnlyList<PersonId> Reviewers { get; init; } = [];

    /// <summary>The documents.</summary>
    public IReadOnlyList<DocumentForm> Documents { get; init; } = [];

    /// <summary>What the principal has besides.</summary>
    public SetupForm Setup { get; init; } = new();

    /// <summary>An empty form with the table's header and one document.</summary>
    public static SubmissionForm Empty { get; } = new()
    {
        Table = $"| {string.Join(" | ", TableColumns.All)} |\n|---|---|---|---|\n|  |  |  |  |\n",
        Documents = [new DocumentForm(DocumentKind.PermissionsPolicy, "", "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": []\n}\n")],
    };

    /// <summary>A form that starts from a worked example.</summary>
    public static SubmissionForm From(WorkedExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        return new SubmissionForm
        {
            Title = example.Title,
            Table = example.Table,
            LogGroupByInfrastructure = example.LogGroupByInfrastructure,
            Documents = [.. example.Documents.Select(document => new DocumentForm(document.Kind, document.ResourceType ?? "", document.Text))],
        };
    }

    /// <summary>A form that starts from a revision, to make the next one.</summary>
    public static SubmissionForm From(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return new SubmissionForm
        {
            Title = submission.Title,
            Table = submission.UseCaseTable,
            Account = submission.Account ?? "",
            Environment = submission.Environment ?? "",
            Ticket = submission.Ticket ?? "",
            IsTemporary = submission.Temporary is not null,
            Owner = submission.Temporary?.Owner ?? "",
            Expires = submission.Temporary?.ExpiresOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            LogGroupByInfrastructure = submission.LogGroupByInfrastructure,
            IsRestricted = submission.IsRestricted,
            Reviewers = submission.Reviewers,
            Setup = SetupForm.From(submission.Setup),
            Documents = [.. submission.Documents.Select(document => new DocumentForm(document.Kind, document.ResourceType ?? "", document.Text))],
        };
    }

    /// <summary>Reads posted or kept fields; what is missing is empty.</summary>
    public static SubmissionForm From(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        string Field(string name) => fields.TryGetValue(name, out var value) ? value : "";
        return new SubmissionForm
        {
            Title = Field("title"),
            Table = Field("table"),
            Account = Field("account"),
            Environment = Field("environment"),
            Ticket = Field("ticket"),
            IsTemporary = Field("duration") == "temporary",
            Owner = Field("owner"),
            Expires = Field("expires"),
            LogGroupByInfrastructure = Field("logGroup") == "true",
            IsRestricted = Field("restricted") == "true",
            Reviewers = [.. Field("reviewers").Split(',', StringSplitOptions.RemoveEmptyEntries).Where(id => Guid.TryParse(id, out _)).Select(id => new PersonId(Guid.Parse(id)))],
            Setup = SetupForm.From(fields),
            Documents = [.. Enumerable.Range(0, SubmissionLimits.Documents + 1)
                .TakeWhile(i => fields.ContainsKey($"documents[{i}].text"))
                .Select(i => new DocumentForm(
                    Enum.TryParse<DocumentKind>(Field($"documents[{i}].kind"), out var kind) ? kind : DocumentKind.PermissionsPolicy,
                    Field($"documents[{i}].resourceType"),
                    Field($"documents[{i}].text")))],
        };
    }

    /// <summary>Reads a posted form. Browsers send lines with CR LF: what was typed had LF.</summary>
    public static SubmissionForm From(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return From(form.ToDictionary(
            field => field.Key,
            field => field.Key == "reviewers" ? string.Join(',', field.Value.ToArray()) : (field.Value.LastOrDefault() ?? "").ReplaceLineEndings("\n"),
            StringComparer.Ordinal));
    }

    /// <summary>The fields, for a draft.</summary>
    public IReadOnlyDictionary<string, string> ToFields()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = Title,
            ["table"] = Table,
            ["account"] = Account,
            ["environment"] = Environment,
            ["ticket"] = Ticket,
            ["duration"] = IsTemporary ? "temporary" : "standing",
            ["owner"] = Owner,
            ["expires"] = Expires,
            ["logGroup"] = LogGroupByInfrastructure ? "true" : "false",
            ["restricted"] = IsRestricted ? "true" : "false",
            ["reviewers"] = string.Join(',', Reviewers),
        };
        foreach (var (document, i) in Documents.Select((document, i) => (document, i)))
        {
            fields[$"documents[{i}].kind"] = document.Kind.ToString();
            fields[$"documents[{i}].resourceType"] = document.ResourceType;
            fields[$"documents[{i}].text"] = document.Text;
        }

        foreach (var (name, value) in Setup.ToFields())
        {
            fields[name] = value;
        }

        return fields;
    }

    /// <summary>The submission, or what in the form cannot be read.</summary>
    public Result<Submission> ToSubmission() => Read() is (var submission, []) ? submission : new Invalid(Read().Unreadable);

    /// <summary>The submission without what in the form cannot be read, and that.</summary>
    public (Submission Submission, IReadOnlyList<FieldProblem> Unreadable) Read()
    {
        var (setup, problems) = Setup.ToSetup();
        TemporaryAccess? temporary = null;
        if (IsTemporary)
        {
            // With a far-off day in place of one that cannot be read, the rules say what else is wrong.
            var isDay = DateOnly.TryParseExact(Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            temporary = new TemporaryAccess(Owner.Trim(), isDay ? day : DateOnly.MaxValue);
            problems = isDay ? problems : [.. problems, new FieldProblem("expires", Expires.Length == 0
                ? "Temporary access needs an expiry. Pick the day it ends."
                : $"`{Expires}` is no day. Write it as `2027-01-31`.")];
        }

        return (new Submission(
            Title.Trim(), Table,
            [.. Documents.Select(document => new SubmittedDocument(document.Kind, Optional(document.ResourceType), document.Text))],
            Optional(Ticket), Optional(Account), Optional(Environment), temporary, Reviewers, LogGroupByInfrastructure, IsRestricted)
        { Setup = setup }, problems);
    }

    private static string? Optional(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

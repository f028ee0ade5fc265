using System.Globalization;
using PolicyReview.Analysis.Implementation.Export;
using PolicyReview.Analysis.Policies;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Pages.Review.Implementation;

/// <summary>What a person says of a role, beside what was submitted, to have it as infrastructure code. It stands in the address; an absent part is filled in from the submission.</summary>
/// <param name="To">The language, as the command line names it.</param>
/// <param name="Name">The role's name.</param>
/// <param name="Account">The account that becomes a token; empty for none.</param>
/// <param name="Region">The region that becomes a token; empty for none.</param>
/// <param name="LogGroup">The log group that is made with the role; empty for none.</param>
/// <param name="Retention">Days that the log group keeps events.</param>
public sealed record RoleQuestion(string? To, string? Name, string? Account, string? Region, string? LogGroup, string? Retention)
{
    private const int UsualRetention = 30;

    /// <summary>The language.</summary>
    public CodeLanguage Language => CodeLanguage.Of(To);

    /// <summary>The question with what was left out filled in.</summary>
    public RoleQuestion FilledFrom(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return this with
        {
            Name = Name?.Trim() ?? NameOf(submission.Title),
            Account = Account?.Trim() ?? "",
            Region = Region?.Trim() ?? "",
            LogGroup = LogGroup?.Trim() ?? (submission.LogGroupByInfrastructure && Texts(submission).LogGroups is [var group, ..] ? group : ""),
            Retention = Retention ?? UsualRetention.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The role, or what to put right.</summary>
    public Result<RoleDescription> Describe(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var filled = FilledFrom(submission);
        List<FieldProblem> problems =
        [
            .. Fault("name", filled.Name!, RoleOutlineRules.FaultOfName(filled.Name!)),
            .. filled.Account is { Length: > 0 } account ? Fault("account", account, RoleOutlineRules.FaultOfAccount(account)) : [],
            .. filled.Region is { Length: > 0 } region ? Fault("region", region, RoleOutlineRules.FaultOfRegion(region)) : [],
            .. filled.LogGroup is { Length: > 0 } group ? Fault("log-group", group, RoleOutlineRules.FaultOfLogGroup(group)) : [],
        ];
        if (!int.TryParse(filled.Retention, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || !LogRetention.Names.ContainsKey(days))
        {
            problems.Add(new FieldProblem("retention", $"CloudWatch Logs does not keep events for `{filled.Retention}` days. Choose a time of the list."));
        }

        return problems.Count > 0 ? new Invalid(problems) : RoleOfSubmission.Describe(submission, filled.Outline(days));
    }

    /// <summary>The page with this question, in <paramref name="language"/>.</summary>
    public string Query(CodeLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return QueryString.Create(
        [
            KeyValuePair.Create("to", (string?)language.Name), KeyValuePair.Create("name", Name), KeyValuePair.Create("account", Account), KeyValuePair.Create("region", Region),
            KeyValuePair.Create("log-group", LogGroup), KeyValuePair.Create("retention", Retention),
        ]).ToString();
    }

    /// <summary>What the documents name that may become a token or a log group.</summary>
    public static (IReadOnlyList<string> Accounts, IReadOnlyList<string> Regions, IReadOnlyList<string> LogGroups) Texts(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var arns = submission.Documents.Where(document => document.Kind == DocumentKind.PermissionsPolicy)
            .SelectMany(document => PolicyParser.Parse(document.Text).Statements).SelectMany(statement => statement.ResourceEntries)
            .Select(entry => entry.Arn).OfType<ArnPattern>().ToList();
        return (
            [.. arns.Select(arn => arn.Account).Where(text => RoleOutlineRules.FaultOfAccount(text) is null).Distinct()],
            [.. arns.Select(arn => arn.Region).Where(text => RoleOutlineRules.FaultOfRegion(text) is null).Distinct()],
            [.. arns.Where(arn => arn.Service == "logs" && arn.Resource.StartsWith("log-group:", StringComparison.Ordinal)).Select(arn => arn.Resource.Split(':')[1])
                .Where(text => RoleOutlineRules.FaultOfLogGroup(text) is null).Distinct()]);
    }

    private static IEnumerable<FieldProblem> Fault(string field, string text, string? fault) => fault is null ? [] : [new FieldProblem(field, $"`{text}` {fault}")];

    private RoleOutline Outline(int days) => new()
    {
        Name = Name!,
        LogGroup = LogGroup is { Length: > 0 } group ? new LogGroupOutline(group, days) : null,
        Tokens = new DeploymentTokens(Account is { Length: > 0 } ? Account : null, Region is { Length: > 0 } ? Region : null),
    };

    // "Thumbnail Lambda" becomes thumbnail-lambda.
    private static string NameOf(string title)
    {
        var words = new string([.. title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words);
        return name.Length == 0 ? "reviewed-role" : name[..Math.Min(name.Length, RoleOutlineRules.LongestName)];
    }
}

using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Pages.Review.Implementation;

/// <summary>What a person brings of a deployment to hold it against a revision.</summary>
/// <param name="Text">A CloudFormation or SAM template, a Terraform plan as JSON, or what <c>get-account-authorization-details</c> printed.</param>
/// <param name="Role">The role meant: logical id, address, name or ARN; empty where there is one only.</param>
/// <param name="Parameters">One a line, <c>Name=value</c>.</param>
public sealed record DeployedQuestion(string Text, string Role, string Parameters)
{
    /// <summary>How the deployed role stands to the revision, or what to put right.</summary>
    public Result<DriftReport> Answer(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (Text.Trim().Length == 0)
        {
            return new Invalid("deployed", "There is nothing to compare. Paste a template, a plan or an account's listing, or choose its file.");
        }

        var parameters = ReadParameters();
        if (parameters.Error is { } fault)
        {
            return fault;
        }

        return IsAccount ? OfAccount(submission) : OfTemplate(submission, parameters.Value);
    }

    /// <summary>
    /// The question with the account and region of the reviewed documents for a template that leaves them open, which is what PolicyReview's own code does where it is asked to. What a person
    /// wrote stays.
    /// </summary>
    public DeployedQuestion WithParametersOf(DriftReport report, Submission submission)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (Parameters.Trim().Length > 0)
        {
            return this;
        }

        var (accounts, regions, _) = RoleQuestion.Texts(submission);
        var open = report.Policies.SelectMany(policy => policy.Unresolved).Select(value => value.Expression).ToList();
        string? Line(string name, IReadOnlyList<string> values) => values is [var only] && open.Exists(expression => expression.Contains(name, StringComparison.Ordinal)) ? $"{name}={only}" : null;
        return this with { Parameters = string.Join('\n', new[] { Line("AWS::AccountId", accounts), Line("AWS::Region", regions) }.OfType<string>()) };
    }

    /// <summary>True if it is an account's listing, which neither a template nor a plan can be taken for.</summary>
    public bool IsAccount => Text.Contains("\"RoleDetailList\"", StringComparison.Ordinal) || Text.Contains("\"UserDetailList\"", StringComparison.Ordinal);

    private Result<DriftReport> OfAccount(Submission submission)
    {
        var (account, unread) = AccountDetails.Read(Text);
        if (account is null)
        {
            return new Invalid("deployed", $"This cannot be used. {unread}");
        }

        if (Role.Length == 0)
        {
            return new Invalid("role", "An account has many roles. Write the name or ARN of the one that is meant.");
        }

        var (principal, problem) = account.Find(Role);
        return principal is null ? new Invalid("role", problem!) : Report(submission, principal);
    }

    private Result<DriftReport> OfTemplate(Submission submission, Dictionary<string, string> parameters)
    {
        var (roles, problem) = TemplateRoles.Read(Text, parameters, ManagedOf(submission));
        if (roles is null)
        {
            return new Invalid("deployed", $"This cannot be used. {problem}");
        }

        var names = string.Join(", ", roles.Select(role => $"`{role.Policies.Id}`"));
        var chosen = Role.Length == 0 && roles is [var only] ? only : roles.FirstOrDefault(role => role.Policies.Id == Role);
        return chosen is not null ? Report(submission, chosen)
            : roles.Count == 0 ? new Invalid("deployed", "There is no role, user or group in it. Check the file.")
            : new Invalid("role", Role.Length == 0 ? $"There are several roles in it. Write the one that is meant: {names}." : $"There is no role `{Role}` in it. It has {names}.");
    }

    // What the principal has besides was signed as well: AWS managed policies that are attached, and deployed policies that stay.
    private static DriftReport Report(Submission submission, DeployedPrincipal role) => DriftReport.Of(
        role,
        submission.Setup.Role,
        [
            .. RoleOfSubmission.Of(submission, DocumentKind.PermissionsPolicy),
            .. AttachedDocuments(submission),
            .. submission.Setup.StayingPolicies.Select(policy => PolicyParser.Parse(policy.Text)),
        ],
        RoleOfSubmission.Of(submission, DocumentKind.TrustPolicy),
        RoleOfSubmission.Of(submission, DocumentKind.PermissionsBoundary) is [var boundary, ..] ? boundary : null);

    private static IEnumerable<PolicyDocument> AttachedDocuments(Submission submission) => submission.Setup.AttachedPolicies
        .Select(ManagedPolicyCatalogue.Embedded.Find).OfType<ManagedPolicy>().Select(policy => policy.Document);

    private static Dictionary<string, NamedPolicy> ManagedOf(Submission submission) => submission.Setup.DeployedPolicies.Where(policy => policy.IsManaged)
        .DistinctBy(policy => policy.Name).ToDictionary(policy => policy.Name, policy => new NamedPolicy(policy.Name, PolicyParser.Parse(policy.Text)));

    private Result<Dictionary<string, string>> ReadParameters()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (index, line) in Parameters.Split('\n').Index().Where(line => line.Item.Trim().Length > 0))
        {
            if (line.Split('=', 2) is not [{ Length: > 0 } name, var value])
            {
                return new Invalid("parameters", $"Line {index + 1}, `{line.Trim()}`, is no parameter. Write `Name=value`, one a line.");
            }

            values[name.Trim()] = value.Trim();
        }

        return values;
    }
}

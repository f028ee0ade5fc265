using PolicyReview.Analysis;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Outcomes;

namespace PolicyReview.Web.Pages.Review.Ask;

/// <summary>A request as a person writes it into the form, and the answer of the documents.</summary>
/// <param name="Principal">An ARN, an account, a service principal; empty for a role of the documents' account.</param>
/// <param name="Action"><c>s3:GetObject</c>.</param>
/// <param name="Resource">An ARN, or <c>*</c>.</param>
/// <param name="Context">One condition key a line: <c>aws:SourceIp = 203.0.113.7</c>; several values parted by commas. <c>aws:ResourceAccount</c> says whose account the resource is in.</param>
public sealed record AskedRequest(string Principal, string Action, string Resource, string Context)
{
    private const string ResourceAccount = "aws:ResourceAccount";
    private const string ExampleAccount = "111122223333";
    private const int MostNear = 3;

    /// <summary>True if nothing was asked yet.</summary>
    public bool IsEmpty => Action.Length == 0 && Resource.Length == 0;

    /// <summary>The decision, or what to write otherwise; <paramref name="account"/> is the one that the role is in, if it is known.</summary>
    public Result<AskedAnswer> Answer(IReadOnlyList<AnalyzedDocument> documents, PrincipalSetup setup, string? account = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (Action.Split(':') is not [{ Length: > 0 }, { Length: > 0 }] || WildcardPattern.HasWildcard(Action))
        {
            return new Invalid("action", $"`{Action}` is no single action. Write one as `service:Action`, for example `s3:GetObject`.");
        }

        if (Resource != "*" && ArnPattern.TryParse(Resource) is null)
        {
            return new Invalid("resource", $"`{Resource}` is no ARN. Write one resource, or `*` for an action without a resource.");
        }

        var written = Principal.Length == 0 ? DefaultPrincipal(documents, account) : Principal;
        if ((written == "anonymous" ? RequestPrincipal.Anonymous : RequestPrincipal.TryParse(written)) is not { } principal)
        {
            return new Invalid("principal", $"`{written}` is no principal. Write a role's ARN, an account number, a service such as `lambda.amazonaws.com`, or `anonymous`.");
        }

        var context = ReadContext();
        return context.Error is { } error ? error
            : Decide(documents, setup, new AccessRequest(principal, Action, Resource, context.Value, context.Value.ValuesOf(ResourceAccount) is [var owner] ? owner : null));
    }

    /// <summary>A role of <paramref name="account"/>, else of the one that the documents speak of most.</summary>
    public static string DefaultPrincipal(IReadOnlyList<AnalyzedDocument> documents, string? account)
    {
        ArgumentNullException.ThrowIfNull(documents);
        account ??= documents.SelectMany(document => PolicyParser.Parse(document.Text).Statements).SelectMany(statement => statement.ResourceEntries)
            .Select(entry => entry.Arn?.Account ?? "").Where(AccountNumber.IsOne)
            .GroupBy(account => account).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? ExampleAccount;
        return $"arn:aws:iam::{account}:role/reviewed-role";
    }

    private AskedAnswer Decide(IReadOnlyList<AnalyzedDocument> documents, PrincipalSetup setup, AccessRequest request)
    {
        var policies = SubmittedPolicies.Of(documents, setup).For(request.Action, Resource, isOfRole: Principal.Length == 0);
        var isStranger = policies.ResourcePolicy is not null && SubmittedPolicies.AssumesRole(request.Action);
        var evaluator = new PolicyEvaluator(isStranger ? UnknownCaller.Of(policies, request) : policies);

        // Without the resource's own policy nothing is known of what its owner allows: the answer is about the principal's side.
        var isWhole = policies.ResourcePolicy is not null || !request.Principal.HasIdentityPolicies;
        var evaluation = isWhole ? evaluator.Evaluate(request) : evaluator.EvaluatePrincipalAlone(request);
        return new AskedAnswer(request, evaluation, isWhole, [.. evaluator.Problems.Select(problem => problem.Message)])
        {
            Near = evaluation.Decision == Decision.ImplicitDeny && evaluation.AnswerOf(PolicyType.IdentityPolicy).Answer == PolicyAnswer.ImplicitDeny
                ? [.. NearMatch.Of(policies.IdentityPolicies, request).Take(MostNear)]
                : [],
            Doubts = RequestDoubts.Of(request, ServiceCatalogue.Embedded),
            IsCallerUnknown = isStranger && request.Principal.HasIdentityPolicies,
            IsAccountAssumed = policies.ResourcePolicy is not null && request.Principal.HasIdentityPolicies && request.Context.ValuesOf(ResourceAccount) is null && ArnPattern.TryParse(Resource) is { Account: "" },
        };
    }

    private Result<RequestContext> ReadContext()
    {
        var keys = new List<KeyValuePair<string, IReadOnlyList<string>>>();
        foreach (var (index, line) in Context.Split('\n').Index().Where(line => line.Item.Trim().Length > 0))
        {
            if (line.Split('=', 2) is not [var key, var values] || !key.Contains(':', StringComparison.Ordinal))
            {
                return new Invalid("context", $"Line {index + 1}, `{line.Trim()}`, is no condition key. Write `aws:SourceIp = 203.0.113.7`, one key a line.");
            }

            keys.Add(KeyValuePair.Create(key.Trim(), (IReadOnlyList<string>)values.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        }

        return new RequestContext(keys);
    }
}

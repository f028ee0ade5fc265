using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Checks;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Web.ServedApi;

/// <summary>
/// Answers Access Analyzer's custom policy checks by proof. What cannot be decided within the budget is
/// <c>UnprocessableEntityException</c> with the reason: AWS's protocol has no third result, and neither PASS nor FAIL would be true.
/// </summary>
internal static class CustomPolicyChecks
{
    private const string ResourcePolicy = "RESOURCE_POLICY";

    private static readonly string[] PolicyTypes = ["IDENTITY_POLICY", ResourcePolicy];

    /// <summary>Answers CheckNoNewAccess (https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoNewAccess.html).</summary>
    /// <exception cref="AwsErrorException">AWS would refuse the question, or it cannot be decided.</exception>
    public static void CheckNoNewAccess(RequestMembers members, Utf8JsonWriter json)
    {
        var isResourcePolicy = IsResourcePolicy(members);
        Write(json, NoNewAccess.Check(Policy(members, "existingPolicyDocument", isResourcePolicy), Policy(members, "newPolicyDocument", isResourcePolicy)));
    }

    /// <summary>Answers CheckAccessNotGranted (https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html).</summary>
    /// <exception cref="AwsErrorException">AWS would refuse the question, or it cannot be decided.</exception>
    public static void CheckAccessNotGranted(RequestMembers members, Utf8JsonWriter json) =>
        Write(json, AccessNotGranted.Check(Policy(members, "policyDocument", IsResourcePolicy(members)), AccessMember.Read(members)));

    /// <summary>Answers CheckNoPublicAccess (https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoPublicAccess.html).</summary>
    /// <exception cref="AwsErrorException">AWS would refuse the question, or it cannot be decided.</exception>
    public static void CheckNoPublicAccess(RequestMembers members, Utf8JsonWriter json)
    {
        RequiredOneOf(members, "resourceType", PublicResourceTypes.All);
        Write(json, NoPublicAccess.Check(Policy(members, "policyDocument", isResourcePolicy: true)));
    }

    private static bool IsResourcePolicy(RequestMembers members) => RequiredOneOf(members, "policyType", PolicyTypes) == ResourcePolicy;

    private static string RequiredOneOf(RequestMembers members, string name, IReadOnlyCollection<string> known) => members.OneOf(name, known) ?? members.Required(name);

    // What cannot be read allows nothing: PASS would be an answer about another policy. AWS refuses it too, and a policy of the other type.
    private static PolicyDocument Policy(RequestMembers members, string name, bool isResourcePolicy)
    {
        var text = members.Required(name);
        var document = text.Length <= PolicyQuestion.MostCharacters ? PolicyParser.Parse(text) : null;
        return document switch
        {
            null => throw Invalid(name, $"`{name}` has {text.Length} characters, white space included. The most that is read is {PolicyQuestion.MostCharacters}."),
            { Statements.Count: 0 } or { Tree.Problem: not null } => throw Invalid(name, $"`{name}` is no policy with statements. ValidatePolicy says what is wrong with it."),
            _ when document.Statements.Any(statement => (statement.Principals ?? statement.NotPrincipals) is not null != isResourcePolicy) =>
                throw Invalid(name, $"`{name}` is no {(isResourcePolicy ? "resource policy: each statement needs" : "identity policy: no statement has")} `Principal` or `NotPrincipal`. Correct it, or send the other type."),
            _ => document,
        };
    }

    private static AwsErrorException Invalid(string name, string message) => new(AwsError.FieldInvalid(name, message));

    private static void Write(Utf8JsonWriter json, CheckReport report)
    {
        if (report.Result == CheckResult.Undecided)
        {
            throw new AwsErrorException(AwsError.Unprocessable($"The check could not be decided: {string.Join(" ", report.Undecided)}"));
        }

        json.WriteStartObject();
        json.WriteString("result", report.Result == CheckResult.Pass ? "PASS" : "FAIL");
        json.WriteString("message", report.Message);
        json.WriteStartArray("reasons");
        foreach (var reason in report.Reasons)
        {
            Write(json, reason);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CheckReason reason)
    {
        json.WriteStartObject();
        json.WriteString("description", reason.Description);
        json.WriteNumber("statementIndex", reason.StatementIndex);
        if (reason.StatementId is not null)
        {
            json.WriteString("statementId", reason.StatementId);
        }

        json.WriteEndObject();
    }
}

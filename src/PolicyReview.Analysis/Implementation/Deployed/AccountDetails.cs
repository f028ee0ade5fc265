using System.Globalization;
using System.Text.Json;

namespace PolicyReview.Analysis.Implementation.Deployed;

/// <summary>
/// What <c>aws iam get-account-authorization-details</c> prints: the roles, users and groups of an account with their policies, read without asking anybody.
/// <code>
/// {"UserDetailList":[…],"GroupDetailList":[…],"RoleDetailList":[…],"Policies":[…]}
/// </code>
/// </summary>
public sealed class AccountDetails
{
    private const string Command = "`aws iam get-account-authorization-details`";

    private readonly AccountPolicies _policies;
    private readonly List<JsonElement> _roles;
    private readonly List<JsonElement> _users;

    private AccountDetails(JsonElement root)
    {
        _policies = new AccountPolicies(root);
        _roles = [.. root.Elements("RoleDetailList")];
        _users = [.. root.Elements("UserDetailList")];
    }

    /// <summary>The ARNs of the roles, then of the users, each in the order of the file.</summary>
    public IReadOnlyList<string> Principals => [.. _roles.Concat(_users).Select(Arn)];

    /// <summary>Reads <paramref name="text"/>. Never throws on any text: null and a sentence if it is not that file, or not all of it.</summary>
    public static (AccountDetails? Details, string? Problem) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var json = JsonDocument.Parse(text);
            return Faults(json.RootElement) is { } problem ? (null, problem) : (new AccountDetails(json.RootElement.Clone()), null);
        }
        catch (ArgumentException)
        {
            return (null, $"It is no JSON: its text is broken. Give the file that {Command} prints with `--output json`.");
        }
        catch (JsonException exception)
        {
            return (null, HasSeveral(text)
                ? $"It holds several JSON documents, the pages of one answer. Run {Command} without `--no-paginate` and `--max-items`: the AWS CLI then joins the pages itself."
                : string.Create(CultureInfo.InvariantCulture, $"It is no JSON: line {exception.LineNumber + 1} cannot be read. Give the file that {Command} prints with `--output json`."));
        }
    }

    /// <summary>
    /// The role or user called <paramref name="nameOrArn"/>; a role session's ARN stands for its role. Null and a sentence if there is none, or a role and a user of that name.
    /// </summary>
    public (DeployedPrincipal? Principal, string? Problem) Find(string nameOrArn)
    {
        ArgumentNullException.ThrowIfNull(nameOrArn);
        var roles = _roles.Where(role => Is(role, "RoleName", RoleOf(nameOrArn))).ToList();
        var users = _users.Where(user => Is(user, "UserName", nameOrArn)).ToList();
        return (roles, users) switch
        {
            ([var role], []) => (AccountPrincipal.OfRole(role, _policies), null),
            ([], [var user]) => (AccountPrincipal.OfUser(user, _policies), null),
            ([], []) => (null, $"It has no role or user `{nameOrArn}`.{Known()}"),
            _ => (null, $"It has several principals called `{nameOrArn}`. Choose one by its ARN: {Listed(roles.Concat(users).Select(Arn))}."),
        };
    }

    private static string? Faults(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || (!root.TryGetProperty("RoleDetailList", out _) && !root.TryGetProperty("UserDetailList", out _)))
        {
            return $"It has neither `RoleDetailList` nor `UserDetailList`. Give the file that {Command} prints with `--output json`.";
        }

        return (root.TryGetProperty("IsTruncated", out var truncated) && truncated.ValueKind == JsonValueKind.True) || root.Text("NextToken") is not null
            ? $"It is only one page of the answer, so that policies may be missing. Run {Command} without `--no-paginate` and `--max-items`."
            : null;
    }

    private static bool HasSeveral(string text)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
        var documents = 0;
        try
        {
            while (reader.Read())
            {
                documents += reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray ? 1 : 0;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return documents > 1;
    }

    // arn:aws:sts::111122223333:assumed-role/NAME/session
    private static string RoleOf(string nameOrArn)
    {
        const string Session = ":assumed-role/";
        return nameOrArn.IndexOf(Session, StringComparison.Ordinal) is > 0 and var at ? nameOrArn[(at + Session.Length)..].Split('/')[0] : nameOrArn;
    }

    private static bool Is(JsonElement principal, string nameMember, string nameOrArn) => principal.Text("Arn") == nameOrArn || principal.Text(nameMember) == nameOrArn;

    private static string Arn(JsonElement principal) => principal.Text("Arn") ?? principal.Text("RoleName") ?? principal.Text("UserName") ?? "";

    private string Known()
    {
        const int Most = 8;
        var names = Principals;
        return names.Count == 0 ? " It lists none at all."
            : $" It has {Listed(names.Take(Most))}{(names.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - Most} more") : "")}.";
    }

    private static string Listed(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"`{text}`"));
}

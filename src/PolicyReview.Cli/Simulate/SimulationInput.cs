using System.Text.Json;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Cli.Simulate;

/// <summary>
/// Policies and a request as JSON. A policy is an object or a string that holds its text; unknown members are ignored.
/// <code>
/// {"identityPolicies":[{…}],"permissionsBoundaries":[{…}],"resourcePolicy":{…},"sessionPolicies":[{…}],
///  "serviceControlPolicies":[{"level":"root","policies":[{…}]}],"resourceControlPolicies":[…],"endpointPolicies":[{…}],
///  "managementAccount":"111122223333",
///  "request":{"principal":"arn:aws:iam::111122223333:role/deploy","action":"s3:GetObject","resource":"arn:aws:s3:::bucket/key",
///             "resourceAccount":"111122223333","wildcardOnlyAction":false,"context":{"aws:SourceIp":"203.0.113.7","aws:TagKeys":["a","b"]}}}
/// </code>
/// </summary>
internal static class SimulationInput
{
    /// <summary>The policies of a simulation.</summary>
    /// <exception cref="UnusableInputException">A member has the wrong shape.</exception>
    public static PolicySet Policies(JsonElement simulation) => new()
    {
        IdentityPolicies = PolicyList(simulation, "identityPolicies"),
        PermissionsBoundaries = PolicyList(simulation, "permissionsBoundaries"),
        ResourcePolicy = Member(simulation, "resourcePolicy") is { } policy ? Policy(policy, "resourcePolicy") : null,
        SessionPolicies = PolicyList(simulation, "sessionPolicies"),
        ServiceControlPolicies = Levels(simulation, "serviceControlPolicies"),
        ResourceControlPolicies = Levels(simulation, "resourceControlPolicies"),
        EndpointPolicies = PolicyList(simulation, "endpointPolicies"),
        ManagementAccount = Member(simulation, "managementAccount") is { } account ? Text(account, "managementAccount") : null,
    };

    /// <summary>The request, from the value of <c>request</c>.</summary>
    /// <exception cref="UnusableInputException">A member is missing or has the wrong shape.</exception>
    public static AccessRequest Request(JsonElement request) => new(
        Principal(Required(request, "principal")),
        Text(Required(request, "action"), "action"),
        Text(Required(request, "resource"), "resource"),
        Member(request, "context") is { } context ? Context(context) : null,
        Member(request, "resourceAccount") is { } account ? Text(account, "resourceAccount") : null,
        Member(request, "wildcardOnlyAction")?.ValueKind == JsonValueKind.True);

    private static RequestPrincipal Principal(JsonElement principal)
    {
        var written = principal.ValueKind == JsonValueKind.String ? principal.GetString()! : null;
        var type = written is null ? Text(Required(principal, "type"), "type") : null;
        var value = written ?? (Member(principal, "value") is { } element ? Text(element, "value") : "");
        var parsed = type switch
        {
            "Anonymous" => RequestPrincipal.Anonymous,
            "Service" => RequestPrincipal.Service(value),
            "Federated" => RequestPrincipal.Federated(value),
            "CanonicalUser" => RequestPrincipal.CanonicalUser(value),
            null or "AWS" => RequestPrincipal.TryParse(value),
            _ => null,
        };
        return parsed ?? throw new UnusableInputException(
            $"`{principal.GetRawText()}` is no principal. Give an ARN, an account, a service such as `lambda.amazonaws.com`, or {{\"type\":\"Anonymous\"}}.");
    }

    private static RequestContext Context(JsonElement context) => context.ValueKind == JsonValueKind.Object
        ? new RequestContext(context.EnumerateObject().Select(key => KeyValuePair.Create(key.Name, Values(key.Value, key.Name))))
        : throw new UnusableInputException("`context` is not an object of condition keys. Write {\"aws:SourceIp\":\"203.0.113.7\"}.");

    private static IReadOnlyList<string> Values(JsonElement value, string key) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(element => Scalar(element, key))]
        : value.ValueKind == JsonValueKind.Null ? [] : [Scalar(value, key)];

    private static string Scalar(JsonElement value, string key) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new UnusableInputException($"The value of `{key}` is no text, number or true/false. Give one of these, or a list of them."),
    };

    private static IReadOnlyList<NamedPolicy> PolicyList(JsonElement owner, string name) =>
        [.. List(owner, name).Select((policy, index) => Policy(policy, $"{name}[{index}]"))];

    private static IReadOnlyList<PolicyLevel> Levels(JsonElement owner, string name) =>
        [.. List(owner, name).Select((level, index) => new PolicyLevel(
            Member(level, "level") is { ValueKind: JsonValueKind.String } label ? label.GetString()! : $"level {index + 1}",
            [.. List(level, "policies").Select((policy, i) => Policy(policy, $"{name}[{index}][{i}]"))]))];

    private static NamedPolicy Policy(JsonElement policy, string name) => policy.ValueKind switch
    {
        JsonValueKind.Object => new NamedPolicy(name, PolicyParser.Parse(policy.GetRawText())),
        JsonValueKind.String => new NamedPolicy(name, PolicyParser.Parse(policy.GetString()!)),
        _ => throw new UnusableInputException($"`{name}` is no policy. Give the policy as an object, or as a string that holds its text."),
    };

    private static List<JsonElement> List(JsonElement owner, string name) => Member(owner, name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
        _ => throw new UnusableInputException($"`{name}` is not a list."),
    };

    private static JsonElement? Member(JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object)
        {
            throw new UnusableInputException($"An object with `{name}` was expected, but this is none: `{owner.GetRawText()}`.");
        }

        return owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private static JsonElement Required(JsonElement owner, string name) =>
        Member(owner, name) ?? throw new UnusableInputException($"The member `{name}` is missing.");

    private static string Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new UnusableInputException($"`{name}` is not a string.");
}

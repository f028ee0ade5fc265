using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>
/// Reads a test plan (schema: docs/schemas/test-plan.schema.json) and says of everything that cannot be used where it stands and what to write
/// instead. Never throws on any text.
/// <code>
/// { "policies": { "identityPolicies": ["permissions-policy.json"], "trustPolicy": "trust-policy.json" },
///   "cases": [ { "name": "reads an upload", "principal": "arn:aws:iam::111122223333:role/thumbnail", "action": "s3:GetObject",
///                "resource": "arn:aws:s3:::example-uploads/incoming/a.png", "context": { "aws:SecureTransport": true },
///                "expected": "allowed", "why": "Read one S3 prefix" } ] }
/// </code>
/// </summary>
public sealed class TestPlanReader
{
    private static readonly string[] PlanMembers = ["$schema", "policies", "cases"];
    private static readonly string[] CaseMembers = ["name", "principal", "action", "resource", "resourceAccount", "context", "expected", "why"];
    private static readonly string[] PolicyMembers =
    [
        "identityPolicies", "permissionsBoundaries", "resourcePolicy", "trustPolicy", "sessionPolicies", "serviceControlPolicies",
        "resourceControlPolicies", "endpointPolicies",
    ];

    private readonly ConfigurationFaults _faults;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private TestPlanReader(SourceText source) => _faults = new ConfigurationFaults(source);

    /// <summary>Reads <paramref name="text"/>.</summary>
    public static TestPlanReading Read(string text)
    {
        var tree = SourceTreeReader.Read(text);
        var reader = new TestPlanReader(tree.Source);
        if (tree.Problem is { } problem)
        {
            reader._faults.Add(problem.Message, problem.Span);
            return new TestPlanReading(new TestPlan(new PlannedPolicies(), []), reader._faults.All);
        }

        var plan = reader.PlanOf(tree.Root!);
        return new TestPlanReading(plan, reader._faults.All);
    }

    private TestPlan PlanOf(SourceNode root)
    {
        if (!_faults.IsObject(root, "The test plan", PlanMembers))
        {
            return new TestPlan(new PlannedPolicies(), []);
        }

        var cases = _faults.ElementsOf(root.ValueOf("cases"), "cases");
        if (cases.Count == 0)
        {
            _faults.Add("`cases` is missing or empty. Add an allowed request and a denied one.", root.ValueOf("cases")?.Span ?? root.Span);
        }

        return new TestPlan(root.ValueOf("policies") is { } policies ? PoliciesOf(policies) : new PlannedPolicies(), [.. cases.Select(CaseOf).OfType<TestCase>()]);
    }

    private PlannedPolicies PoliciesOf(SourceNode node) => !_faults.IsObject(node, "`policies`", PolicyMembers) ? new PlannedPolicies() : new PlannedPolicies
    {
        IdentityPolicies = Files(node, "identityPolicies"),
        PermissionsBoundaries = Files(node, "permissionsBoundaries"),
        ResourcePolicy = _faults.OptionalText(node, "resourcePolicy"),
        TrustPolicy = _faults.OptionalText(node, "trustPolicy"),
        SessionPolicies = Files(node, "sessionPolicies"),
        ServiceControlPolicies = Files(node, "serviceControlPolicies"),
        ResourceControlPolicies = Files(node, "resourceControlPolicies"),
        EndpointPolicies = Files(node, "endpointPolicies"),
    };

    private List<string> Files(SourceNode owner, string name)
    {
        var files = new List<string>();
        foreach (var element in _faults.ElementsOf(owner.ValueOf(name), name))
        {
            if (element is { Kind: SourceNodeKind.String, Text.Length: > 0 })
            {
                files.Add(element.Text);
            }
            else
            {
                _faults.Add($"{_faults.Shown(element)} in `{name}` is no file name. Write the path of a policy, relative to the plan.", element.Span);
            }
        }

        return files;
    }

    private TestCase? CaseOf(SourceNode node)
    {
        if (!_faults.IsObject(node, "A case", CaseMembers))
        {
            return null;
        }

        var name = _faults.RequiredText(node, "name", "A case");
        var principal = _faults.RequiredText(node, "principal", "A case") is { } written ? PrincipalOf(written, node) : null;
        var action = _faults.RequiredText(node, "action", "A case") is { } act ? ActionOf(act, node) : null;
        var resource = _faults.RequiredText(node, "resource", "A case");
        var expected = _faults.RequiredText(node, "expected", "A case") is { } answer ? ExpectedOf(answer, node) : null;
        var context = node.ValueOf("context") is { } keys ? ContextOf(keys) : RequestContext.Empty;
        var account = _faults.OptionalText(node, "resourceAccount");
        var why = _faults.OptionalText(node, "why");
        if (name is not null && !_names.Add(name))
        {
            _faults.Add($"Two cases are called `{name}`. Give each a name of its own.", node.ValueOf("name")!.Span);
        }

        return name is null || principal is null || action is null || resource is null || expected is not { } access
            ? null
            : new TestCase(name, new AccessRequest(principal, action, resource, context, account), access, why);
    }

    private RequestPrincipal? PrincipalOf(string written, SourceNode owner)
    {
        var principal = written == "anonymous" ? RequestPrincipal.Anonymous : RequestPrincipal.TryParse(written);
        if (principal is null)
        {
            _faults.Add(
                $"`{written}` is no principal. Give an ARN, an account, a service such as `lambda.amazonaws.com`, or `anonymous`.", owner.ValueOf("principal")!.Span);
        }

        return principal;
    }

    private string? ActionOf(string written, SourceNode owner)
    {
        if (written.IndexOf(':', StringComparison.Ordinal) > 0 && !written.EndsWith(':') && !WildcardPattern.HasWildcard(written))
        {
            return written;
        }

        _faults.Add($"`{written}` is no single action. Write one such as `s3:GetObject`; a request has no wildcard.", owner.ValueOf("action")!.Span);
        return null;
    }

    private ExpectedAccess? ExpectedOf(string written, SourceNode owner)
    {
        if (written is "allowed" or "denied")
        {
            return written == "allowed" ? ExpectedAccess.Allowed : ExpectedAccess.Denied;
        }

        _faults.Add("`expected` takes `allowed` or `denied`.", owner.ValueOf("expected")!.Span);
        return null;
    }

    private RequestContext ContextOf(SourceNode node) => _faults.IsObject(node, "`context`", members: null)
        ? new RequestContext(node.Members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, ValuesOf(member.Value!, member.Name))))
        : RequestContext.Empty;

    private IReadOnlyList<string> ValuesOf(SourceNode value, string key) =>
        [.. (value.Kind == SourceNodeKind.Array ? value.Elements : [value]).Select(element => ScalarOf(element, key)).OfType<string>()];

    private string? ScalarOf(SourceNode value, string key)
    {
        if (value.Kind is SourceNodeKind.String or SourceNodeKind.Number or SourceNodeKind.Boolean)
        {
            return value.Text;
        }

        _faults.Add($"The value of `{key}` is no text, number or true/false. Give one of these, or a list of them.", value.Span);
        return null;
    }
}

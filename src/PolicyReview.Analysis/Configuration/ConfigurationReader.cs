using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>
/// Reads <c>policyreview.json</c> (schema: docs/schemas/policyreview.schema.json) and says of everything that cannot be used where it
/// stands and what to write instead. Never throws on any text.
/// <code>
/// {
///   "failOn": "SECURITY_WARNING",
///   "rules": { "any-resource": "off", "delete-access": { "severity": "SUGGESTION", "blocking": false } },
///   "forbidden": [ { "actions": ["iam:CreateUser"], "reason": "People sign in through the identity provider." } ],
///   "allowedAccounts": ["111122223333"],
///   "allowedOrganizations": ["o-a1b2c3d4e5"],
///   "naming": [ { "applies": "sid", "pattern": "^[A-Z][A-Za-z0-9]+$" } ],
///   "suppressions": [ { "code": "wildcard-in-action", "file": "policies/audit.json", "reason": "Read-only audit role.", "owner": "security@example.com", "expires": "2027-03-31" } ]
/// }
/// </code>
/// </summary>
public sealed class ConfigurationReader
{
    private static readonly string[] Members = ["$schema", "failOn", "rules", "forbidden", "allowedAccounts", "allowedOrganizations", "naming", "suppressions"];

    private readonly ConfigurationFaults _faults;
    private readonly IReadOnlySet<string> _codes;

    private ConfigurationReader(SourceText source, IReadOnlySet<string> codes)
    {
        _faults = new ConfigurationFaults(source);
        _codes = codes;
    }

    /// <summary>Reads <paramref name="text"/>; <paramref name="codes"/> are the codes it may name (<see cref="KnownCodes.All"/>).</summary>
    public static ConfigurationReading Read(string text, IReadOnlySet<string> codes)
    {
        var tree = SourceTreeReader.Read(text);
        var reader = new ConfigurationReader(tree.Source, codes);
        if (tree.Problem is { } problem)
        {
            reader._faults.Add(problem.Message, problem.Span);
            return new ConfigurationReading(TeamConfiguration.Empty, reader._faults.All);
        }

        var configuration = reader.Configuration(tree.Root!);
        return new ConfigurationReading(configuration, reader._faults.All);
    }

    private TeamConfiguration Configuration(SourceNode root)
    {
        if (!_faults.IsObject(root, "The configuration", Members))
        {
            return TeamConfiguration.Empty;
        }

        return new TeamConfiguration
        {
            FailOn = root.ValueOf("failOn") is { } failOn ? FailOnOf(failOn) : null,
            Rules = root.ValueOf("rules") is { } rules ? RulesOf(rules) : TeamConfiguration.Empty.Rules,
            Forbidden = [.. _faults.ElementsOf(root.ValueOf("forbidden"), "forbidden").Select(ForbiddenOf).OfType<ForbiddenAccess>()],
            AllowedAccounts = root.ValueOf("allowedAccounts") is { } accounts ? StringsOf(accounts, "allowedAccounts", IsAccount, "is no account: write its 12 digits in quotation marks.") : null,
            AllowedOrganizations = root.ValueOf("allowedOrganizations") is { } organizations
                ? StringsOf(organizations, "allowedOrganizations", IsOrganization, "is no organisation id: write one such as `o-a1b2c3d4e5`.") : null,
            Naming = [.. _faults.ElementsOf(root.ValueOf("naming"), "naming").Select(new NamingRuleReader(_faults).Read).OfType<NamingRule>()],
            Suppressions = [.. _faults.ElementsOf(root.ValueOf("suppressions"), "suppressions").Select(new SuppressionReader(_faults, _codes).Read).OfType<Suppression>()],
        };
    }

    private FailOn? FailOnOf(SourceNode node)
    {
        if (node is { Kind: SourceNodeKind.String, Text: "ERROR" or "SECURITY_WARNING" or "WARNING" or "SUGGESTION" or "none" })
        {
            return FailOn.Parse(node.Text);
        }

        _faults.Add("`failOn` takes `ERROR`, `SECURITY_WARNING`, `WARNING`, `SUGGESTION` or `none`.", node.Span);
        return null;
    }

    private Dictionary<string, RuleSetting> RulesOf(SourceNode node)
    {
        var rules = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
        if (!_faults.IsObject(node, "`rules`", null))
        {
            return rules;
        }

        foreach (var member in node.Members)
        {
            _faults.CheckCode(member.Name, member.KeyLocation.Span, _codes);
            if (SettingOf(member.Value!) is { } setting)
            {
                rules[member.Name] = setting;
            }
        }

        return rules;
    }

    private RuleSetting? SettingOf(SourceNode node)
    {
        if (node is { Kind: SourceNodeKind.String, Text: "off" or "on" })
        {
            return new RuleSetting(node.Text == "on", null, null);
        }

        if (node.Kind != SourceNodeKind.Object)
        {
            _faults.Add("A rule's setting is `\"off\"`, `\"on\"`, or an object with `severity` and `blocking`.", node.Span);
            return null;
        }

        _faults.IsObject(node, "A rule's setting", ["severity", "blocking"]);
        return new RuleSetting(true, node.ValueOf("severity") is { } severity ? SeverityOf(severity) : null, _faults.BooleanOf(node, "blocking"));
    }

    private FindingType? SeverityOf(SourceNode node)
    {
        // The file is read by people and schemas: one spelling, although the command line takes others.
        var type = node.Kind == SourceNodeKind.String ? FindingTypeNames.Parse(node.Text!) : null;
        if (type is null || type.Value.Name() != node.Text)
        {
            _faults.Add($"{_faults.Shown(node)} is no severity: write `ERROR`, `SECURITY_WARNING`, `WARNING` or `SUGGESTION`.", node.Span);
        }

        return type;
    }

    private ForbiddenAccess? ForbiddenOf(SourceNode node)
    {
        if (!_faults.IsObject(node, "An entry of `forbidden`", ["actions", "resources", "reason", "instead"]))
        {
            return null;
        }

        var actions = node.ValueOf("actions") is { } written ? StringsOf(written, "actions", IsAction, "is no action: write one such as `iam:CreateUser` or `iam:Create*`.") : null;
        var resources = node.ValueOf("resources") is { } arns ? StringsOf(arns, "resources", IsResource, "is no ARN: write one such as `arn:aws:s3:::prod-*`, or `*`.") : null;
        if (actions is null && resources is null)
        {
            _faults.Add("An entry of `forbidden` needs `actions`, `resources` or both.", node.Span);
        }

        var reason = _faults.RequiredText(node, "reason", "An entry of `forbidden`");
        return reason is null ? null : new ForbiddenAccess([.. actions ?? []], [.. resources ?? []], reason, _faults.OptionalText(node, "instead"));
    }

    private HashSet<string> StringsOf(SourceNode node, string name, Func<string, bool> isValid, string advice)
    {
        var strings = new HashSet<string>(StringComparer.Ordinal);
        var elements = _faults.ElementsOf(node, name);
        if (node.Kind == SourceNodeKind.Array && elements.Count == 0)
        {
            _faults.Add($"`{name}` is empty. Add an entry, or leave `{name}` out.", node.Span);
        }

        foreach (var element in elements)
        {
            if (element.Kind == SourceNodeKind.String && isValid(element.Text!))
            {
                strings.Add(element.Text!);
            }
            else
            {
                _faults.Add($"{_faults.Shown(element)} {advice}", element.Span);
            }
        }

        return strings;
    }

    private static bool IsAccount(string text) => Policies.AccountNumber.IsOne(text);

    // https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html: o- and 10 to 32 lower-case letters or digits.
    private static bool IsOrganization(string text) =>
        text.StartsWith("o-", StringComparison.Ordinal) && text.Length is >= 12 and <= 34 && text.Skip(2).All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    private static bool IsAction(string text) => text == "*" || (text.Split(':') is [{ Length: > 0 }, { Length: > 0 }] && !text.Contains(' ', StringComparison.Ordinal));

    private static bool IsResource(string text) => text == "*" || ArnPattern.TryParse(text) is not null;
}

using System.Globalization;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Configuration;

/// <summary>
/// Reads <c>{ "code": "any-resource", "file": "policies/**", "sid": "Describe", "path": "Statement[0].Resource", "logicalId": "Role",
/// "reason": "…", "owner": "…", "expires": "2027-03-31" }</c>: all but the scope is required, and of the scope at least one.
/// </summary>
internal sealed class SuppressionReader(ConfigurationFaults faults, IReadOnlySet<string> codes)
{
    private const string What = "A suppression";
    private static readonly string[] Members = ["code", "file", "sid", "path", "logicalId", "reason", "owner", "expires"];

    public Suppression? Read(SourceNode node)
    {
        if (!faults.IsObject(node, What, Members))
        {
            return null;
        }

        var code = CodeOf(node);
        var scope = ScopeOf(node);
        var reason = faults.RequiredText(node, "reason", What);
        var owner = faults.RequiredText(node, "owner", What);
        var expires = faults.RequiredText(node, "expires", What) is { } day ? DayOf(day, node.ValueOf("expires")!) : null;
        return code is null || scope is null || reason is null || owner is null || expires is null
            ? null
            : new Suppression(code, scope, reason, owner, expires.Value);
    }

    private string? CodeOf(SourceNode node)
    {
        if (faults.RequiredText(node, "code", What) is not { } code)
        {
            return null;
        }

        var span = node.ValueOf("code")!.Span;
        if (code == TeamRules.SuppressionExpired.Code)
        {
            faults.Add($"`{code}` cannot be suppressed. Give the expired suppression a new date and reason, or remove it.", span);
            return null;
        }

        faults.CheckCode(code, span, codes);
        return code;
    }

    private SuppressionScope? ScopeOf(SourceNode node)
    {
        var file = faults.OptionalText(node, "file");
        var scope = new SuppressionScope(
            file is null ? null : new GlobPattern(file), faults.OptionalText(node, "sid"), faults.OptionalText(node, "path"), faults.OptionalText(node, "logicalId"));
        if (scope is { File: null, Sid: null, Path: null, LogicalId: null })
        {
            faults.Add("A suppression needs a scope: add `file`, `sid`, `path` or `logicalId`. To drop a code everywhere, turn it off in `rules`.", node.Span);
            return null;
        }

        return scope;
    }

    private DateOnly? DayOf(string written, SourceNode node)
    {
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        faults.Add($"`{written}` is no day: write one such as `2027-03-31`.", node.Span);
        return null;
    }
}

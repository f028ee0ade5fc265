using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Configuration;

/// <summary>
/// Reads <c>{ "applies": "sid", "pattern": "^[A-Z][A-Za-z0-9]+$", "reason": "…" }</c>.
/// </summary>
internal sealed class NamingRuleReader(ConfigurationFaults faults)
{
    public NamingRule? Read(SourceNode node)
    {
        const string What = "An entry of `naming`";
        if (!faults.IsObject(node, What, ["applies", "pattern", "reason"]))
        {
            return null;
        }

        var applies = faults.RequiredText(node, "applies", What) is { } name ? Thing(name, node.ValueOf("applies")!) : null;
        var pattern = faults.RequiredText(node, "pattern", What) is { } written ? Pattern(written, node.ValueOf("pattern")!) : null;
        var reason = faults.OptionalText(node, "reason");
        return applies is null || pattern is null ? null : new NamingRule(applies.Value, pattern, reason);
    }

    private NamedThing? Thing(string name, SourceNode node)
    {
        NamedThing? thing = name switch
        {
            "sid" => NamedThing.Sid,
            "policyName" => NamedThing.PolicyName,
            "logicalId" => NamedThing.LogicalId,
            "fileName" => NamedThing.FileName,
            _ => null,
        };
        if (thing is null)
        {
            faults.Add($"`{name}` cannot have a naming rule: write `sid`, `policyName`, `logicalId` or `fileName`.", node.Span);
        }

        return thing;
    }

    private Regex? Pattern(string written, SourceNode node)
    {
        try
        {
            return new Regex(written, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (ArgumentException exception)
        {
            faults.Add($"`{written}` is no regular expression: {exception.Message}", node.Span);
        }
        catch (NotSupportedException)
        {
            faults.Add($"`{written}` uses look-around or back-references, whose running time has no bound. Write it without them.", node.Span);
        }

        return null;
    }
}

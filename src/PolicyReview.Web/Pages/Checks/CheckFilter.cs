using Microsoft.AspNetCore.WebUtilities;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Web.Pages.Checks;

/// <summary>Which checks the index shows; it is the page's address. What an address says that cannot be is left out.</summary>
/// <param name="Text">Words that code, title or advice must hold, all of them; empty for any.</param>
/// <param name="Type">How bad; null for any.</param>
/// <param name="Evidence">How sure; null for any.</param>
public sealed record CheckFilter(string Text, FindingType? Type, EvidenceTier? Evidence)
{
    /// <summary>Reads an address's query.</summary>
    public static CheckFilter From(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new CheckFilter(query["q"].ToString().Trim(), Named<FindingType>(query["type"]), Named<EvidenceTier>(query["evidence"]));
    }

    /// <summary>The address that shows this.</summary>
    public string Address() => QueryHelpers.AddQueryString("/checks", new Dictionary<string, string?>
    {
        ["q"] = Text.Length == 0 ? null : Text,
        ["type"] = Type?.ToString(),
        ["evidence"] = Evidence?.ToString(),
    }.Where(part => part.Value is not null));

    /// <summary>The checks it lets through, in order.</summary>
    public IReadOnlyList<RuleDescriptor> Of(IEnumerable<RuleDescriptor> checks) => [.. checks.Where(Matches)];

    private bool Matches(RuleDescriptor check) =>
        (Type is null || check.Type == Type)
        && (Evidence is null || check.Tier == Evidence)
        && Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word =>
            check.Code.Contains(word, StringComparison.OrdinalIgnoreCase)
            || check.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
            || check.Advice.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) && value.ToString() == name ? value : null;
}

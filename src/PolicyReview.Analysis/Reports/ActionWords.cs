using System.Globalization;
using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Reports;

/// <summary>Actions in words, service by service: <c>S3: delete object; DynamoDB: scan</c>.</summary>
public static partial class ActionWords
{
    private const int MostServices = 3;
    private const int MostActions = 3;

    /// <summary>The words; what is too much to read is counted. Actions that AWS does not have stay as they are written.</summary>
    public static string Of(IEnumerable<string> actions, ServiceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(catalogue);
        var services = actions.Distinct(StringComparer.OrdinalIgnoreCase).Select(ActionPattern.Parse).GroupBy(action => action.Service, StringComparer.OrdinalIgnoreCase).ToList();
        return string.Join("; ", services.Take(MostServices).Select(service => $"{NameOf(service.Key, catalogue)}: {Listed([.. service.Select(Words)])}"))
            + (services.Count > MostServices ? string.Create(CultureInfo.InvariantCulture, $"; and {services.Count - MostServices:N0} more {(services.Count - MostServices == 1 ? "service" : "services")}") : "");
    }

    private static string NameOf(string prefix, ServiceCatalogue catalogue) => prefix is "" or "*" ? "every service" : catalogue.FindService(prefix) is { } service ? Maker().Replace(service.Name, "") : prefix;

    private static string Listed(List<string> words) =>
        words.Count <= MostActions ? string.Join(", ", words) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", words.Take(MostActions))} and {words.Count - MostActions:N0} more");

    // DeleteObject is "delete object", CreateDBInstance "create DB instance", Get* "get …".
    private static string Words(ActionPattern action) => action.IsEverything || action.Name == "*" ? "everything"
        : string.Join(' ', Word().Matches(action.Name).Select(word => word.Value.Length > 1 && word.Value.All(char.IsUpper) ? word.Value : word.Value.ToLowerInvariant())).Replace("*", "…", StringComparison.Ordinal);

    [GeneratedRegex("^(?:AWS|Amazon) ")]
    private static partial Regex Maker();

    [GeneratedRegex("[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+|[*?]+")]
    private static partial Regex Word();
}

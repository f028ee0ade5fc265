using System.Text.RegularExpressions;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Powers that people call by an AWS managed policy: <c>AdministratorAccess</c>, <c>AmazonS3FullAccess</c>.</summary>
internal static partial class PowerWords
{
    public static Binding? TryRead(ServiceCatalogue catalogue, string phrase)
    {
        var words = $" {ServiceNames.Normalise(phrase)} ";
        var alone = Generic().Replace(ServiceNames.Normalise(phrase), "");
        if (VerbTable.Powers.FirstOrDefault(power => power.Words.Any(word => words.Contains($" {word} ", StringComparison.Ordinal)) || power.Alone.Contains(alone) || power.Alone.Contains(phrase.Trim(' ', '`'))) is { } power)
        {
            return Of(phrase, new BoundAccess(power.Actions, ["*"]) { NotActions = power.NotActions, Summary = power.Policy }, power.Why);
        }

        var match = FullAccess().Match(phrase);
        var name = match.Success ? match.Groups["service"].Value : "";
        return ServiceNames.Of(catalogue).Find(ServiceNames.Normalise(name)) is { } service
            ? Of(phrase, new BoundAccess([$"{service}:*"], ["*"]), $"{match.Value.Trim('`')} is every action of {service}.")
            : null;
    }

    private static Binding Of(string phrase, BoundAccess access, string why) =>
        new(phrase, BindingForm.NotAllOf, BindingOrigin.Vocabulary, false, [access], [], [], [why], null);

    // "AmazonS3FullAccess", "full access to S3", "S3 full access"
    [GeneratedRegex(@"`?\b(?:Amazon|AWS)?(?<service>[A-Za-z0-9]+?)_?FullAccess\b`?|^full access to (?<service>.+)$|^full (?<service>.+) access$|^(?<service>.+) full access$", RegexOptions.ExplicitCapture)]
    private static partial Regex FullAccess();

    [GeneratedRegex(@"\s*\b(?:access|rights|permissions?|privileges|powers?)$")]
    private static partial Regex Generic();
}

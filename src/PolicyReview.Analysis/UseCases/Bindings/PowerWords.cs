using System.Text.RegularExpressions;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Powers that people call by an AWS managed policy: <c>AdministratorAccess</c>, <c>AmazonS3FullAccess</c>.</summary>
internal static partial class PowerWords
{
    public static Binding? TryRead(ServiceCatalogue catalogue, string phrase)
    {
        var words = $" {ServiceNames.Normalise(phrase)} ";
        if (VerbTable.Powers.FirstOrDefault(power => power.Words.Any(word => words.Contains($" {word} ", StringComparison.Ordinal))) is { } power)
        {
            return Of(phrase, new BoundAccess(power.Actions, ["*"]) { NotActions = power.NotActions, Summary = power.Policy }, power.Why);
        }

        var match = FullAccess().Match(phrase);
        return match.Success && ServiceNames.Of(catalogue).Find(ServiceNames.Normalise(match.Groups[1].Value)) is { } service
            ? Of(phrase, new BoundAccess([$"{service}:*"], ["*"]), $"{match.Value.Trim('`')} is every action of {service}.")
            : null;
    }

    private static Binding Of(string phrase, BoundAccess access, string why) =>
        new(phrase, BindingForm.NotAllOf, BindingOrigin.Vocabulary, false, [access], [], [], [why], null);

    [GeneratedRegex(@"`?\b(?:Amazon|AWS)?([A-Za-z0-9]+?)_?FullAccess\b`?")]
    private static partial Regex FullAccess();
}

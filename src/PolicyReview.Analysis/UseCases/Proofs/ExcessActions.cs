using System.Globalization;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>How many actions the excess has, each counted once, those of a pattern one by one as the service reference lists them.</summary>
/// <param name="Unasked">Actions that no phrase requires on any resource.</param>
/// <param name="Wider">Actions that a phrase requires, and that are allowed on more resources or under fewer conditions than it says.</param>
public sealed record ExcessActions(int Unasked, int Wider)
{
    /// <summary>All of them.</summary>
    public int All => Unasked + Wider;

    /// <summary>The figures as part of a sentence: "20 actions nobody asked for and 2 wider than asked for".</summary>
    public string Words => (Unasked, Wider) switch
    {
        (0, 0) => "no action",
        (_, 0) => $"{Count(Unasked)} nobody asked for",
        (0, _) => $"{Count(Wider)} wider than asked for",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Count(Unasked)} nobody asked for and {Wider:N0} wider than asked for"),
    };

    private static string Count(int actions) => actions == 1 ? "1 action" : string.Create(CultureInfo.InvariantCulture, $"{actions:N0} actions");
}

using PolicyReview.Analysis.Reports;

namespace PolicyReview.Web.Pages.Review.Compare;

/// <summary>A policy that can be compared with.</summary>
/// <param name="Choice">What it is chosen by.</param>
/// <param name="Phrase">What a sentence calls it: <c>the permissions policy of review 7, revision 2</c>.</param>
/// <param name="Text">What it says.</param>
public sealed record StoredPolicy(PolicyChoice Choice, string Phrase, string Text)
{
    /// <summary>What its text rests on, such as the version of an AWS managed policy and the day of the data; empty if there is nothing to say.</summary>
    public string Note { get; init; } = "";

    /// <summary>The page on which it stands; null if it stands on none.</summary>
    public string? Path { get; init; }

    /// <summary>It as a side of a comparison.</summary>
    public ComparedPolicies Side => new(Phrase, Choice.Kind, [Text]);
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>One place where a rule found what it looks for.</summary>
/// <param name="Message">What is wrong here, the document's text in backticks.</param>
/// <param name="Locations">The main place first.</param>
public sealed record RuleHit(string Message, IReadOnlyList<Location> Locations)
{
    /// <summary>A hit at one place.</summary>
    public RuleHit(string message, Location location)
        : this(message, [location])
    {
    }

    /// <summary>Advice for this place, where the rule's own would be too general.</summary>
    public string? Advice { get; init; }

    /// <summary>Text that mends it, in place of the first location.</summary>
    public string? Replacement { get; init; }
}

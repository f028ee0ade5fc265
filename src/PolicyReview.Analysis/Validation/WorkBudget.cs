namespace PolicyReview.Analysis.Validation;

/// <summary>
/// Work that grows faster than a document does, and how much of it one document may ask for: far more than any real policy needs, and little
/// enough that a hostile one is answered at once. What is left over then goes unreported.
/// </summary>
internal sealed class WorkBudget
{
    // Comparing two entries of a list takes (length × length) steps of about a nanosecond.
    private int _comparisonSteps = 4_000_000;

    // Looking through all names of a service for the nearest one takes up to half a millisecond.
    private int _suggestions = 25;

    // Places listed under findings that name many places each.
    private int _places = 10_000;

    /// <summary>True if <paramref name="steps"/> of comparing text may still be done; they are then spent.</summary>
    public bool TryCompare(int steps) => TrySpend(ref _comparisonSteps, steps);

    /// <summary>True if one more mistyped name may be looked up; it is then spent.</summary>
    public bool TrySuggest() => TrySpend(ref _suggestions, 1);

    /// <summary>True if a finding may list <paramref name="count"/> more places; they are then spent.</summary>
    public bool TryList(int count) => TrySpend(ref _places, count);

    private static bool TrySpend(ref int left, int amount)
    {
        if (amount > left)
        {
            return false;
        }

        left -= amount;
        return true;
    }
}

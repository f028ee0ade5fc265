namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>
/// How much work one question may take, in steps, so that the same question has the same answer on every machine. A million steps
/// take about a second.
/// </summary>
public sealed class StepBudget(long steps)
{
    /// <summary>What a comparison may take unless the caller says otherwise.</summary>
    public const long DefaultSteps = 1_000_000;

    private readonly long _all = steps;
    private long _taken;

    /// <summary>The most that may be taken.</summary>
    public long Limit => _all;

    /// <summary>True once the budget is used up: an answer of "nothing found" is then no proof.</summary>
    public bool IsSpent => _taken > _all;

    /// <summary>Steps taken so far.</summary>
    public long Taken => _taken;

    /// <summary>Takes steps; false if there are none left.</summary>
    public bool Take(long count = 1)
    {
        _taken += count;
        return _taken <= _all;
    }
}

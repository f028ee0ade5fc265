using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>From which finding type on a run fails.</summary>
/// <param name="Least">The least severe type that fails; null for none.</param>
public sealed record FailOn(FindingType? Least)
{
    /// <summary>Errors and security warnings.</summary>
    public static FailOn Default { get; } = new(FindingType.SecurityWarning);

    /// <summary>
    /// Reads <c>WARNING</c>, <c>ERROR,SECURITY_WARNING</c> (the least severe counts) or <c>none</c>; null if it is neither.
    /// </summary>
    public static FailOn? Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (written.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return new FailOn((FindingType?)null);
        }

        var types = written.Split(',').Select(FindingTypeNames.Parse).ToList();
        return types.Contains(null) ? null : new FailOn(types.Min());
    }

    /// <summary>True if a finding of <paramref name="type"/> fails the run.</summary>
    public bool Includes(FindingType type) => type >= Least;
}

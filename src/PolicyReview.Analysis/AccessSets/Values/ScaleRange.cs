using System.Numerics;

namespace PolicyReview.Analysis.AccessSets.Values;

/// <summary>A stretch of a scale.</summary>
/// <param name="Low">First place; null for "from the beginning".</param>
/// <param name="High">Last place; null for "to the end".</param>
internal readonly record struct ScaleRange(BigInteger? Low, BigInteger? High)
{
    public bool Contains(BigInteger place) => (Low is null || place >= Low) && (High is null || place <= High);
}

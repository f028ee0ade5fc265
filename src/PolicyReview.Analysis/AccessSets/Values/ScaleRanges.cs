namespace PolicyReview.Analysis.AccessSets.Values;

/// <summary>Ranges on an ordered scale: numbers, moments or addresses.</summary>
/// <param name="Scale">How texts become places on the scale, and back.</param>
/// <param name="Ranges">Both ends included; null for an open end.</param>
internal sealed record ScaleRanges(OrderedScale Scale, IReadOnlyList<ScaleRange> Ranges)
{
    /// <summary>True if <paramref name="text"/> is on the scale and in one of the ranges.</summary>
    public bool Contains(string text) => Scale.Read(text) is { } place && Ranges.Any(range => range.Contains(place));
}

using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>What one side of a box holds.</summary>
/// <param name="Emptiness">Whether there is anything.</param>
/// <param name="Values">An example: one value, several for a multivalued key, null for an absent key.</param>
/// <param name="IsExact">False if the set stands for more than the policies can say: an operator nobody knows, a policy variable.</param>
internal sealed record CellContent(Emptiness Emptiness, IReadOnlyList<string>? Values = null, bool IsExact = true)
{
    public static readonly CellContent Nothing = new(Emptiness.Empty);

    public static readonly CellContent NotDecided = new(Emptiness.Unknown, IsExact: false);

    public static readonly CellContent Absent = new(Emptiness.Inhabited);

    public static CellContent Of(string value) => new(Emptiness.Inhabited, [value]);
}

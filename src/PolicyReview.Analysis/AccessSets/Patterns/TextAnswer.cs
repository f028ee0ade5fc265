namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>Whether a set of texts holds anything, and an example.</summary>
internal readonly record struct TextAnswer(Emptiness Emptiness, string? Example = null)
{
    public static readonly TextAnswer None = new(Emptiness.Empty);

    public static readonly TextAnswer Unknown = new(Emptiness.Unknown);

    public static TextAnswer Of(string example) => new(Emptiness.Inhabited, example);
}

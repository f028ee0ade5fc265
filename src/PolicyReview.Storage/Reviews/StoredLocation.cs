using PolicyReview.Analysis.Policies;

namespace PolicyReview.Storage.Reviews;

/// <summary>A location as it stands in the database: steps, then start and end as [line, column, offset].</summary>
internal sealed record StoredLocation(IReadOnlyList<StoredStep> Path, int[] Start, int[] End)
{
    public static StoredLocation Of(Location location) => new(
        [.. location.Path.Select(StoredStep.Of)], Numbers(location.Span.Start), Numbers(location.Span.End));

    public Location ToLocation() => new([.. Path.Select(step => step.ToElement())], new SourceSpan(Position(Start), Position(End)));

    private static int[] Numbers(SourcePosition position) => [position.Line, position.Column, position.Offset];

    private static SourcePosition Position(int[] numbers) => new(numbers[0], numbers[1], numbers[2]);
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Storage.Reviews;

/// <summary>One step of a path: exactly one of the three is set.</summary>
internal sealed record StoredStep(int? Index, string? Key, string? Value)
{
    public static StoredStep Of(PathElement element) => element.Kind switch
    {
        PathElementKind.Index => new(element.Position, null, null),
        PathElementKind.Key => new(null, element.Name, null),
        _ => new(null, null, element.Name),
    };

    public PathElement ToElement() =>
        Index is { } index ? PathElement.Index(index) : Key is { } key ? PathElement.Key(key) : PathElement.Value(Value!);
}

namespace PolicyReview.Reviews.Outcomes;

/// <summary>Either what was asked for, or an error that the person who asked can do something about. Bugs are exceptions.</summary>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, ReviewError? error)
    {
        _value = value;
        Error = error;
    }

    /// <summary>Null on success.</summary>
    public ReviewError? Error { get; }

    /// <summary>True if there is a value.</summary>
    public bool Succeeded => Error is null;

    /// <summary>The value; asking a failed result for it is a bug.</summary>
    public T Value => Error is null ? _value! : throw new InvalidOperationException($"There is no value: {Error.Message}");

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator Result<T>(ReviewError error) => new(default, error);
}

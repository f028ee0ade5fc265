namespace PolicyReview.Reviews.People;

/// <summary>Who: stays the same when name, e-mail or roles change.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <inheritdoc />
    public override string ToString() => Value.ToString("D");
}

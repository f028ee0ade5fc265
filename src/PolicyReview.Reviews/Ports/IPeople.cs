using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Ports;

/// <summary>Knows the people as they are now.</summary>
public interface IPeople
{
    /// <summary>The person, disabled or not; null if there never was one.</summary>
    Task<Person?> FindAsync(PersonId id, CancellationToken cancellationToken);

    /// <summary>Everybody, by name; disabled people included, since records name them.</summary>
    Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellationToken);
}

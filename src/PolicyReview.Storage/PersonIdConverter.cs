using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PolicyReview.Reviews.People;

namespace PolicyReview.Storage;

/// <summary>People by their id.</summary>
internal sealed class PersonIdConverter() : ValueConverter<PersonId, Guid>(id => id.Value, value => new PersonId(value));

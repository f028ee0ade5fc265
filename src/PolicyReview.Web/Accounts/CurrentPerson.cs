using System.Security.Claims;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Web.Accounts;

/// <summary>Who is signed in, with the roles held now, read once a request.</summary>
public sealed class CurrentPerson(IHttpContextAccessor http, IPeople people)
{
    private Person? _person;

    /// <summary>The person; null on pages anybody may see.</summary>
    public async Task<Person?> FindAsync(CancellationToken cancellationToken) =>
        _person ??= http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Guid.TryParse(id, out var parsed)
            ? await people.FindAsync(new PersonId(parsed), cancellationToken)
            : null;

    /// <summary>The person, on pages only signed-in people reach.</summary>
    public async Task<Person> RequireAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ?? throw new InvalidOperationException("Nobody is signed in.");
}

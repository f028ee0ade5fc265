using System.Collections.Concurrent;

namespace PolicyReview.Reviews;

/// <summary>Tells open pages of this process that a review changed, so that they look again. A missed message costs a reload, never data.</summary>
public sealed class ReviewChangeFeed
{
    private readonly ConcurrentDictionary<Guid, Action<int>> _listeners = new();

    /// <summary>Calls <paramref name="changed"/> with the review's number after every stored change, until disposed. It must return at once and not throw.</summary>
    public IDisposable Listen(Action<int> changed)
    {
        var id = Guid.NewGuid();
        _listeners[id] = changed;
        return new Listener(_listeners, id);
    }

    /// <summary>Called by the store after a commit.</summary>
    public void Announce(int number)
    {
        foreach (var listener in _listeners.Values)
        {
            listener(number);
        }
    }

    private sealed class Listener(ConcurrentDictionary<Guid, Action<int>> listeners, Guid id) : IDisposable
    {
        public void Dispose() => listeners.TryRemove(id, out _);
    }
}

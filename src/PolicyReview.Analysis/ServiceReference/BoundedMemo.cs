using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PolicyReview.Analysis.ServiceReference;

/// <summary>
/// Remembers answers that are the same for ever, up to a size: hostile documents cannot fill the memory with questions nobody asks again.
/// </summary>
/// <param name="most">The size at which nothing more is remembered.</param>
/// <param name="size">How much an answer counts.</param>
/// <param name="comparer">When two questions are one; by default when they are equal.</param>
internal sealed class BoundedMemo<TQuestion, TAnswer>(int most, Func<TAnswer, int> size, IEqualityComparer<TQuestion>? comparer = null)
    where TQuestion : notnull
{
    private readonly ConcurrentDictionary<TQuestion, TAnswer> _answers = new(comparer);
    private int _held;

    /// <summary>The answer, worked out by <paramref name="answer"/> if it is not known.</summary>
    public TAnswer Of(TQuestion question, Func<TQuestion, TAnswer> answer)
    {
        if (_answers.TryGetValue(question, out var known))
        {
            return known;
        }

        var found = answer(question);
        if (Volatile.Read(ref _held) < most && _answers.TryAdd(question, found))
        {
            Interlocked.Add(ref _held, size(found));
        }

        return found;
    }

    /// <summary>True if the answer is known.</summary>
    public bool TryFind(TQuestion question, [MaybeNullWhen(false)] out TAnswer answer) => _answers.TryGetValue(question, out answer);
}

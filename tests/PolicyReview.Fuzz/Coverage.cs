using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace PolicyReview.Fuzz;

/// <summary>
/// The branches an execution took, as the instrumented assembly counts them: 64 K counters, one a pair of places. Counts are compared by
/// power of two, so that a loop that runs once more is nothing new, and one that runs twice as often is.
/// </summary>
internal sealed unsafe class Coverage : IDisposable
{
    private const int Size = 65_536;

    private readonly byte* _counters = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _seen = new byte[Size];

    public Coverage() => Trace.SharedMem = _counters;

    private Span<byte> Counters => new(_counters, Size);

    /// <summary>Forgets the last execution.</summary>
    public void Start()
    {
        Counters.Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>True if the last execution did something none before it did; that is remembered.</summary>
    public bool TakeNew()
    {
        var isNew = false;
        var counters = Counters;
        for (var at = counters.IndexOfAnyExcept((byte)0); at >= 0;)
        {
            var bucket = (byte)(1 << Math.Min(7, (int)Math.Log2(counters[at])));
            isNew |= (_seen[at] & bucket) == 0;
            _seen[at] |= bucket;
            var next = counters[(at + 1)..].IndexOfAnyExcept((byte)0);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return isNew;
    }

    /// <summary>How many branches have been taken so far, the last execution included.</summary>
    public int CountSeen()
    {
        TakeNew();
        return _seen.Count(bits => bits != 0);
    }

    public void Dispose()
    {
        Trace.SharedMem = null;
        NativeMemory.Free(_counters);
    }
}

using System.Numerics;

namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>A set of small numbers as a row of bits.</summary>
internal sealed class BitVector : IEquatable<BitVector>
{
    private const int WordBits = 64;

    public BitVector(int size) => Words = new ulong[(size + WordBits - 1) / WordBits];

    private BitVector(ulong[] words) => Words = words;

    public ulong[] Words { get; }

    public bool IsEmpty => !Words.AsSpan().ContainsAnyExcept(0UL);

    public int Count => Words.Sum(BitOperations.PopCount);

    public bool this[int index] => (Words[index / WordBits] & (1UL << (index % WordBits))) != 0;

    public void Add(int index) => Words[index / WordBits] |= 1UL << (index % WordBits);

    public void AddAll(BitVector? other)
    {
        for (var i = 0; i < (other?.Words.Length ?? 0); i++)
        {
            Words[i] |= other!.Words[i];
        }
    }

    public void RemoveAll(BitVector? other)
    {
        for (var i = 0; i < (other?.Words.Length ?? 0); i++)
        {
            Words[i] &= ~other!.Words[i];
        }
    }

    public BitVector And(BitVector other)
    {
        var words = new ulong[Words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Words[i] & other.Words[i];
        }

        return new BitVector(words);
    }

    public BitVector Except(BitVector other)
    {
        var words = new ulong[Words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Words[i] & ~other.Words[i];
        }

        return new BitVector(words);
    }

    public bool Overlaps(BitVector other)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if ((Words[i] & other.Words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsWithin(BitVector other)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if ((Words[i] & ~other.Words[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if a number from <paramref name="first"/> to <paramref name="last"/> is in the set.</summary>
    public bool AnyIn(int first, int last)
    {
        var (from, to) = (first / WordBits, last / WordBits);
        var head = ulong.MaxValue << (first % WordBits);
        var tail = ulong.MaxValue >> (WordBits - 1 - (last % WordBits));
        if (from == to)
        {
            return (Words[from] & head & tail) != 0;
        }

        return (Words[from] & head) != 0 || (Words[to] & tail) != 0 || Words.AsSpan(from + 1, to - from - 1).ContainsAnyExcept(0UL);
    }

    /// <summary>The numbers in the set, ascending.</summary>
    public IEnumerable<int> Members()
    {
        for (var i = 0; i < Words.Length; i++)
        {
            for (var rest = Words[i]; rest != 0; rest &= rest - 1)
            {
                yield return (i * WordBits) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    public bool Equals(BitVector? other) => other is not null && Words.AsSpan().SequenceEqual(other.Words);

    public override bool Equals(object? obj) => Equals(obj as BitVector);

    public override int GetHashCode()
    {
        var hash = 0UL;
        foreach (var word in Words)
        {
            hash = (BitOperations.RotateLeft(hash, 5) ^ word) * 0x9E3779B97F4A7C15UL;
        }

        return (int)(hash >> 32);
    }
}

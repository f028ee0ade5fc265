namespace PolicyReview.Analysis.Validation;

/// <summary>Texts in the order of a dictionary, so that those with a given beginning stand together and are found by halving.</summary>
internal sealed class PrefixOrder
{
    private readonly string[] _texts;
    private readonly int[] _order;
    private readonly StringComparison _comparison;

    /// <summary>Sorts; takes (n log n) comparisons.</summary>
    public PrefixOrder(string[] texts, bool ignoreCase)
    {
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _texts = [.. texts];
        _order = new int[texts.Length];
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        Array.Sort(_texts, _order, ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    /// <summary>True if two of the texts are equal.</summary>
    public bool HasEqualTexts
    {
        get
        {
            for (var i = 1; i < _texts.Length; i++)
            {
                if (_texts[i].Equals(_texts[i - 1], _comparison))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The positions, in the list as given, of the texts that begin with <paramref name="start"/>; in no order that means anything.</summary>
    public ReadOnlySpan<int> StartingWith(ReadOnlySpan<char> start)
    {
        var from = FirstNotBefore(start);
        var to = EndOf(start, from);
        return _order.AsSpan(from, to - from);
    }

    // From the first text that begins so, all that do stand together: the end is found by halving too, since thousands of texts may share a beginning.
    private int EndOf(ReadOnlySpan<char> start, int from)
    {
        var (low, high) = (from, _texts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_texts[middle].AsSpan().StartsWith(start, _comparison))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int FirstNotBefore(ReadOnlySpan<char> start)
    {
        var (low, high) = (0, _texts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_texts[middle].AsSpan().CompareTo(start, _comparison) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

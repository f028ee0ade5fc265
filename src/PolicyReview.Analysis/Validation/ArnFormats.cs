using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>The documented forms of one service's ARNs.</summary>
internal sealed class ArnFormats(IReadOnlyList<ArnFormat> all)
{
    // Longer resources are not compared as patterns: they fit.
    private const int Longest = 2_048;

    /// <summary>None: nothing can be said about the service's ARNs.</summary>
    public static ArnFormats None { get; } = new([]);

    /// <summary>True if nothing is known.</summary>
    public bool IsEmpty => all.Count == 0;

    /// <summary>True if every form has a region.</summary>
    public bool AlwaysHaveRegion { get; } = all.All(format => format.HasRegion);

    /// <summary>True if every form has an account.</summary>
    public bool AlwaysHaveAccount { get; } = all.All(format => format.HasAccount);

    /// <summary>True if some form without a region takes any text as its resource, such as a bucket's name.</summary>
    public bool MayLackRegion { get; } = all.All(format => !format.HasRegion) || all.Any(format => format is { HasRegion: false, Resource: "*" });

    /// <summary>True if some form takes any text as its resource, such as a queue's name.</summary>
    public bool TakeAnyResource { get; } = all.Any(format => format.Resource == "*");

    /// <summary>
    /// True if <paramref name="lacks"/> holds for all forms <paramref name="resource"/> fits; where it fits none, for all forms of the service
    /// if <paramref name="elseAll"/>.
    /// </summary>
    public bool AllFitting(string resource, Func<ArnFormat, bool> lacks, bool elseAll)
    {
        var written = PolicyVariables.ToWildcards(resource);
        var fits = false;
        foreach (var format in all)
        {
            if (Fits(format.Resource, written))
            {
                fits = true;
                if (!lacks(format))
                {
                    return false;
                }
            }
        }

        return fits || (elseAll && all.Count > 0 && all.All(lacks));
    }

    /// <summary>
    /// True if <paramref name="arn"/> fits some form. As in IAM, its wildcards stand for any text, colons and slashes included: a wildcard for the
    /// account may stand for the beginning of the resource as well.
    /// </summary>
    public bool FitAny(ArnPattern arn)
    {
        var resource = arn.Resource;
        if (TakeAnyResource || resource.Length > Longest || resource.StartsWith('*') || resource.StartsWith('$') || AnyFits(format => format.Resource, resource))
        {
            return true;
        }

        var tail = PolicyVariables.ToWildcards($"{arn.Region}:{arn.Account}:{resource}");
        return WildcardPattern.HasWildcard(tail) && AnyFits(format => format.Tail, tail);
    }

    private bool AnyFits(Func<ArnFormat, string> part, string text)
    {
        var written = PolicyVariables.ToWildcards(text);
        for (var i = 0; i < all.Count; i++)
        {
            if (Fits(part(all[i]), written))
            {
                return true;
            }
        }

        return false;
    }

    // The literal beginnings decide nearly always: one has to begin with the other.
    private static bool Fits(string form, string written)
    {
        if (written.Length > Longest)
        {
            return true;
        }

        var formStart = Start(form);
        var writtenStart = Start(written);
        var shared = Math.Min(formStart.Length, writtenStart.Length);
        if (!formStart[..shared].SequenceEqual(writtenStart[..shared]))
        {
            return false;
        }

        if (writtenStart.Length == written.Length)
        {
            return WildcardPattern.Matches(form, written);
        }

        // A beginning and then a star takes in all that goes on from it.
        return (shared == formStart.Length && IsBeginning(form, shared)) || (shared == writtenStart.Length && IsBeginning(written, shared)) || WildcardPattern.Overlaps(form, written);
    }

    private static bool IsBeginning(string pattern, int literal) => literal == pattern.Length - 1 && pattern[literal] == '*';

    private static ReadOnlySpan<char> Start(string pattern)
    {
        var at = pattern.AsSpan().IndexOfAny('*', '?');
        return at < 0 ? pattern : pattern.AsSpan(0, at);
    }
}

namespace PolicyReview.Analysis.Policies;

/// <summary>An element that is a string or a list of strings: Action, Resource and their negations.</summary>
/// <param name="Member">The element's name and value as written.</param>
/// <param name="Values">The strings in it, in document order; what is not a string is left out.</param>
public sealed record StringElement(SourceMember Member, IReadOnlyList<PolicyString> Values)
{
    /// <summary>True if the element is written as a list.</summary>
    public bool IsList => Member.Value?.Kind == SourceNodeKind.Array;

    internal static StringElement? Of(SourceMember member) => member.Value is { } value ? new StringElement(member, PolicyString.AllIn(value)) : null;
}

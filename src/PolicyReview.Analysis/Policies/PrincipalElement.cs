namespace PolicyReview.Analysis.Policies;

/// <summary>
/// A <c>Principal</c> or <c>NotPrincipal</c> element: <c>"*"</c>, or a map such as
/// <c>{ "AWS": ["arn:aws:iam::111122223333:root"], "Service": "lambda.amazonaws.com" }</c>.
/// </summary>
/// <param name="Member">The element's name and value as written.</param>
/// <param name="Values">Every string in it with the key it stands under.</param>
public sealed record PrincipalElement(SourceMember Member, IReadOnlyList<PrincipalValue> Values)
{
    /// <summary>True for <c>"Principal": "*"</c> and <c>"Principal": { "AWS": "*" }</c>: everybody, signed in or not.</summary>
    public bool IncludesEverybody => Values.Any(value => value is { Value: "*", Kind: null or "AWS" });

    internal static PrincipalElement? Of(SourceMember member) => member.Value is { } value ? new PrincipalElement(member, [.. ValuesIn(value)]) : null;

    private static IEnumerable<PrincipalValue> ValuesIn(SourceNode value) => value.Kind switch
    {
        SourceNodeKind.String => [new PrincipalValue(null, value.Text!, value)],
        SourceNodeKind.Object => value.Members.Where(m => m.Value is not null).SelectMany(
            m => PolicyString.AllIn(m.Value!).Select(s => new PrincipalValue(m.Name, s.Value, s.Node))),
        _ => [],
    };
}

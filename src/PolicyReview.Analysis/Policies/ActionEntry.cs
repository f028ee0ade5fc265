namespace PolicyReview.Analysis.Policies;

/// <summary>One entry of <c>Action</c> or <c>NotAction</c>.</summary>
/// <param name="Text">The entry as written, with its place.</param>
/// <param name="Pattern">The entry read apart.</param>
public sealed record ActionEntry(PolicyString Text, ActionPattern Pattern)
{
    /// <summary>The entry as written.</summary>
    public string Value => Text.Value;

    /// <summary>The place of the entry.</summary>
    public Location Location => Text.Node.Location;

    /// <summary>True if the entry holds <c>*</c> or <c>?</c>.</summary>
    public bool HasWildcard { get; } = WildcardPattern.HasWildcard(Text.Value);
}

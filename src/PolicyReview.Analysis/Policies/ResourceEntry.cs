namespace PolicyReview.Analysis.Policies;

/// <summary>One entry of <c>Resource</c> or <c>NotResource</c>.</summary>
/// <param name="Text">The entry as written, with its place.</param>
/// <param name="Arn">The entry read apart; null if it is no ARN, such as <c>*</c>.</param>
public sealed record ResourceEntry(PolicyString Text, ArnPattern? Arn)
{
    /// <summary>The entry as written.</summary>
    public string Value => Text.Value;

    /// <summary>The place of the entry.</summary>
    public Location Location => Text.Node.Location;

    /// <summary>True for the bare <c>*</c>.</summary>
    public bool IsEverything => Text.Value == "*";
}

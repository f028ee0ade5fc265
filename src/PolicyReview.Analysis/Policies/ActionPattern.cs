namespace PolicyReview.Analysis.Policies;

/// <summary>An action as a policy writes it: <c>s3:Get*</c> read apart. Case does not count.</summary>
/// <param name="Service">The service prefix; may hold wildcards. Empty if there is no colon.</param>
/// <param name="Name">The action's name; may hold wildcards.</param>
public readonly record struct ActionPattern(string Service, string Name)
{
    /// <summary>True for the bare <c>*</c>, and <c>*:*</c>, which mean the same.</summary>
    public bool IsEverything => Service is "*" or "" && Name == "*";

    /// <summary>True if the whole service is meant: <c>s3:*</c>.</summary>
    public bool IsWholeService => Service is not ("" or "*") && Name == "*";

    /// <summary>Reads an action as written; text without a colon becomes a name without a service.</summary>
    public static ActionPattern Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new ActionPattern("", written) : new ActionPattern(written[..colon], written[(colon + 1)..]);
    }

    /// <summary>True if the pattern takes in the action <paramref name="name"/> of <paramref name="service"/>.</summary>
    public bool Includes(string service, string name) =>
        IsEverything || (WildcardPattern.Matches(Service, service, ignoreCase: true) && WildcardPattern.Matches(Name, name, ignoreCase: true));

    /// <inheritdoc />
    public override string ToString() => Service.Length == 0 ? Name : $"{Service}:{Name}";
}

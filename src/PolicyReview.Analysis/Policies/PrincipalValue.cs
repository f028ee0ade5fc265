namespace PolicyReview.Analysis.Policies;

/// <summary>One principal.</summary>
/// <param name="Kind">AWS, Service, Federated, CanonicalUser as written; null for a bare string.</param>
/// <param name="Value">The principal as written: an ARN, an account, a service name, <c>*</c>.</param>
/// <param name="Node">Where it stands.</param>
public readonly record struct PrincipalValue(string? Kind, string Value, SourceNode Node);

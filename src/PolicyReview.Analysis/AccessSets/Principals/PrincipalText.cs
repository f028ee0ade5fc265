namespace PolicyReview.Analysis.AccessSets.Principals;

/// <summary>
/// Principals as texts, the kind in front: <c>AWS:arn:aws:iam::111122223333:role/deploy</c>, <c>Service:lambda.amazonaws.com</c>,
/// <c>Federated:…</c>, <c>CanonicalUser:…</c>, <c>Anonymous</c>.
/// </summary>
internal static class PrincipalText
{
    public const string Aws = "AWS:";
    public const string Service = "Service:";
    public const string Federated = "Federated:";
    public const string CanonicalUser = "CanonicalUser:";
    public const string Anonymous = "Anonymous";

    /// <summary>The kinds that have no ARN of their own, and so no <c>aws:PrincipalArn</c>.</summary>
    public static IReadOnlyList<string> WithoutArn { get; } = [Service, Federated, CanonicalUser];
}

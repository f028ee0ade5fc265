namespace PolicyReview.Analysis.UseCases;

/// <summary>What the words in the column "Principal" say about who acts.</summary>
public static class PrincipalWording
{
    private static readonly string[] People = ["human", "person", "people", "federated", "sso", "identity center", "engineer", "operator", "developer", "analyst", "saml"];

    private static readonly string[] LongTerm = ["iam user", "access key", "long-term", "long-lived"];

    /// <summary>True if a person acts, so that a condition on the network they sit in makes sense.</summary>
    public static bool IsHuman(string principal) => Names(principal, People) || (Words(principal).Contains("user") && !IsLongTermUser(principal));

    /// <summary>True for an IAM user with keys that do not expire.</summary>
    public static bool IsLongTermUser(string principal) => Names(principal, LongTerm);

    private static bool Names(string principal, string[] words)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return words.Any(word => principal.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static HashSet<string> Words(string text) => [.. text.ToUpperInvariant().Split(' ', ',', '/', '(', ')').Select(word => word == "USER" ? "user" : word)];
}

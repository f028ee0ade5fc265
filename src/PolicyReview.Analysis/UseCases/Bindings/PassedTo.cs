namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>The context of a role that is passed on: <c>iam:PassedToService</c> names the service principal.</summary>
internal static class PassedTo
{
    /// <summary>The action.</summary>
    public const string Action = "iam:PassRole";

    /// <summary>The condition key.</summary>
    public const string Key = "iam:PassedToService";

    /// <summary>What is passed.</summary>
    public static Noun Role { get; } = Nouns.Named("role", "iam");

    /// <summary>The context for a service by its prefix; ECS's tasks take the role, not ECS.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Service(string prefix) =>
        Principal(prefix switch { "ecs" => "ecs-tasks.amazonaws.com", _ => $"{prefix}.amazonaws.com" });

    /// <summary>The service that a clause passes a role to, by its prefix: "to Lambda", "to ECS tasks"; null if it names none.</summary>
    public static string? Receiver(Clause clause) => clause.Service is { } named and not "iam" ? named
        : clause.Nouns.Select(word => Nouns.All.FirstOrDefault(noun => noun.Service != "iam" && noun.Words.Contains(word))?.Service).FirstOrDefault(service => service is not null);

    /// <summary>The context for a service principal.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Principal(string principal) => new Dictionary<string, IReadOnlyList<string>> { [Key] = [principal] };
}

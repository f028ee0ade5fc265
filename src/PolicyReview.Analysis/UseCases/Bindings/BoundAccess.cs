namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Actions × resources × context: every one of the actions on every one of the resources.</summary>
/// <param name="Actions"><c>service:Name</c>, with <c>*</c> where a pattern is meant.</param>
/// <param name="Resources">ARNs as a policy writes them; empty as long as <paramref name="Open"/> asks which.</param>
public sealed record BoundAccess(IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)
{
    /// <summary>Condition keys with the values that the workload sends, one of them each time.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Context { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Resources that are left out.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>What is left out of an open resource, by name, until its ARN is known: <c>private/</c>.</summary>
    internal IReadOnlyList<string> ExceptNames { get; init; } = [];

    /// <summary>Which resource is meant, as far as the phrase says; null once it is known.</summary>
    public OpenResource? Open { get; init; }

    /// <summary>The actions in words, where there are too many to read; else null.</summary>
    public string? Summary { get; init; }

    /// <summary>The verb that <see cref="Actions"/> are the effect of, over every service: "updates"; null where they are chosen one by one.</summary>
    public string? Effect { get; init; }

    /// <summary>If set, <see cref="Actions"/> is empty and every action but these is meant.</summary>
    public IReadOnlyList<string> NotActions { get; init; } = [];

    /// <summary>Several ways to do one thing: one option of each group is enough.</summary>
    internal Choice? Choice { get; init; }

    /// <summary>True if the documents name no resource for it, so that <see cref="Resources"/> is an example.</summary>
    public bool IsExample { get; init; }

    /// <summary>True for a resource that the phrase does not speak of and AWS asks for all the same: the image of an instance.</summary>
    internal bool IsUnsaid { get; init; }

    /// <summary>True for what is only meant if the documents name a resource for it.</summary>
    internal bool IsOptional { get; init; }
}

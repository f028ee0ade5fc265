namespace PolicyReview.Analysis.ServiceReference;

/// <summary>A resource type an action works on.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsRequired">True if a statement that allows the action must cover a resource of this type.</param>
/// <param name="ConditionKeys">Keys that are present only with this type.</param>
public sealed record ActionResource(ResourceType Type, bool IsRequired, IReadOnlyList<string> ConditionKeys);

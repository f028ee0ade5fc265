namespace PolicyReview.Analysis.ServiceReference;

/// <summary>A kind of resource and how its ARNs look.</summary>
/// <param name="Service">The service prefix that lists it.</param>
/// <param name="Name">Its name there, such as <c>bucket</c>.</param>
/// <param name="Arn">Its ARN format.</param>
/// <param name="ConditionKeys">Keys that describe it.</param>
public sealed record ResourceType(string Service, string Name, ArnTemplate Arn, IReadOnlyList<string> ConditionKeys);

namespace PolicyReview.Reviews.Requirements;

/// <summary>One condition of sign-off, evaluated for one person and one moment.</summary>
/// <param name="Name">Its name, such as "Findings answered".</param>
/// <param name="Status">How it stands.</param>
/// <param name="Explanation">What is missing and who can do it, in a sentence; what it rests on if it holds.</param>
public sealed record Requirement(string Name, RequirementStatus Status, string Explanation)
{
    /// <summary>True if sign-off need not wait for it.</summary>
    public bool Holds => Status is RequirementStatus.NotApplicable or RequirementStatus.Satisfied or RequirementStatus.Overridden;
}

namespace PolicyReview.Reviews.Requirements;

/// <summary>The words for a requirement's status.</summary>
public static class RequirementStatusNames
{
    /// <summary>"satisfied", "not applicable", …</summary>
    public static string Name(this RequirementStatus status) => status switch
    {
        RequirementStatus.NotApplicable => "not applicable",
        RequirementStatus.Satisfied => "satisfied",
        RequirementStatus.Overridden => "overridden",
        RequirementStatus.Error => "error",
        _ => "unsatisfied",
    };
}

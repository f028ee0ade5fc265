namespace PolicyReview.Reviews.Findings;

/// <summary>What people call the answers, the same everywhere.</summary>
public static class DispositionNames
{
    /// <summary>The answer in lower-case words.</summary>
    public static string Name(this DispositionKind kind) => kind switch
    {
        DispositionKind.AcceptRisk => "accept risk",
        DispositionKind.FalsePositive => "false positive",
        DispositionKind.NotApplicable => "not applicable",
        _ => "fix",
    };
}

namespace PolicyReview.Reviews.CheckRuns;

/// <summary>What people call the checks, the same everywhere.</summary>
public static class CheckNames
{
    /// <summary>The name on screen and in sign-offs ("signed without: Access Analyzer").</summary>
    public static string Name(this CheckKind kind) => kind switch
    {
        CheckKind.AccessAnalyzer => "Access Analyzer",
        _ => kind.ToString(),
    };
}

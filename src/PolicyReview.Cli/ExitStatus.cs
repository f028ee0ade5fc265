namespace PolicyReview.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitStatus
{
    /// <summary>Nothing at or above what was asked for.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above <c>--fail-on</c>, or a comparison that failed.</summary>
    public const int Findings = 1;

    /// <summary>Unusable arguments or unreadable input.</summary>
    public const int Unusable = 2;
}

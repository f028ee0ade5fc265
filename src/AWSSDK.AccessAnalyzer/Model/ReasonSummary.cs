namespace Amazon.AccessAnalyzer.Model;

/// <summary>One reason for the result of a Check operation.</summary>
public class ReasonSummary
{
    /// <summary>An English sentence; to be shown, not to be branched on.</summary>
    public string? Description { get; set; }

    /// <summary>The Sid of the statement, if it has one.</summary>
    public string? StatementId { get; set; }

    /// <summary>The position of the statement, from 0.</summary>
    public int? StatementIndex { get; set; }
}

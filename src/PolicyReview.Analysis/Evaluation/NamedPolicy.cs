using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>A policy with the name that results call it by.</summary>
/// <param name="Name">A file name, ARN or title; need not be unique.</param>
/// <param name="Document">The policy.</param>
public sealed record NamedPolicy(string Name, PolicyDocument Document)
{
    /// <summary>What a list of documents says beside the name, such as a version and its date; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The name with its note, for a list of documents.</summary>
    public string Title => Note is null ? Name : $"{Name} ({Note})";
}

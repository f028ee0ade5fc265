using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Web.Pages.Review.Ask;

/// <summary>The answer of the documents to a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Evaluation">The decision and what each policy type said.</param>
/// <param name="IsWhole">False if the resource's own policy was not at hand, so that only the principal's side is decided.</param>
/// <param name="Problems">Why AWS would not accept some of the documents.</param>
public sealed record AskedAnswer(AccessRequest Request, PolicyEvaluation Evaluation, bool IsWhole, IReadOnlyList<string> Problems)
{
    /// <summary>What of the request AWS does not list, one sentence or two each.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>For a request that no policy of the principal allows: the statements that nearly do, the nearest first.</summary>
    public IReadOnlyList<NearMatch> Near { get; init; } = [];

    /// <summary>True if somebody else asks for the role, whose own policies are not known and were taken to allow it.</summary>
    public bool IsCallerUnknown { get; init; }

    /// <summary>True if nothing says whose account the resource is in, and its policy counted as one of the principal's account: there it grants alone, across accounts both sides must.</summary>
    public bool IsAccountAssumed { get; init; }
}

using PolicyReview.Analysis.AccessSets.Comparison;

namespace PolicyReview.Analysis.Reports;

/// <summary>Relations as programs and people read them.</summary>
public static class RelationWords
{
    /// <summary>The word in JSON.</summary>
    public static string Of(PolicyRelation relation) => relation switch
    {
        PolicyRelation.Equal => "equal",
        PolicyRelation.Narrower => "narrower",
        PolicyRelation.Wider => "wider",
        PolicyRelation.Incomparable => "incomparable",
        PolicyRelation.Possible => "possible",
        _ => "undecided",
    };

    /// <summary>One sentence; the second policy as seen from the first.</summary>
    public static string Sentence(PolicyRelation relation) => relation switch
    {
        PolicyRelation.Equal => "Both policies allow the same requests.",
        PolicyRelation.Narrower => "The second policy allows less than the first, and nothing else.",
        PolicyRelation.Wider => "The second policy allows all that the first allows, and more.",
        PolicyRelation.Incomparable => "Each policy allows something that the other does not.",
        PolicyRelation.Possible => "The policies may differ, but no request was found that shows it.",
        _ => "The comparison was not decided.",
    };
}

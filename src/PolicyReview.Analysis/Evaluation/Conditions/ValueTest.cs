namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>One value of a condition, ready to be compared with a request's values.</summary>
internal abstract class ValueTest
{
    /// <summary>Compares; text that is not of the operator's type does not match.</summary>
    public abstract Match Matches(string value, AccessRequest request);

    protected static Match From(bool matches) => matches ? Match.Yes : Match.No;
}

namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>One value of a condition, ready to be compared with a request's values.</summary>
internal abstract class ValueTest
{
    /// <summary>Compares the policy's value with <paramref name="value"/> of the request.</summary>
    public abstract Match Matches(string value, AccessRequest request);

    /// <summary>False if the policy's value holds a variable that this request gives no value.</summary>
    public virtual bool IsResolved(AccessRequest request) => true;

    protected static Match From(bool matches) => matches ? Match.Yes : Match.No;
}

namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>The Numeric and Date operators.</summary>
internal sealed class OrderTest<T>(string written, Order order, Func<string, T?> parse) : ValueTest
    where T : struct, IComparable<T>
{
    private readonly T? _limit = parse(written);

    public override Match Matches(string value, AccessRequest request)
    {
        if (_limit is not { } limit || parse(value) is not { } given)
        {
            return Match.Incomparable;
        }

        var comparison = given.CompareTo(limit);
        return From(order switch
        {
            Order.Equals => comparison == 0,
            Order.LessThan => comparison < 0,
            Order.LessThanEquals => comparison <= 0,
            Order.GreaterThan => comparison > 0,
            _ => comparison >= 0,
        });
    }
}

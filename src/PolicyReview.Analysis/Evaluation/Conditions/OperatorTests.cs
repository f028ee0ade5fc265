namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>Which comparison an operator makes; a negated operator makes the same one as its positive.</summary>
internal static class OperatorTests
{
    /// <summary>The comparison with <paramref name="value"/>; null for an operator that compares no values.</summary>
    /// <param name="name">AWS's spelling, without set operator and IfExists.</param>
    /// <param name="value">One value of the condition.</param>
    /// <param name="variables">True if the document resolves policy variables.</param>
    public static ValueTest? For(string name, string value, bool variables) => name switch
    {
        "StringEquals" or "StringNotEquals" => new TextTest(value, wildcards: false, ignoreCase: false, variables),
        "StringEqualsIgnoreCase" or "StringNotEqualsIgnoreCase" => new TextTest(value, wildcards: false, ignoreCase: true, variables),
        "StringLike" or "StringNotLike" => new TextTest(value, wildcards: true, ignoreCase: false, variables),
        "Bool" => new TextTest(value, wildcards: false, ignoreCase: true, variables),
        "ArnEquals" or "ArnLike" or "ArnNotEquals" or "ArnNotLike" => new ArnTest(value, variables),
        "IpAddress" or "NotIpAddress" => new AddressTest(value),
        "BinaryEquals" => new BinaryTest(value),
        _ when name.StartsWith("Numeric", StringComparison.Ordinal) => new OrderTest<decimal>(value, OrderOf(name["Numeric".Length..]), ScalarText.Number),
        _ when name.StartsWith("Date", StringComparison.Ordinal) => new OrderTest<DateTimeOffset>(value, OrderOf(name["Date".Length..]), ScalarText.Date),
        _ => null,
    };

    private static Order OrderOf(string comparison) => comparison switch
    {
        "LessThan" => Order.LessThan,
        "LessThanEquals" => Order.LessThanEquals,
        "GreaterThan" => Order.GreaterThan,
        "GreaterThanEquals" => Order.GreaterThanEquals,
        _ => Order.Equals,
    };
}

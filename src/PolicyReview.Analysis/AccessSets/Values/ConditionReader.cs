using System.Numerics;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Values;

/// <summary>From a condition as written to the set it means.</summary>
internal static class ConditionReader
{
    private static readonly ScaleRange? Anywhere = new ScaleRange(null, null);

    /// <summary>The set.</summary>
    public static ConditionPredicate Read(ConditionEntry entry, bool resolvesVariables)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var name = entry.Operator.Name;
        return entry.Operator switch
        {
            { IsKnown: false } => Opaque(entry),
            { Name: "Null" } => Presence(entry),
            _ when name.StartsWith("Numeric", StringComparison.Ordinal) => OnScale(entry, ValueFamily.Number, OrderedScale.Numbers, resolvesVariables),
            _ when name.StartsWith("Date", StringComparison.Ordinal) => OnScale(entry, ValueFamily.Date, OrderedScale.Dates, resolvesVariables),
            _ when name.EndsWith("IpAddress", StringComparison.Ordinal) => OnScale(entry, ValueFamily.Address, OrderedScale.Addresses, resolvesVariables),
            _ => Text(entry, resolvesVariables),
        };
    }

    /// <summary>What makes two conditions on the same key the same set.</summary>
    public static string Signature(ConditionEntry entry, bool resolvesVariables) => string.Join(
        '\u0001',
        [$"{entry.Operator.SetOperator}:{entry.Operator.Name}:{entry.Operator.IfExists}:{resolvesVariables && entry.Values.Any(value => PolicyVariables.AnyIn(value.Value))}",
            .. entry.Values.Select(value => value.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private static ConditionPredicate Opaque(ConditionEntry entry) =>
        new() { Family = ValueFamily.Opaque, SetOperator = entry.Operator.SetOperator, IsNegated = false, HoldsAbsent = true };

    // {"Null": {"aws:TokenIssueTime": "true"}} holds where the key is absent, "false" where it is present.
    private static ConditionPredicate Presence(ConditionEntry entry) => new()
    {
        Family = ValueFamily.Presence,
        SetOperator = SetOperator.None,
        IsNegated = false,
        HoldsAbsent = entry.Values.Any(value => value.Value.Equals("true", StringComparison.OrdinalIgnoreCase)),
        HoldsPresent = entry.Values.Any(value => value.Value.Equals("false", StringComparison.OrdinalIgnoreCase)),
    };

    private static ConditionPredicate Text(ConditionEntry entry, bool resolvesVariables)
    {
        var name = entry.Operator.Name;
        Func<string, Glob?> glob = name switch
        {
            "StringLike" or "StringNotLike" => value => GlobReader.Wildcards(value, resolvesVariables),
            "StringEqualsIgnoreCase" or "StringNotEqualsIgnoreCase" => value => GlobReader.Exact(value, resolvesVariables, ignoreCase: true),
            "Bool" => value => GlobReader.Exact(value, resolvesVariables, ignoreCase: true),
            "BinaryEquals" => GlobReader.Literal,
            _ when name.StartsWith("Arn", StringComparison.Ordinal) => value => GlobReader.ArnFieldByField(value, resolvesVariables),
            _ => value => GlobReader.Exact(value, resolvesVariables),
        };
        return new ConditionPredicate
        {
            Family = ValueFamily.Text,
            SetOperator = entry.Operator.SetOperator,
            IsNegated = entry.Operator.IsNegated,
            HoldsAbsent = HoldsAbsent(entry.Operator),
            Globs = [.. entry.Values.Select(value => glob(value.Value) ?? Incomparable(entry)).OfType<Glob>()],
            IsBool = name == "Bool",
            IsArn = name.StartsWith("Arn", StringComparison.Ordinal),
        };
    }

    private static ConditionPredicate OnScale(ConditionEntry entry, ValueFamily family, OrderedScale scale, bool resolvesVariables)
    {
        if (resolvesVariables && entry.Values.Any(value => PolicyVariables.AnyIn(value.Value)))
        {
            return Opaque(entry);
        }

        return new ConditionPredicate
        {
            Family = family,
            SetOperator = entry.Operator.SetOperator,
            IsNegated = entry.Operator.IsNegated,
            HoldsAbsent = HoldsAbsent(entry.Operator),
            Scale = new ScaleRanges(
                scale, [.. entry.Values.Select(value => RangeOf(entry.Operator.Name, value.Value, scale) ?? (entry.Operator.IsNegated ? Anywhere : null)).OfType<ScaleRange>()]),
        };
    }

    // A value that is not of the operator's type matches nothing, and where there is one not even a negated operator holds.
    private static Glob? Incomparable(ConditionEntry entry) => entry.Operator.IsNegated ? Glob.Everything : null;

    private static ScaleRange? RangeOf(string name, string value, OrderedScale scale)
    {
        if (scale == OrderedScale.Addresses)
        {
            return OrderedScale.Network(value);
        }

        return scale.Read(value) is not { } place ? null : name switch
        {
            _ when name.EndsWith("LessThan", StringComparison.Ordinal) => new ScaleRange(null, place - BigInteger.One),
            _ when name.EndsWith("LessThanEquals", StringComparison.Ordinal) => new ScaleRange(null, place),
            _ when name.EndsWith("GreaterThan", StringComparison.Ordinal) => new ScaleRange(place + BigInteger.One, null),
            _ when name.EndsWith("GreaterThanEquals", StringComparison.Ordinal) => new ScaleRange(place, null),
            _ => new ScaleRange(place, place),
        };
    }

    // ForAllValues holds of no values at all; ForAnyValue needs one; a plain negated operator holds where there is nothing to match.
    private static bool HoldsAbsent(ConditionOperator op) => op.SetOperator switch
    {
        SetOperator.ForAllValues => true,
        SetOperator.ForAnyValue => op.IfExists,
        _ => op.IfExists || op.IsNegated,
    };
}

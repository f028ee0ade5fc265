using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>
/// One condition, ready to be asked of many requests.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html"/>
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html"/>
/// </summary>
public sealed class CompiledCondition
{
    private readonly ConditionOperator _operator;
    private readonly bool _negated;
    private readonly ValueTest[] _tests;
    private readonly bool _expectsAbsent;
    private readonly bool _expectsPresent;

    /// <summary>Compiles <paramref name="entry"/>.</summary>
    /// <param name="entry">The condition.</param>
    /// <param name="resolvesVariables">True for a document under Version 2012-10-17.</param>
    public CompiledCondition(ConditionEntry entry, bool resolvesVariables)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Entry = entry;
        _operator = entry.Operator;
        _negated = _operator.IsNegated;
        _tests = IsNullCheck ? [] : [.. entry.Values.Select(value => OperatorTests.For(_operator.Name, value.Value, resolvesVariables)).OfType<ValueTest>()];
        _expectsAbsent = IsNullCheck && entry.Values.Any(value => value.Value.Equals("true", StringComparison.OrdinalIgnoreCase));
        _expectsPresent = IsNullCheck && entry.Values.Any(value => value.Value.Equals("false", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The condition as the document has it.</summary>
    public ConditionEntry Entry { get; }

    /// <summary>False for an operator that AWS does not have: nobody can tell whether such a condition holds.</summary>
    public bool IsKnown => _operator.IsKnown;

    private bool IsNullCheck => _operator.Name == "Null";

    /// <summary>
    /// True if the condition holds for <paramref name="request"/>. False for an unknown operator, and where the outcome hangs on values that
    /// cannot be compared: a policy variable that the request gives no value, text that is no date, number, address or ARN.
    /// </summary>
    public bool Holds(AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!IsKnown)
        {
            return false;
        }

        var values = request.ValuesOf(Entry.Key);
        if (IsNullCheck)
        {
            return values is null ? _expectsAbsent : _expectsPresent;
        }

        return values is null || (_operator.SetOperator != SetOperator.None && IsEmptySet(values))
            ? HoldsWithoutValues(request, isAbsent: values is null)
            : HoldsFor(values, request);
    }

    // An empty string counts as no value for the set operators.
    private static bool IsEmptySet(IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            if (value.Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool HoldsWithoutValues(AccessRequest request, bool isAbsent) => _operator.SetOperator switch
    {
        _ when isAbsent && _operator.IfExists => true,
        SetOperator.ForAllValues => true,
        SetOperator.ForAnyValue => false,
        _ => _negated && Array.TrueForAll(_tests, test => test.IsResolved(request)),
    };

    private bool HoldsFor(IReadOnlyList<string> values, AccessRequest request)
    {
        // Without a set operator, several values count like one that equals each of them.
        var quantifier = _operator.SetOperator != SetOperator.None ? _operator.SetOperator : _negated ? SetOperator.ForAllValues : SetOperator.ForAnyValue;
        var all = quantifier == SetOperator.ForAllValues;
        foreach (var value in values)
        {
            if (HoldsFor(value, request) != all)
            {
                return !all;
            }
        }

        return all;
    }

    private bool HoldsFor(string value, AccessRequest request)
    {
        foreach (var test in _tests)
        {
            var match = test.Matches(value, request);
            if (match == Match.Yes || (match == Match.Incomparable && _negated))
            {
                return match == Match.Yes && !_negated;
            }
        }

        return _negated;
    }
}

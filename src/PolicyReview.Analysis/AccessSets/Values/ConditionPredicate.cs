using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Values;

/// <summary>
/// One condition as a set of what its key may hold. <see cref="Globs"/> or <see cref="Scale"/> say which values the operator names; a negated
/// operator takes all others.
/// </summary>
internal sealed class ConditionPredicate
{
    public required ValueFamily Family { get; init; }

    public required SetOperator SetOperator { get; init; }

    /// <summary>True for StringNotEquals and its like: the values named are those refused.</summary>
    public required bool IsNegated { get; init; }

    /// <summary>True if the condition holds where the key is absent.</summary>
    public required bool HoldsAbsent { get; init; }

    /// <summary>For <see cref="ValueFamily.Presence"/>: true if the condition holds where the key is present.</summary>
    public bool HoldsPresent { get; init; }

    /// <summary>The values named, for <see cref="ValueFamily.Text"/>.</summary>
    public IReadOnlyList<Glob> Globs { get; init; } = [];

    /// <summary>The values named, for numbers, dates and addresses.</summary>
    public ScaleRanges? Scale { get; init; }

    /// <summary>True for the Bool operator.</summary>
    public bool IsBool { get; init; }

    /// <summary>True for the Arn operators.</summary>
    public bool IsArn { get; init; }

    /// <summary>True if a value named depends on the request.</summary>
    public bool HasVariables => Globs.Any(glob => glob.HasVariables);

    /// <summary>True if the operator names <paramref name="value"/>, before negation.</summary>
    public bool Names(string value) => Family == ValueFamily.Text ? Globs.Any(glob => glob.Matches(value)) : Scale?.Contains(value) ?? false;
}

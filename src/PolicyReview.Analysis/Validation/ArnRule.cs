using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A check that holds the ARNs of a policy against the documented forms of the ARNs of their service.</summary>
internal abstract class ArnRule : ResourceRule
{
    protected sealed override RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context)
    {
        if (entry.Arn is not { } arn || !MayApply(arn) || !IsLiteral(arn.Service))
        {
            return null;
        }

        var index = ArnFormatIndex.Of(context.Catalogue);
        var own = index.OwnOf(arn.Service);
        return (own.IsEmpty || Contradicts(arn, own)) && index.AllOf(arn.Service) is { IsEmpty: false } all && Contradicts(arn, all)
            ? new RuleHit(Message(arn, entry.Value), entry.Location) { Replacement = Mend(arn) is { } mended ? $"\"{mended}\"" : null }
            : null;
    }

    /// <summary>A cheap test that most ARNs fail.</summary>
    protected abstract bool MayApply(ArnPattern arn);

    /// <summary>True if <paramref name="arn"/> has none of <paramref name="formats"/>.</summary>
    protected abstract bool Contradicts(ArnPattern arn, ArnFormats formats);

    /// <summary>What is wrong.</summary>
    protected abstract string Message(ArnPattern arn, string written);

    /// <summary>The ARN without the mistake; null where that takes a person.</summary>
    protected virtual ArnPattern? Mend(ArnPattern arn) => null;

    /// <summary>True if a field stands for itself: no wildcard, no policy variable.</summary>
    protected static bool IsLiteral(string field) => field.AsSpan().IndexOfAny('*', '?', '$') < 0;
}

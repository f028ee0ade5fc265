using PolicyReview.Analysis.Evaluation.Matching;

namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>
/// ArnEquals and ArnLike, which behave alike: each of the six components is compared on its own, so that a wildcard in one of the first five
/// does not reach over a colon.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN"/>
/// </summary>
internal sealed class ArnTest : ValueTest
{
    private const int Components = 6;
    private readonly ValueTemplate _template;
    private readonly string[]? _fixed;

    public ArnTest(string written, bool variables)
    {
        _template = ValueTemplate.Parse(written, wildcards: true, variables);
        _fixed = _template.Fixed?.Split(':', Components);
    }

    public override Match Matches(string value, AccessRequest request)
    {
        var pattern = _fixed ?? _template.Resolve(request)?.Split(':', Components);
        return pattern is null ? Match.Unresolved : From(Matches(pattern, value));
    }

    private static bool Matches(string[] pattern, ReadOnlySpan<char> value)
    {
        if (pattern.Length != Components)
        {
            return false;
        }

        for (var i = 0; i < Components - 1; i++)
        {
            var colon = value.IndexOf(':');
            if (colon < 0 || !TextPattern.Matches(pattern[i], value[..colon]))
            {
                return false;
            }

            value = value[(colon + 1)..];
        }

        return TextPattern.Matches(pattern[^1], value);
    }
}

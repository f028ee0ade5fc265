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

    public override bool IsResolved(AccessRequest request) => _template.Resolve(request) is not null;

    public override Match Matches(string value, AccessRequest request)
    {
        var pattern = _fixed ?? _template.Resolve(request)?.Split(':', Components);
        return pattern is { Length: Components } && value.Split(':', Components) is { Length: Components } parts
            ? From(Matches(pattern, parts))
            : Match.Incomparable;
    }

    private static bool Matches(string[] pattern, string[] value)
    {
        for (var i = 0; i < Components; i++)
        {
            if (!TextPattern.Matches(pattern[i], value[i]))
            {
                return false;
            }
        }

        return true;
    }
}

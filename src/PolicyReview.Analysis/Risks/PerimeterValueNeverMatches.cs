using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A value for an organisation, VPC, endpoint or account that no such thing can have.</summary>
internal sealed partial class PerimeterValueNeverMatches : ConditionValueRule
{
    private const int LongestCompared = 256;

    // The shapes AWS documents for its ids, and how to say them.
    private static readonly (string Key, Func<Regex> Shape, string Form)[] Shapes =
    [
        ("aws:PrincipalOrgID", OrganizationId, "o-a1b2c3d4e5"),
        ("aws:ResourceOrgID", OrganizationId, "o-a1b2c3d4e5"),
        ("aws:SourceOrgID", OrganizationId, "o-a1b2c3d4e5"),
        ("aws:PrincipalOrgPaths", OrganizationPath, "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"),
        ("aws:ResourceOrgPaths", OrganizationPath, "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"),
        ("aws:SourceOrgPaths", OrganizationPath, "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"),
        ("aws:SourceVpce", EndpointId, "vpce-0123456789abcdef0"),
        ("aws:SourceVpc", VpcId, "vpc-0123456789abcdef0"),
        ("aws:PrincipalAccount", AccountId, "111122223333"),
        ("aws:ResourceAccount", AccountId, "111122223333"),
        ("aws:SourceAccount", AccountId, "111122223333"),
    ];

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "perimeter-value-never-matches",
        FindingType.Warning,
        "Perimeter value that matches nothing",
        "Write the id as AWS shows it; a pattern needs `StringLike`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html");

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && condition.Operator.Name.StartsWith("String", StringComparison.Ordinal) && IndexOf(condition) >= 0;

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context)
    {
        var text = value.Value;
        if (text.Length > LongestCompared || text.Contains("${", StringComparison.Ordinal) || WildcardPattern.HasWildcard(text))
        {
            return null;
        }

        var (key, shape, form) = Shapes[IndexOf(condition)];
        return shape().IsMatch(text)
            ? null
            : new RuleHit($"`{text}` is no value `{key}` can have, so the condition {(condition.Operator.IsNegated ? "always" : "never")} holds; it looks like `{form}`.", value.Node.Location);
    }

    private static int IndexOf(ConditionEntry condition)
    {
        for (var i = 0; i < Shapes.Length; i++)
        {
            if (condition.KeyIs(Shapes[i].Key))
            {
                return i;
            }
        }

        return -1;
    }

    // https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html
    [GeneratedRegex("^o-[a-z0-9]{10,32}$")]
    private static partial Regex OrganizationId();

    // o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/ou-ab12-22222222/
    [GeneratedRegex("^o-[a-z0-9]{10,32}/r-[0-9a-z]{4,32}/(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}/)*$")]
    private static partial Regex OrganizationPath();

    [GeneratedRegex("^vpce-[0-9a-f]{8}([0-9a-f]{9})?$")]
    private static partial Regex EndpointId();

    [GeneratedRegex("^vpc-[0-9a-f]{8}([0-9a-f]{9})?$")]
    private static partial Regex VpcId();

    [GeneratedRegex("^[0-9]{12}$")]
    private static partial Regex AccountId();
}

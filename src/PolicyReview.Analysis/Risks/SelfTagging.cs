using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// A statement allows actions on resources with a tag, and another lets the same principal put that tag on such resources: the tag then keeps
/// nobody out (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html).
/// </summary>
internal sealed class SelfTagging : DocumentRule
{
    // Statements with a tag × statements: documents beyond it are no policies anybody could attach.
    private const int MostPairs = 2_000;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "self-tagging",
        FindingType.SecurityWarning,
        "Can give itself the tag that grants access",
        "Limit tagging with `aws:TagKeys` or `aws:RequestTag`, or to resources that already have the tag.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html") with { AppliesTo = PolicyTypes.Identity };

    protected override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        if (context.IsGuardrail)
        {
            return [];
        }

        List<RuleHit>? hits = null;
        HashSet<string>? keys = null;
        var left = MostPairs;
        foreach (var statement in context.Statements)
        {
            if (statement.Conditions.Count > 0 && statement.Effect == Effect.Allow && statement.Actions is not null && TagCondition(statement) is { } tag
                && keys?.Contains(tag.Key) != true && FreeTagging(statement, tag, context, ref left) is { } hit)
            {
                (hits ??= []).Add(hit);
                (keys ??= new(StringComparer.OrdinalIgnoreCase)).Add(tag.Key);
            }
        }

        return (IEnumerable<RuleHit>?)hits ?? [];
    }

    // Tags whose key begins with aws: only AWS can set.
    private static ConditionEntry? TagCondition(Statement statement)
    {
        foreach (var condition in statement.Conditions)
        {
            if (condition.Operator is { IsNegated: false, IsKnown: true, Name: not "Null" } && TagKey(condition.Key) is { } key && !key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                return condition;
            }
        }

        return null;
    }

    // aws:ResourceTag/team, ec2:ResourceTag/team
    private static string? TagKey(string key)
    {
        const string Marker = ":ResourceTag/";
        var at = key.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        return at > 0 ? key[(at + Marker.Length)..] : null;
    }

    private static RuleHit? FreeTagging(Statement granted, ConditionEntry tag, PolicyContext context, ref int left)
    {
        var key = TagKey(tag.Key)!;
        foreach (var other in context.Statements)
        {
            if (--left < 0)
            {
                return null;
            }

            if ((context.Grants.Of(other).Risks & ActionRisks.Tagging) == 0 || Limits(other, key) || !SameResources(granted, other)
                || TaggingEntry(other, granted, context) is not var (entry, action) || IsDenied(action, key, context))
            {
                continue;
            }

            return new RuleHit(
                $"`{tag.Key}` is what this statement asks for, but `{entry.Value}` of `{other.DisplayName}` lets the same principal set the tag `{key}` itself.",
                [tag.KeyMember.KeyLocation, entry.Location]);
        }

        return null;
    }

    // The entry by which `other` can tag resources of a service whose actions `granted` allows.
    private static (ActionEntry Entry, AwsAction Action)? TaggingEntry(Statement other, Statement granted, PolicyContext context)
    {
        foreach (var (entry, actions) in context.Grants.Of(other).With(ActionRisks.Tagging))
        {
            foreach (var action in actions)
            {
                if (Concerns(granted, action.Service))
                {
                    return (entry, action);
                }
            }
        }

        return null;
    }

    private static bool Concerns(Statement granted, string service)
    {
        foreach (var entry in granted.ActionEntries)
        {
            if (entry.Pattern.Service.Equals(service, StringComparison.OrdinalIgnoreCase) || (entry.HasWildcard && WildcardPattern.Matches(entry.Pattern.Service, service, ignoreCase: true)))
            {
                return true;
            }
        }

        return false;
    }

    // Any condition on the tags of the request or the resource, or on which call creates them, was meant as a limit.
    private static bool Limits(Statement statement, string key)
    {
        foreach (var condition in statement.Conditions)
        {
            if (condition.KeyIs("aws:TagKeys") || condition.KeyIs("ec2:CreateAction")
                || condition.Key.EndsWith($"RequestTag/{key}", StringComparison.OrdinalIgnoreCase) || TagKey(condition.Key) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameResources(Statement left, Statement right)
    {
        if (left.Resources is null || right.Resources is null)
        {
            return false;
        }

        var pairs = 64;
        foreach (var one in left.ResourceEntries)
        {
            foreach (var two in right.ResourceEntries)
            {
                if (one.IsEverything || two.IsEverything || (--pairs >= 0 && one.Value.Length + two.Value.Length < 1_024 && WildcardPattern.Overlaps(one.Value, two.Value)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsDenied(AwsAction tagging, string key, PolicyContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (statement.Effect != Effect.Deny || statement.Actions is null || !(statement.Conditions.Count == 0 || Limits(statement, key)))
            {
                continue;
            }

            foreach (var entry in statement.ActionEntries)
            {
                if (entry.Pattern.Includes(tagging.Service, tagging.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// A condition that reads as if it asked for multi-factor authentication, but lets requests without it through: the key is absent with
/// long-term access keys, and present but false in sessions made without MFA.
/// </summary>
internal sealed class MfaNotEnforced : ConditionRule
{
    private const string Key = "aws:MultiFactorAuthPresent";

    // Documents with more are no policies anybody could attach; there a finding too many does no harm.
    private const int MostStatements = 100;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "mfa-not-enforced",
        FindingType.SecurityWarning,
        "MFA asked for, but not enforced",
        "In an Allow write `\"Bool\": { \"aws:MultiFactorAuthPresent\": \"true\" }`, in a Deny `\"BoolIfExists\": { \"aws:MultiFactorAuthPresent\": \"false\" }`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (!condition.KeyIs(Key) || condition.Values is not [var value] || Why(condition.Operator, value.Value, statement) is not { } why)
        {
            return null;
        }

        return statement.Effect == Effect.Deny && DeniesAbsentKey(context, statement) ? null : new RuleHit(why, condition.KeyMember.KeyLocation);
    }

    private static string? Why(ConditionOperator op, string value, Statement statement) => (statement.Effect, op.Name, op.IfExists) switch
    {
        (Effect.Deny, "Bool", false) when IsFalse(value) => $"Requests signed with long-term access keys do not have `{Key}`, so this Deny does not reach them.",
        (Effect.Allow, "Bool", true) when !IsFalse(value) => $"Requests signed with long-term access keys do not have `{Key}`, and `{op.Written}` then holds.",
        (Effect.Allow, "Null", _) when IsFalse(value) && !AsksForTrue(statement) => $"`{Key}` is present in every session, as false where MFA was not used: that it is present says nothing.",
        _ => null,
    };

    private static bool IsFalse(string value) => value.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static bool AsksForTrue(Statement statement)
    {
        foreach (var condition in statement.Conditions)
        {
            if (condition.KeyIs(Key) && condition.Operator.Name == "Bool")
            {
                return true;
            }
        }

        return false;
    }

    // A second Deny for requests without the key closes the gap.
    private static bool DeniesAbsentKey(PolicyContext context, Statement statement)
    {
        var left = MostStatements;
        foreach (var other in context.Statements)
        {
            if (--left < 0)
            {
                break;
            }

            if (other.Effect != Effect.Deny || ReferenceEquals(other, statement))
            {
                continue;
            }

            foreach (var condition in other.Conditions)
            {
                if (condition.KeyIs(Key) && (condition.Operator.Name == "Null" || condition.Operator.IfExists))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

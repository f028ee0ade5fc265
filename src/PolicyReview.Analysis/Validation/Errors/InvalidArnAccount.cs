using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The account of a resource ARN is no account.</summary>
internal sealed class InvalidArnAccount : ResourceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_ARN_ACCOUNT",
        FindingType.Error,
        "Not an account",
        "Write the 12 digits of the account, `*`, or nothing where the ARN has none.") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context)
    {
        if (entry.Arn is not { Account: { Length: > 0 } account } || account == "aws" || account.AsSpan().IndexOfAny('*', '?', '$') >= 0)
        {
            return null;
        }

        return AccountNumber.IsOne(account)
            ? null
            : new RuleHit($"`{account}` in `{entry.Value}` is no account: an account is 12 digits.", entry.Location);
    }
}

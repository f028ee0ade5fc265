using System.Collections.Frozen;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A resource ARN has no account although every ARN of that kind has one.</summary>
internal sealed class MissingArnAccount : ArnRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_ARN_ACCOUNT",
        FindingType.Error,
        "ARN without its account",
        "Write the 12 digits of the account, or `*`, in the fifth field.",
        EvidenceTier.CuratedList) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    // AWS shares images, documents, views and the like under an empty account. Of these services it shares nothing that way: a list of our own,
    // kept short because a service that is wrongly on it gives false errors.
    private static readonly FrozenSet<string> WithoutShared = new[] { "dynamodb", "iam", "kinesis", "lambda", "secretsmanager", "sns", "sqs", "states" }.ToFrozenSet();

    protected override bool MayApply(ArnPattern arn) => arn.Account.Length == 0 && WithoutShared.Contains(arn.Service);

    protected override bool Contradicts(ArnPattern arn, ArnFormats formats) => formats.AllFitting(arn.Resource, format => format.HasAccount, elseAll: false);

    protected override string Message(ArnPattern arn, string written) => $"`{written}` leaves the account out; ARNs of this kind have one, so it matches nothing.";

    protected override ArnPattern Mend(ArnPattern arn) => arn with { Account = "*" };
}

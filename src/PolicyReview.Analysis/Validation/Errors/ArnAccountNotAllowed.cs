using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A resource ARN has an account although no ARN of that kind has one.</summary>
internal sealed class ArnAccountNotAllowed : ArnRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "ARN_ACCOUNT_NOT_ALLOWED",
        FindingType.Error,
        "Account in an ARN without accounts",
        "Leave the fifth field empty.",
        EvidenceTier.ReferenceData) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override bool MayApply(ArnPattern arn) => arn.Account.Length > 0 && arn.Account != "aws" && IsLiteral(arn.Account);

    protected override bool Contradicts(ArnPattern arn, ArnFormats formats) =>
        !formats.AlwaysHaveAccount && formats.AllFitting(arn.Resource, format => !format.HasAccount, elseAll: true);

    protected override string Message(ArnPattern arn, string written) => $"`{written}` names the account `{arn.Account}`; ARNs of this kind have no account, so it matches nothing.";

    protected override ArnPattern Mend(ArnPattern arn) => arn with { Account = "" };
}

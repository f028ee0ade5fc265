using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.UseCases;

/// <summary>The check of <see cref="AccountFindings"/>.</summary>
public static class AccountChecks
{
    /// <inheritdoc cref="AccountFindings.AnotherAccount" />
    public static SubmissionCheck AnotherAccount { get; } = new(
        RuleDescriptor.Own(AccountFindings.AnotherAccount, FindingType.Warning, "Resource of another account",
            "Correct the account in the ARN; if the other account is meant, name it in the table, in the row that needs it.",
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_cross-account-resource-access.html") with { Source = FindingSource.UseCases },
        "The submission says which AWS account it is for, and the policy allows something on a resource of another one that no row names. A number that was copied from elsewhere grants nothing where it is needed, and something where nobody looks.",
        "the accounts in the ARNs of a permissions policy against the submission's own");

    /// <summary>The one there is, as the other lists are kept.</summary>
    public static IReadOnlyList<SubmissionCheck> All { get; } = [AnotherAccount];
}

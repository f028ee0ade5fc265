using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.UseCases;

/// <summary>Resources of an account that is neither the submission's own nor named by its table: mostly a number that was copied from somewhere else.</summary>
public static class AccountFindings
{
    /// <summary>A policy allows something on a resource of an account that nobody spoke of.</summary>
    public const string AnotherAccount = "resource-of-another-account";

    /// <summary>The findings in one permissions policy, one for each such account.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="table">The use-case table as written; accounts that it names are meant.</param>
    /// <param name="account">The account that the submission is for; null if it is not known, and then nothing can be said.</param>
    public static IEnumerable<Finding> Of(PolicyDocument policy, string table, string? account)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(table);
        if (account is null)
        {
            return [];
        }

        var meant = AccountNumber.AllIn(table).Append(account).ToHashSet(StringComparer.Ordinal);
        return policy.Statements.Where(statement => statement.Effect == Effect.Allow && statement.Resources is not null)
            .SelectMany(statement => statement.ResourceEntries)
            .Where(entry => entry.Arn is { } arn && AccountNumber.IsOne(arn.Account) && !meant.Contains(arn.Account))
            .GroupBy(entry => entry.Arn!.Account)
            .Select(other => AccountChecks.AnotherAccount.Descriptor.Report(new RuleHit(
                $"`{other.First().Value}` is of account {other.Key}. The submission is for account {account}, and its table does not speak of {other.Key}.",
                [.. other.Select(entry => entry.Location)])));
    }
}

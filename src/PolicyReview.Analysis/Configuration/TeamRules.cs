using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>The codes that come from a team's configuration.</summary>
public static class TeamRules
{
    /// <summary>A statement allows what the team never grants.</summary>
    public static RuleDescriptor ForbiddenAccess { get; } = RuleDescriptor.Own(
        "forbidden-access",
        FindingType.SecurityWarning,
        "Access the team forbids",
        "Leave it out, or ask the owners of `policyreview.json`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege");

    /// <summary>A policy names an account that is not the team's.</summary>
    public static RuleDescriptor AccountNotAllowed { get; } = RuleDescriptor.Own(
        "account-not-allowed",
        FindingType.SecurityWarning,
        "Account outside the team's list",
        "Correct the account, or add it to `allowedAccounts` in `policyreview.json`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_cross-account-with-roles.html");

    /// <summary>A policy names an organisation that is not the team's.</summary>
    public static RuleDescriptor OrganizationNotAllowed { get; } = RuleDescriptor.Own(
        "organization-not-allowed",
        FindingType.SecurityWarning,
        "Organisation outside the team's list",
        "Correct the organisation, or add it to `allowedOrganizations` in `policyreview.json`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid");

    /// <summary>A name does not follow the team's rule.</summary>
    public static RuleDescriptor NamingRuleBroken { get; } = RuleDescriptor.Own(
        "naming-rule-broken",
        FindingType.Warning,
        "Name against the team's rule",
        "Rename it.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html");

    /// <summary>A suppression no longer holds.</summary>
    public static RuleDescriptor SuppressionExpired { get; } = RuleDescriptor.Own(
        "suppression-expired",
        FindingType.Warning,
        "Suppression that has expired",
        "Correct the policy, or decide again: give the suppression in `policyreview.json` a new date and reason.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [ForbiddenAccess, AccountNotAllowed, OrganizationNotAllowed, NamingRuleBroken, SuppressionExpired];
}

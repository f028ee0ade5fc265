using PolicyReview.Analysis.Validation.Errors;
using PolicyReview.Analysis.Validation.SecurityWarnings;
using PolicyReview.Analysis.Validation.Suggestions;
using PolicyReview.Analysis.Validation.Warnings;

namespace PolicyReview.Analysis.Validation;

/// <summary>Every rule that has an issue code of Access Analyzer. A new one is added here, with its class and its sample.</summary>
public static class ValidationRules
{
    /// <summary>The one rule for text that is not JSON; it is then the only one that runs.</summary>
    public static PolicyRule Syntax { get; } = new JsonSyntaxError();

    /// <summary>All others.</summary>
    public static IReadOnlyList<PolicyRule> All { get; } =
    [
        new DataTypeMismatch(),
        new InvalidPolicyElement(),
        new InvalidVersion(),
        new MissingStatement(),
        new MissingEffect(),
        new InvalidEffect(),
        new MissingAction(),
        new MissingResource(),
        new MissingPrincipal(),
        new UnsupportedPrincipal(),
        new UnsupportedElementCombination(),
        new UnsupportedSid(),
        new UniqueSidsRequired(),
        new InvalidPrincipalFormat(),
        new InvalidPrincipalKey(),
        new InvalidServiceInAction(),
        new InvalidAction(),
        new InvalidConditionOperator(),
        new InvalidConditionKeyFormat(),
        new InvalidGlobalConditionKey(),
        new InvalidServiceConditionKey(),
        new MissingQualifier(),
        new InvalidArnPrefix(),
        new MissingArnField(),
        new InvalidPartition(),
        new InvalidService(),
        new RoleTrustPolicySyntaxErrorResource(),
        new RoleTrustPolicySyntaxErrorNotprincipal(),
        new RoleTrustPolicyUnsupportedWildcardInPrincipal(),
        new MismatchedActionForPrincipal(),
        new AllowWithNotPrincipal(),
        new MissingConditionKeyForOidcPrincipal(),
        new MissingGithubRepoConditionKey(),
        new PassRoleWithStarInResource(),
        new PassRoleWithStarInActionAndResource(),
        new PassRoleWithStarInResourceAndNotAction(),
        new PassRoleWithNotResource(),
        new PassRoleWithStarInActionAndNotResource(),
        new PassRoleWithNotActionAndNotResource(),
        new UniqueSidsRecommended(),
        new MissingVersion(),
        new WildcardWithoutLikeOperator(),
        new SpecificGithubRepoAndBranchRecommended(),
        new EmptyArrayAction(),
        new EmptyArrayResource(),
        new EmptyArrayPrincipal(),
        new EmptyArrayCondition(),
        new EmptyObjectCondition(),
        new EmptyObjectPrincipal(),
        new EmptySidValue(),
        new RedundantAction(),
        new RedundantResource(),
    ];
}

using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Every check Access Analyzer does not have. A new one is added here, with its class and its sample.</summary>
public static class RiskRules
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PolicyRule> All { get; } =
    [
        new EveryAction(),
        new ServiceWideAction(),
        new WildcardInAction(),
        new AnyResource(),
        new DeleteAccess(),
        new PermissionsManagementAccess(),
        new ActionWithoutMatchingResource(),
        new ResourceWithoutMatchingAction(),
        new SourceIpOnWorkload(),
        new BroadPassRole(),
        new LogGroupScope(),
        new CreateLogGroup(),
        new AllowNotAction(),
        new AllowNotResource(),
        new TrustOpenToEverybody(),
        new ResourceOpenToEverybody(),
        new OidcWithoutAudience(),
        new GithubSubjectNotPinned(),
        new GithubPullRequestSubject(),
        new LongTermUserPrincipal(),
        new AdministratorAccessNotTemporary(),
    ];
}

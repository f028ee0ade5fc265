using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Every check Access Analyzer does not have. A new one is added here, with its class and its samples.</summary>
public static class RiskRules
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PolicyRule> All { get; } =
    [
        // How much is allowed.
        new EveryAction(),
        new ServiceWideAction(),
        new WildcardInAction(),
        new AnyResource(),
        new AllowNotAction(),
        new AllowNotResource(),
        new AdministratorAccessNotTemporary(),

        // What is allowed.
        new DeleteAccess(),
        new CredentialExposure(),
        new DataAccess(),
        new ResourceExposure(),
        new SelfTagging(),
        new BroadPassRole(),
        new PassRoleToAnyService(),
        new PassRoleByTag(),

        // Whether it works.
        new ActionWithoutMatchingResource(),
        new ConditionKeyOfNoAction(),
        new ResourceWithoutMatchingAction(),
        new KmsEncryptionWithoutKmsActions(),
        new LogGroupScope(),
        new CreateLogGroup(),

        // From where, and by whom.
        new SourceIpOnWorkload(),
        new NetworkDenyReachesServices(),
        new OrganizationDenyReachesServices(),
        new PerimeterKeyOnWrongSide(),
        new PerimeterValueNeverMatches(),
        new MfaNotEnforced(),
        new IfExistsInAllow(),

        // Who is trusted.
        new TrustOpenToEverybody(),
        new ResourceOpenToEverybody(),
        new LongTermUserPrincipal(),
        new ServiceTrustWithoutSource(),
        new OidcWithoutAudience(),
        new OidcWithoutSubject(),
        new OidcSubjectOpen(),
        new CognitoGuestTrust(),
        new GithubSubjectNotPinned(),
        new GithubPullRequestSubject(),

        // What the text says beside its meaning.
        new SuspiciousText(),
    ];
}

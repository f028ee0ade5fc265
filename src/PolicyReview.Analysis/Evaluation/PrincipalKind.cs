namespace PolicyReview.Analysis.Evaluation;

/// <summary>Who can send a request to AWS.</summary>
public enum PrincipalKind
{
    /// <summary>A request without a signature.</summary>
    Anonymous,

    /// <summary>The root user of an account.</summary>
    RootUser,

    /// <summary>An IAM user.</summary>
    User,

    /// <summary>A role, standing for any session of it.</summary>
    Role,

    /// <summary>One session of a role.</summary>
    RoleSession,

    /// <summary>A session made by <c>sts:GetFederationToken</c>.</summary>
    FederatedUser,

    /// <summary>An AWS service acting for itself: <c>lambda.amazonaws.com</c>.</summary>
    Service,

    /// <summary>Somebody signed in at an OIDC or SAML provider who assumes a role; the principal is the provider.</summary>
    Federated,

    /// <summary>An account named by its S3 canonical user id.</summary>
    CanonicalUser,
}

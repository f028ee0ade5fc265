namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Who assumes a role.</summary>
internal enum TrustKind
{
    /// <summary>The words do not say.</summary>
    Unknown,

    /// <summary>An AWS service.</summary>
    Service,

    /// <summary>A workflow of GitHub Actions.</summary>
    GitHub,

    /// <summary>Somebody signed in at another OIDC provider.</summary>
    Oidc,

    /// <summary>A role, a user or everybody of an account that is named.</summary>
    Account,

    /// <summary>A person signed in at a SAML provider.</summary>
    Saml,

    /// <summary>A person signed in at IAM Identity Center.</summary>
    IdentityCenter,

    /// <summary>An IAM user, who assumes nothing.</summary>
    User,
}

namespace PolicyReview.Analysis.Evaluation.Matching;

/// <summary>How closely a Principal element names who sends the request; the order is that of strength.</summary>
internal enum PrincipalMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Its account: the account's own identity-based policies decide further.</summary>
    Account,

    /// <summary>Its role: boundary and session policies still limit what is granted.</summary>
    Role,

    /// <summary>Itself (user, session, service, provider) or everybody: in the same account nothing but a Deny limits what is granted.</summary>
    Direct,
}

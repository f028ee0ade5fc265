namespace PolicyReview.Analysis.Validation;

/// <summary>Kinds of policy by the grammar they follow, as Access Analyzer tells them apart.</summary>
[Flags]
public enum PolicyTypes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Attached to users, groups and roles; boundaries and session policies included.</summary>
    Identity = 1,

    /// <summary>Attached to a resource, trust policies left out.</summary>
    Resource = 2,

    /// <summary>A role's trust policy.</summary>
    RoleTrust = 4,

    /// <summary>SCPs.</summary>
    ServiceControl = 8,

    /// <summary>RCPs.</summary>
    ResourceControl = 16,

    /// <summary>Policies with a principal: resource and trust policies.</summary>
    ResourceBased = Resource | RoleTrust,

    /// <summary>Every one.</summary>
    All = Identity | Resource | RoleTrust | ServiceControl | ResourceControl,
}

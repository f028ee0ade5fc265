namespace PolicyReview.Analysis.Configuration;

/// <summary>What a naming rule can be about.</summary>
public enum NamedThing
{
    /// <summary>A statement's Sid.</summary>
    Sid,

    /// <summary>The name a template gives a policy.</summary>
    PolicyName,

    /// <summary>The logical id of the resource in a template.</summary>
    LogicalId,

    /// <summary>The policy's file, without its folder.</summary>
    FileName,
}

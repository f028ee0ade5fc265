namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>What words of a phrase can be.</summary>
internal enum PhraseWordKind
{
    /// <summary>Not understood, unless the service has a resource type of that name.</summary>
    Unread,

    /// <summary>Adds nothing: "the".</summary>
    Filler,

    /// <summary>A verb.</summary>
    Verb,

    /// <summary>A service.</summary>
    Service,

    /// <summary>A kind of resource.</summary>
    Noun,

    /// <summary>How many.</summary>
    Scope,

    /// <summary>"and", "or".</summary>
    And,

    /// <summary>"its": what follows belongs to what was named before.</summary>
    Its,

    /// <summary>"via": the service that follows is the one that is asked.</summary>
    Via,

    /// <summary>"under": the name that follows is the beginning of names.</summary>
    Under,

    /// <summary>How S3 is to encrypt: "SSE-KMS".</summary>
    Encryption,

    /// <summary>"from", "in" behind a verb: not the resource itself is meant, but what is in it.</summary>
    Inside,

    /// <summary>What somebody called a resource.</summary>
    Name,

    /// <summary>An ARN.</summary>
    Arn,

    /// <summary>An action by its name, with or without service.</summary>
    Action,

    /// <summary>The word "region".</summary>
    Regions,

    /// <summary>The word "account".</summary>
    Accounts,

    /// <summary>A region, <c>eu-west-1</c>.</summary>
    Region,

    /// <summary>An account of 12 digits.</summary>
    Account,
}

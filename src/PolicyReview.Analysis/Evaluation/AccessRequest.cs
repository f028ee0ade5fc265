using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>One request to AWS: who, what, on which resource, in which context.</summary>
public sealed class AccessRequest
{
    private const string AllResources = "*";
    private readonly IReadOnlyList<string>? _resourceAccountValues;

    /// <summary>Describes a request.</summary>
    /// <param name="principal">Who sends it.</param>
    /// <param name="action">Service prefix and action, <c>s3:GetObject</c>; case does not count.</param>
    /// <param name="resource">The ARN, taken literally; <c>*</c> for an action without resource types.</param>
    /// <param name="context">Condition keys; they win over those that AWS fills from the principal.</param>
    /// <param name="resourceAccount">The 12-digit account that owns the resource. Default: the ARN's, else (S3 buckets) the principal's.</param>
    /// <param name="wildcardOnlyAction">True if the action has no resource types, so that only <c>Resource: "*"</c> takes it in.</param>
    public AccessRequest(
        RequestPrincipal principal,
        string action,
        string resource,
        RequestContext? context = null,
        string? resourceAccount = null,
        bool wildcardOnlyAction = false)
    {
        ArgumentNullException.ThrowIfNull(principal);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(resource);
        Principal = principal;
        Action = action.Trim();
        Context = context ?? RequestContext.Empty;
        IsWildcardOnly = wildcardOnlyAction || resource == AllResources;
        Resource = IsWildcardOnly ? AllResources : resource;
        ResourceArn = ArnPattern.TryParse(Resource);
        ResourceAccount = resourceAccount ?? (ResourceArn?.Account is { Length: > 0 } account ? account : principal.Account);
        _resourceAccountValues = ResourceAccount is null ? null : [ResourceAccount];
        ActionKey = Action.ToLowerInvariant();
        var colon = ActionKey.IndexOf(':', StringComparison.Ordinal);
        ServiceKey = colon < 0 ? "" : ActionKey[..colon];
        ActionNameStart = colon + 1;
    }

    /// <summary>Who sends it.</summary>
    public RequestPrincipal Principal { get; }

    /// <summary>Service prefix and action as given.</summary>
    public string Action { get; }

    /// <summary>The resource's ARN, or <c>*</c>.</summary>
    public string Resource { get; }

    /// <summary>The account that owns the resource; null if nothing tells.</summary>
    public string? ResourceAccount { get; }

    /// <summary>True if the action has no resource types.</summary>
    public bool IsWildcardOnly { get; }

    /// <summary>The condition keys that were given.</summary>
    public RequestContext Context { get; }

    /// <summary>The resource read apart; null for <c>*</c> and for what is no ARN.</summary>
    internal ArnPattern? ResourceArn { get; }

    /// <summary>The action in lower case, because actions compare without regard to case.</summary>
    internal string ActionKey { get; }

    internal string ServiceKey { get; }

    internal int ActionNameStart { get; }

    internal ReadOnlySpan<char> ActionNameKey => ActionKey.AsSpan(ActionNameStart);

    /// <summary>The values of a condition key: those given, else those that AWS fills; null if the key is absent.</summary>
    public IReadOnlyList<string>? ValuesOf(string key)
    {
        var values = Context.ValuesOf(key)
            ?? Principal.Keys.GetValueOrDefault(key)
            ?? (key.Equals("aws:ResourceAccount", StringComparison.OrdinalIgnoreCase) ? _resourceAccountValues : null);
        return values is { Count: > 0 } ? values : null;
    }
}

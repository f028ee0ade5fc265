namespace PolicyReview.Analysis.Escalation;

/// <summary>What a request of an action must be like to open a way to more privilege.</summary>
/// <param name="Action"><c>service:Name</c></param>
/// <param name="Always">Condition keys that the request has, with one of the values.</param>
/// <param name="Unlimited">Condition keys with values that only a policy which does not limit them allows: <c>iam:PolicyARN</c> = AdministratorAccess.</param>
/// <param name="Absent">Condition keys that a target has not unless the policy limits it to such that have: <c>iam:PermissionsBoundary</c>.</param>
/// <param name="Limit">What is limited where only other requests are allowed, in words; null if nothing can be.</param>
internal sealed record EscalationAction(
    string Action,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Always,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Unlimited,
    IReadOnlyList<string> Absent,
    string? Limit)
{
    /// <summary>True if it counts only on a user that is not the caller: people may well manage their own keys.</summary>
    public bool OnAnotherUser { get; init; }

    /// <summary>Sets of resource types, of each of which one must be allowed, where the service reference does not say so: a command needs a machine to run on.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneOf { get; init; } = [];

    /// <summary>Resources on which AWS refuses the action whatever policies say, as patterns.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    private static readonly Dictionary<string, IReadOnlyList<string>> NoKeys = [];

    public static EscalationAction Plain(string action) => new(action, NoKeys, NoKeys, [], null);
}

using System.Collections.Frozen;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.ServiceReference;

/// <summary>One service prefix: its actions, resource types and condition keys.</summary>
public sealed class AwsService
{
    private readonly FrozenDictionary<string, AwsAction> _actions;

    internal AwsService(string prefix, string name, IReadOnlyList<AwsAction> actions, IReadOnlyList<ResourceType> types, IReadOnlyList<ConditionKey> keys)
    {
        Prefix = prefix;
        Name = name;
        Actions = actions;
        ResourceTypes = types;
        ConditionKeys = keys;
        _actions = actions.ToFrozenDictionary(action => action.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The prefix in actions, such as <c>dynamodb</c>.</summary>
    public string Prefix { get; }

    /// <summary>The display name, such as <c>Amazon DynamoDB</c>.</summary>
    public string Name { get; }

    /// <summary>All actions, sorted by name.</summary>
    public IReadOnlyList<AwsAction> Actions { get; }

    /// <summary>All resource types, sorted by name.</summary>
    public IReadOnlyList<ResourceType> ResourceTypes { get; }

    /// <summary>The service's keys and the global ones it lists, sorted by name.</summary>
    public IReadOnlyList<ConditionKey> ConditionKeys { get; }

    /// <summary>The action, or null. Case does not matter to IAM.</summary>
    public AwsAction? FindAction(string name) => _actions.GetValueOrDefault(name);

    /// <summary>The actions whose name fits <paramref name="pattern"/> (<c>*</c> and <c>?</c>).</summary>
    public IEnumerable<AwsAction> ActionsMatching(string pattern)
    {
        if (!WildcardPattern.HasWildcard(pattern))
        {
            return FindAction(pattern) is { } action ? [action] : [];
        }

        return Actions.Where(action => WildcardPattern.Matches(pattern, action.Name, ignoreCase: true));
    }

    /// <summary>The key <paramref name="written"/> is or fills in, or null.</summary>
    public ConditionKey? FindConditionKey(string written) => ConditionKeys.FirstOrDefault(key => key.Matches(written));
}

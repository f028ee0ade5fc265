using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// An Allow that includes one powerful action without a bound on its resources. Access Analyzer tells apart how the action and the resource are
/// written, in six codes for each action; only the bare <c>*</c> counts as no bound, and a condition on certain keys ends it.
/// </summary>
internal abstract class UnboundedActionRule : StatementRule
{
    /// <summary>The service of the action, lower case.</summary>
    protected abstract string Service { get; }

    /// <summary>The action's name.</summary>
    protected abstract string Action { get; }

    /// <summary>How the action has to be included.</summary>
    protected abstract ActionGrant Grant { get; }

    /// <summary>True for NotResource, false for Resource <c>*</c>.</summary>
    protected abstract bool IsNegated { get; }

    /// <summary>True for keys whose condition bounds what the action can do.</summary>
    protected abstract bool IsBound(ConditionEntry condition);

    /// <summary>What <paramref name="entry"/> lets happen; <paramref name="but"/> is the exception NotResource makes, or nothing.</summary>
    protected abstract string Message(string entry, string but);

    protected sealed override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if ((Grant == ActionGrant.NotAction) != statement.Actions is null || FirstResource(statement) is not { } resource)
        {
            return [];
        }

        var (grant, first) = ActionGrants.FirstOf(statement, Service, Action);
        if (grant != Grant || IsBounded(statement))
        {
            return [];
        }

        var entry = grant == ActionGrant.NotAction ? "NotAction" : first!.Value;
        var message = Message(entry, IsNegated ? " but those named" : "");
        return [new RuleHit(message, first is null ? [resource.Location] : [first.Location, resource.Location])];
    }

    private ResourceEntry? FirstResource(Statement statement)
    {
        if (statement.Resources is null != IsNegated)
        {
            return null;
        }

        var entries = statement.ResourceEntries;
        for (var i = 0; i < entries.Count; i++)
        {
            if (IsNegated || entries[i].IsEverything)
            {
                return entries[i];
            }
        }

        return null;
    }

    private bool IsBounded(Statement statement)
    {
        foreach (var condition in statement.Conditions)
        {
            if (condition.Operator is { IsNegated: false, IfExists: false, Name: not "Null" } && IsBound(condition)
                && condition.Values.Count > 0 && condition.Values.All(value => value.Value.Length > 0 && value.Value[0] != '*'))
            {
                return true;
            }
        }

        return false;
    }
}

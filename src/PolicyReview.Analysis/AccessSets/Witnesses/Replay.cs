using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Witnesses;

/// <summary>
/// Asks Evaluation whether a set's policies allow a request: the second, independent reading that every witness has to pass.
/// </summary>
internal sealed class Replay
{
    private readonly Lazy<(CompiledStatement[] Allows, CompiledStatement[] Denies)[]> _layers;

    /// <param name="set">The policies.</param>
    /// <param name="namesPrincipals">True if they are resource-based.</param>
    public Replay(AccessSet set, bool namesPrincipals)
    {
        var type = namesPrincipals ? PolicyType.ResourcePolicy : PolicyType.IdentityPolicy;
        _layers = new(() => [.. set.Layers.Select(documents => (Compile(documents, Effect.Allow, type), Compile(documents, Effect.Deny, type)))]);
    }

    /// <summary>True if every layer allows the request and none denies it.</summary>
    public bool Allows(AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Array.TrueForAll(_layers.Value, layer =>
            Array.Exists(layer.Allows, statement => statement.Matches(request)) && !Array.Exists(layer.Denies, statement => statement.Matches(request)));
    }

    private static CompiledStatement[] Compile(IEnumerable<PolicyDocument> documents, Effect effect, PolicyType type) =>
        [.. documents.SelectMany(document => document.Statements).Where(statement => statement.Effect == effect).Select(statement => new CompiledStatement(statement, type))];
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets;

/// <summary>
/// The requests that some policies allow: those that every layer allows, where a layer's documents are read together (one statement allows,
/// none denies). An identity's policies are one layer, its boundary a second, each level of SCPs one more.
/// </summary>
public sealed class AccessSet
{
    private AccessSet(IReadOnlyList<IReadOnlyList<PolicyDocument>> layers) => Layers = layers;

    /// <summary>No request at all.</summary>
    public static AccessSet Nothing { get; } = new([[]]);

    /// <summary>The layers, each a list of documents.</summary>
    public IReadOnlyList<IReadOnlyList<PolicyDocument>> Layers { get; }

    /// <summary>What the documents allow together.</summary>
    public static AccessSet Of(params IReadOnlyList<PolicyDocument> documents) => new([documents]);

    /// <summary>What this and <paramref name="cap"/> both allow: effective permissions are <c>policy.Within(boundary).Within(scp)</c>.</summary>
    public AccessSet Within(AccessSet cap)
    {
        ArgumentNullException.ThrowIfNull(cap);
        return new AccessSet([.. Layers, .. cap.Layers]);
    }
}

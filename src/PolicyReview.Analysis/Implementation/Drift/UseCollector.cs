using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>Collects the policies of one use.</summary>
internal sealed class UseCollector(TemplateNode root, SourceText file, Deployment deployment)
{
    private readonly List<PolicyDocument> _documents = [];
    private readonly List<UnresolvedValue> _unresolved = [];
    private readonly List<string> _missing = [];

    public DeployedUse Use => new([.. _documents], [.. _unresolved.Distinct()], [.. _missing.Distinct()]);

    /// <summary>A policy that stands in the template; <paramref name="place"/> is what people call it.</summary>
    public void Read(TemplateNode node, string place)
    {
        var resolver = Resolver();
        if (resolver.Choose(node) is null)
        {
            return;
        }

        if (Rendering.Of(node, resolver, file) is not { Document: { Tree.Problem: null, Root: not null } document })
        {
            Miss($"The policy at `{place}` is known only at deployment.");
            return;
        }

        _documents.Add(document);
        _unresolved.AddRange(resolver.Unresolved);
        if (resolver.HasBranches)
        {
            Depend(node, "Fn::If", "depends on a condition that the parameters given do not decide.");
        }
    }

    public void Miss(string sentence) => _missing.Add(sentence);

    public void Depend(TemplateNode node, string expression, string reason) => _unresolved.Add(new UnresolvedValue(expression, reason, file.SpanOf(node.Start, node.End)));

    /// <summary>A resolver that takes what the deployment tells and leaves a pattern for the rest.</summary>
    public Resolver Resolver() => new(root, file, new Variant(TakesElse: false, IsWild: true), deployment);
}

using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>Collects the policies of one use.</summary>
internal sealed class UseCollector(TemplateNode root, SourceText file, Deployment deployment)
{
    private readonly List<NamedPolicy> _documents = [];
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

        _documents.Add(new NamedPolicy(place, document));
        _unresolved.AddRange(resolver.Unresolved);
        if (resolver.HasBranches)
        {
            Depend(node, "Fn::If", "depends on a condition that the parameters given do not decide.");
        }
    }

    /// <summary>
    /// A managed policy whose text the file does not hold: one of AWS's own is known by its ARN, another perhaps from the account. Where only the deployment knows the partition, it is read as in <c>aws</c>.
    /// </summary>
    public void Attach(TemplateNode node, string? arn, string holder, string kind)
    {
        const string AnyPartition = "arn:*:";
        var known = arn?.StartsWith(AnyPartition, StringComparison.Ordinal) == true ? $"arn:aws:{arn[AnyPartition.Length..]}" : arn;
        if (known is null || (ManagedPolicyCatalogue.Embedded.Find(known)?.Named ?? deployment.Policies.GetValueOrDefault(known)) is not { } policy)
        {
            var reason = known is not null && ManagedPolicyCatalogue.IsOfAws(known) ? $" {ManagedPolicyCatalogue.Embedded.WhyUnknown(known)}" : "";
            Miss($"`{holder}` also has the {kind} `{arn ?? "known only at deployment"}`, whose text the file does not hold.{reason}");
            return;
        }

        _documents.Add(policy);
        if (known != arn)
        {
            Depend(node, "AWS::Partition", "is known only at deployment.");
        }
    }

    public void Miss(string sentence) => _missing.Add(sentence);

    public void Depend(TemplateNode node, string expression, string reason) => _unresolved.Add(new UnresolvedValue(expression, reason, file.SpanOf(node.Start, node.End)));

    /// <summary>A resolver that takes what the deployment tells and leaves a pattern for the rest.</summary>
    public Resolver Resolver() => new(root, file, new Variant(TakesElse: false, IsWild: true), deployment);
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A service as a principal, or as the value of a key that holds services, is not written like one.</summary>
internal sealed class InvalidServicePrincipalFormat : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_SERVICE_PRINCIPAL_FORMAT",
        FindingType.Error,
        "Not the name of a service",
        "Write `SERVICE.amazonaws.com` in lower case.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        List<RuleHit>? hits = null;
        var principals = statement.PrincipalValues;
        for (var i = 0; i < principals.Count; i++)
        {
            if (principals[i].Kind == "Service")
            {
                Add(principals[i].Value, principals[i].Node, single: false, ref hits);
            }
        }

        var conditions = statement.Conditions;
        for (var i = 0; i < conditions.Count; i++)
        {
            if (HoldsService(conditions[i], out var single))
            {
                foreach (var value in conditions[i].Values)
                {
                    Add(value.Value, value.Node, single, ref hits);
                }
            }
        }

        return hits ?? (IEnumerable<RuleHit>)[];
    }

    private static void Add(string name, SourceNode place, bool single, ref List<RuleHit>? hits)
    {
        if (name.AsSpan().IndexOfAny('*', '?', '$') < 0 && !ServicePrincipals.HasForm(name, single))
        {
            (hits ??= []).Add(new RuleHit($"`{name}` is not written like the name of a service: {(single ? "one label" : "lower case")}, then `.amazonaws.com`.", place.Location));
        }
    }

    // In aws:CalledVia services have one label, elsewhere they may have more (ecs.application-autoscaling.amazonaws.com).
    private static bool HoldsService(ConditionEntry condition, out bool single)
    {
        var key = condition.Key;
        single = key.StartsWith("aws:CalledVia", StringComparison.OrdinalIgnoreCase);
        return condition.Operator.Name.StartsWith("String", StringComparison.Ordinal)
            && (single || condition.KeyIs("iam:PassedToService") || condition.KeyIs("iam:AWSServiceName") || condition.KeyIs("kms:ViaService")
                || condition.KeyIs("aws:PrincipalServiceName") || condition.KeyIs("aws:PrincipalServiceNamesList"));
    }
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A name that is no policy element. Names are case-sensitive.</summary>
internal sealed class InvalidPolicyElement : DocumentRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_POLICY_ELEMENT",
        FindingType.Error,
        "Unknown element",
        "Use the names of the policy grammar, in their exact case.");

    protected override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        List<RuleHit>? hits = null;
        Find(context.Document.Root, isTop: true, ref hits);
        foreach (var statement in context.Document.Statements)
        {
            Find(statement.Node, isTop: false, ref hits);
        }

        return hits ?? (IEnumerable<RuleHit>)[];
    }

    private static void Find(SourceNode? owner, bool isTop, ref List<RuleHit>? hits)
    {
        for (var i = 0; i < (owner?.Members.Count ?? 0); i++)
        {
            var member = owner!.Members[i];
            if (member.Value is { } value && !(isTop ? member.Name is "Version" or "Id" or "Statement" : Grammar.IsStatementElement(member.Name)))
            {
                (hits ??= []).Add(Describe(member.Name, value, isTop ? Grammar.TopElements : Grammar.StatementElements));
            }
        }
    }

    private static RuleHit Describe(string name, SourceNode value, string[] known)
    {
        var meant = known.FirstOrDefault(element => element.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? known.FirstOrDefault(element => element.Equals(name.TrimEnd('s'), StringComparison.OrdinalIgnoreCase));
        var hint = meant is null ? "" : $" Write `{meant}`.";
        return new RuleHit($"`{name}` is no element of a policy here.{hint}", value.Location);
    }
}

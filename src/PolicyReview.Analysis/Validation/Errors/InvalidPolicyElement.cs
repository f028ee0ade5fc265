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

    protected override IEnumerable<RuleHit> Check(PolicyContext context) => Unknown(context.Document.Root, Grammar.TopElements)
        .Concat(context.Document.Statements.SelectMany(statement => Unknown(statement.Node, Grammar.StatementElements)));

    private static IEnumerable<RuleHit> Unknown(SourceNode? owner, string[] known) =>
        (owner?.Members ?? []).Where(member => member.Value is not null && !known.Contains(member.Name)).Select(member =>
        {
            var meant = known.FirstOrDefault(name => name.Equals(member.Name, StringComparison.OrdinalIgnoreCase))
                ?? known.FirstOrDefault(name => name.Equals(member.Name.TrimEnd('s'), StringComparison.OrdinalIgnoreCase));
            var hint = meant is null ? "" : $" Write `{meant}`.";
            return new RuleHit($"`{member.Name}` is no element of a policy here.{hint}", member.Value!.Location);
        });
}

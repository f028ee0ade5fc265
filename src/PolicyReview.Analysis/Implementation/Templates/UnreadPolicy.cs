using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>A policy that the template does not hold yet: a macro writes it, another stack has it, it is known only after apply.</summary>
internal sealed class UnreadPolicy(TemplatePlace place, UnresolvedValue reason, DocumentKind kind, string? resourceType) : FoundPolicy(kind, resourceType)
{
    public override TemplatePlace? Place { get; } = place;

    public override IReadOnlyList<UnresolvedValue> Unresolved { get; } = [reason];

    public override bool IsRead => false;

    public override PolicyDocument Document { get; } = PolicyParser.Parse("{}");

    public override IReadOnlyList<Finding> Check(Func<PolicyDocument, IReadOnlyList<Finding>> check) => [];
}

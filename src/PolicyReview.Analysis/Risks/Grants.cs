using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>What each Allow statement of one document grants, worked out when it is first asked for.</summary>
internal sealed class Grants(PolicyContext context)
{
    private readonly StatementGrant?[] _known = new StatementGrant?[context.Statements.Count == 0 ? 0 : context.Statements[^1].Index + 1];

    /// <summary>Which ARNs the document's actions work on.</summary>
    public ActionResources Resources { get; } = new(context.Catalogue);

    /// <summary>True if the statement gives access: an Allow in a policy that is not a mere limit, nor a trust policy.</summary>
    public bool Applies(Statement statement) =>
        statement.Effect == Effect.Allow && !context.IsGuardrail && context.Kind != DocumentKind.TrustPolicy && !IsDefaultKeyStatement(statement);

    /// <summary>What <paramref name="statement"/> grants by <c>Action</c>; nothing if it is no Allow that gives access.</summary>
    public StatementGrant Of(Statement statement) => _known[statement.Index] ??=
        statement.Actions is not null && Applies(statement) ? StatementGrant.Of(statement, context.Expansion) : StatementGrant.None;

    // "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*" hands the key to the account's own policies: every key has it
    // (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
    private bool IsDefaultKeyStatement(Statement statement)
    {
        if (context.Kind != DocumentKind.ResourcePolicy || statement.PrincipalValues is not [{ Kind: "AWS" } root] || statement.ActionEntries is not [{ Value: "kms:*" }])
        {
            return false;
        }

        return root.Value.EndsWith(":root", StringComparison.Ordinal);
    }
}

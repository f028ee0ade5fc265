using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>
/// What keeps AWS from accepting a statement, as far as it would change what the statement is taken to say: an Allow whose condition is
/// misspelt must not count as one without condition. Everything else about the grammar is the validation's business.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html"/>
/// </summary>
internal static class StatementGrammar
{
    private static readonly string[] Elements = ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    /// <summary>The first problem as one sentence; null if there is none.</summary>
    public static string? ProblemOf(Statement statement, PolicyType type) => Presence(statement, type) ?? Shape(statement) ?? Operator(statement);

    private static string? Presence(Statement statement, PolicyType type) => statement switch
    {
        { Effect: null } => "The statement's `Effect` is neither `Allow` nor `Deny`; it was left out.",
        { Actions: null, NotActions: null } => "The statement has no `Action`.",
        { Actions: not null, NotActions: not null } => "The statement has both `Action` and `NotAction`.",
        { Resources: not null, NotResources: not null } => "The statement has both `Resource` and `NotResource`.",
        { Principals: not null, NotPrincipals: not null } => "The statement has both `Principal` and `NotPrincipal`.",
        { Principals: null, NotPrincipals: null } when type == PolicyType.ResourcePolicy => "The statement has no `Principal`.",
        { Principals: not null } or { NotPrincipals: not null } when TakesNoPrincipal(type) => $"The statement has a principal, which no {type.InWords()} takes.",
        { Resources: null, NotResources: null } when type != PolicyType.ResourcePolicy => "The statement has no `Resource`.",
        _ => null,
    };

    private static bool TakesNoPrincipal(PolicyType type) =>
        type is PolicyType.IdentityPolicy or PolicyType.PermissionsBoundary or PolicyType.SessionPolicy or PolicyType.ServiceControlPolicy;

    private static string? Shape(Statement statement)
    {
        foreach (var member in statement.Node.Members)
        {
            if (!Elements.Contains(member.Name))
            {
                return $"The statement has an element `{member.Name}`, which AWS does not know.";
            }

            var isSound = member.Name switch
            {
                "Sid" or "Effect" => true,
                "Condition" => IsCondition(member.Value),
                "Principal" or "NotPrincipal" => IsTexts(member.Value) || IsPrincipalMap(member.Value),
                _ => IsTexts(member.Value),
            };
            if (!isSound)
            {
                return $"The statement's `{member.Name}` is not of the shape that AWS reads.";
            }
        }

        return null;
    }

    private static string? Operator(Statement statement)
    {
        foreach (var entry in statement.Conditions)
        {
            if (!entry.Operator.IsKnown)
            {
                return $"`{entry.Operator.Written}` is no condition operator of AWS's.";
            }
        }

        return null;
    }

    private static bool IsTexts(SourceNode? value) =>
        value is { Kind: SourceNodeKind.String } || (value is { Kind: SourceNodeKind.Array } && value.Elements.All(element => element.Kind == SourceNodeKind.String));

    private static bool IsPrincipalMap(SourceNode? value) => value is { Kind: SourceNodeKind.Object } && value.Members.All(member => IsTexts(member.Value));

    // { "operator": { "key": "value" or ["value", …] } }; a value may be a number or true/false.
    private static bool IsCondition(SourceNode? value) =>
        value is { Kind: SourceNodeKind.Object }
        && value.Members.All(op => op.Value is { Kind: SourceNodeKind.Object } keys && keys.Members.All(key => IsScalars(key.Value)));

    private static bool IsScalars(SourceNode? value) => value switch
    {
        null => false,
        { Kind: SourceNodeKind.Array } => value.Elements.All(element => element.Text is not null),
        _ => value.Text is not null,
    };
}

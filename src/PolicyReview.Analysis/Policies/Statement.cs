namespace PolicyReview.Analysis.Policies;

/// <summary>
/// One statement. Elements hold what the document says, well-formed or not; a rule that needs more asks the
/// <see cref="SourceNode"/>.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html"/>
/// </summary>
public sealed class Statement
{
    internal Statement(PolicyDocument document, SourceNode node, int ordinal)
    {
        Document = document;
        Node = node;
        Index = node.Index >= 0 ? node.Index : ordinal;
        SidNode = node.ValueOf("Sid");
        EffectNode = node.ValueOf("Effect");
        Effect = EffectNode?.Text switch { "Allow" => Policies.Effect.Allow, "Deny" => Policies.Effect.Deny, _ => null };
        Actions = StringElement.Of(node, "Action");
        NotActions = StringElement.Of(node, "NotAction");
        Resources = StringElement.Of(node, "Resource");
        NotResources = StringElement.Of(node, "NotResource");
        Principals = PrincipalElement.Of(node, "Principal");
        NotPrincipals = PrincipalElement.Of(node, "NotPrincipal");
        Conditions = ConditionEntry.Of(node.ValueOf("Condition"));
    }

    /// <summary>The document it stands in.</summary>
    public PolicyDocument Document { get; }

    /// <summary>The statement's JSON object.</summary>
    public SourceNode Node { get; }

    /// <summary>0-based position in the document's list of statements.</summary>
    public int Index { get; }

    /// <summary>The Sid if it is a string that is not empty, else null.</summary>
    public string? Sid => SidNode is { Kind: SourceNodeKind.String, Text.Length: > 0 } ? SidNode.Text : null;

    /// <summary>What people call the statement: its Sid, or "statement N" counted from 1.</summary>
    public string DisplayName => Sid ?? $"statement {Index + 1}";

    /// <summary>The value of <c>Sid</c>; null if missing.</summary>
    public SourceNode? SidNode { get; }

    /// <summary>The value of <c>Effect</c>; null if missing.</summary>
    public SourceNode? EffectNode { get; }

    /// <summary>Allow or Deny; null if missing or anything else.</summary>
    public Effect? Effect { get; }

    /// <summary>The <c>Action</c> element; null if missing. The same for the five that follow.</summary>
    public StringElement? Actions { get; }

    /// <summary><c>NotAction</c></summary>
    public StringElement? NotActions { get; }

    /// <summary><c>Resource</c></summary>
    public StringElement? Resources { get; }

    /// <summary><c>NotResource</c></summary>
    public StringElement? NotResources { get; }

    /// <summary><c>Principal</c></summary>
    public PrincipalElement? Principals { get; }

    /// <summary><c>NotPrincipal</c></summary>
    public PrincipalElement? NotPrincipals { get; }

    /// <summary>Every operator and key of <c>Condition</c>, in document order; empty if there is none.</summary>
    public IReadOnlyList<ConditionEntry> Conditions { get; }
}

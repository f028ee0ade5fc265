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
        foreach (var member in node.Members)
        {
            Take(member);
        }
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
    public SourceNode? SidNode { get; private set; }

    /// <summary>The value of <c>Effect</c>; null if missing.</summary>
    public SourceNode? EffectNode { get; private set; }

    /// <summary>Allow or Deny; null if missing or anything else.</summary>
    public Effect? Effect { get; private set; }

    /// <summary>The <c>Action</c> element; null if missing. The same for the five that follow.</summary>
    public StringElement? Actions { get; private set; }

    /// <summary><c>NotAction</c></summary>
    public StringElement? NotActions { get; private set; }

    /// <summary><c>Resource</c></summary>
    public StringElement? Resources { get; private set; }

    /// <summary><c>NotResource</c></summary>
    public StringElement? NotResources { get; private set; }

    /// <summary><c>Principal</c></summary>
    public PrincipalElement? Principals { get; private set; }

    /// <summary><c>NotPrincipal</c></summary>
    public PrincipalElement? NotPrincipals { get; private set; }

    /// <summary>The entries of <c>Action</c>, or of <c>NotAction</c> where there is no <c>Action</c>; empty if there is neither.</summary>
    public IReadOnlyList<ActionEntry> ActionEntries => field ??= [.. ((Actions ?? NotActions)?.Values ?? []).Select(text => new ActionEntry(text, ActionPattern.Parse(text.Value)))];

    /// <summary>The entries of <c>Resource</c>, or of <c>NotResource</c> where there is no <c>Resource</c>; empty if there is neither.</summary>
    public IReadOnlyList<ResourceEntry> ResourceEntries => field ??= [.. ((Resources ?? NotResources)?.Values ?? []).Select(text => new ResourceEntry(text, ArnPattern.TryParse(text.Value)))];

    /// <summary>The principals of <c>Principal</c>, or of <c>NotPrincipal</c> where there is no <c>Principal</c>; empty if there is neither.</summary>
    public IReadOnlyList<PrincipalValue> PrincipalValues => (Principals ?? NotPrincipals)?.Values ?? [];

    /// <summary>True if a list of resources holds the bare <c>*</c>.</summary>
    public bool AllowsAnyResource => Resources is not null && ResourceEntries.Any(entry => entry.IsEverything);

    /// <summary>The value of <c>Condition</c>, whatever its kind; null if missing.</summary>
    public SourceNode? ConditionNode { get; private set; }

    /// <summary>Every operator and key of <c>Condition</c>, in document order; empty if there is none.</summary>
    public IReadOnlyList<ConditionEntry> Conditions { get; private set; } = [];

    // Of duplicate members the last one counts, as JSON readers choose.
    private void Take(SourceMember member)
    {
        switch (member.Name)
        {
            case "Sid":
                SidNode = member.Value;
                break;
            case "Effect":
                EffectNode = member.Value;
                Effect = member.Value?.Text switch { "Allow" => Policies.Effect.Allow, "Deny" => Policies.Effect.Deny, _ => null };
                break;
            case "Action":
                Actions = StringElement.Of(member);
                break;
            case "NotAction":
                NotActions = StringElement.Of(member);
                break;
            case "Resource":
                Resources = StringElement.Of(member);
                break;
            case "NotResource":
                NotResources = StringElement.Of(member);
                break;
            case "Principal":
                Principals = PrincipalElement.Of(member);
                break;
            case "NotPrincipal":
                NotPrincipals = PrincipalElement.Of(member);
                break;
            case "Condition":
                ConditionNode = member.Value;
                Conditions = ConditionEntry.Of(member.Value);
                break;
        }
    }
}

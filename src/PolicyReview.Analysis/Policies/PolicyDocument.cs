namespace PolicyReview.Analysis.Policies;

/// <summary>A policy document as typed elements over its source; made by <see cref="PolicyParser"/>.</summary>
public sealed class PolicyDocument
{
    private bool? _mayHoldVariables;

    internal PolicyDocument(SourceTree tree)
    {
        Tree = tree;
        Root = tree.Root is { Kind: SourceNodeKind.Object } root ? root : null;
        Version = Root?.ValueOf("Version");
        Id = Root?.ValueOf("Id");
        StatementNode = Root?.ValueOf("Statement");
        Statements = StatementsIn(StatementNode);
    }

    /// <summary>The JSON behind the document, with its problem if it is not well-formed.</summary>
    public SourceTree Tree { get; }

    /// <summary>The text and its lines.</summary>
    public SourceText Source => Tree.Source;

    /// <summary>The outermost object; null if the text is not an object.</summary>
    public SourceNode? Root { get; }

    /// <summary>False where no string of the document can hold a policy variable: <c>${</c> stands nowhere, not even as JSON escapes.</summary>
    public bool MayHoldVariables => _mayHoldVariables ??= Source.Text.Contains("${", StringComparison.Ordinal) || Source.Text.Contains("\\u00", StringComparison.Ordinal);

    /// <summary>True if <c>${…}</c> is a variable here and not plain text: from version 2012-10-17 on.</summary>
    public bool ReadsVariables => Version?.Text is { } version && string.CompareOrdinal(version, "2012-10-17") >= 0;

    /// <summary>The value of <c>Version</c>, whatever its kind; null if missing.</summary>
    public SourceNode? Version { get; }

    /// <summary>The value of <c>Id</c>; null if missing.</summary>
    public SourceNode? Id { get; }

    /// <summary>The value of <c>Statement</c>: one object or a list of them; null if missing.</summary>
    public SourceNode? StatementNode { get; }

    /// <summary>Every statement that is an object, in document order. <see cref="Statement.Index"/> is the position in the document's list.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>True if policy variables such as <c>${aws:username}</c> are resolved: only under Version 2012-10-17.</summary>
    public bool ResolvesVariables => Version?.Text == "2012-10-17";

    /// <summary>
    /// True for what people mean by ARNs, which is no policy of AWS's: a wildcard in one of the first five fields stays in it. In a policy it crosses colons, so that
    /// <c>arn:*:s3:::data</c> would take in the key <c>:s3:::data</c> of another bucket.
    /// </summary>
    internal bool ReadsArnsByField { get; init; }

    /// <summary>The place of the whole document, path empty.</summary>
    public Location WholeLocation => new([], Source.SpanOf(0, Source.Text.Length));

    private List<Statement> StatementsIn(SourceNode? node)
    {
        var statements = new List<Statement>();
        IReadOnlyList<SourceNode> candidates = node?.Kind switch { SourceNodeKind.Object => [node], SourceNodeKind.Array => node.Elements, _ => [] };
        foreach (var candidate in candidates)
        {
            if (candidate.Kind == SourceNodeKind.Object)
            {
                statements.Add(new Statement(this, candidate, statements.Count));
            }
        }

        return statements;
    }
}

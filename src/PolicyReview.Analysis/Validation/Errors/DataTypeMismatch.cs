using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>An element has a JSON type it cannot have.</summary>
internal sealed class DataTypeMismatch : DocumentRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "DATA_TYPE_MISMATCH",
        FindingType.Error,
        "Wrong JSON type",
        "Write the element with the JSON type the policy grammar gives it.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        var document = context.Document;
        if (document.Root is null)
        {
            return document.Tree.Root is { } other ? [new RuleHit($"The policy is {Name(other.Kind)}; it has to be an object that starts with `{{`.", other.Location)] : [];
        }

        // The statements that are well-formed were counted before.
        var mistyped = context.Statements.Count == document.Statements.Count ? [] : document.Statements.SelectMany(statement => Grammar.MistypedIn(statement.Node));
        return Top(document).Concat(mistyped)
            .Select(place => new RuleHit($"`{place.Value.Member?.Name ?? place.Value.Parent?.Member?.Name}` holds {Name(place.Value.Kind)}; it takes {place.Expected}.", place.Value.Location));
    }

    private static IEnumerable<(SourceNode Value, string Expected)> Top(PolicyDocument document)
    {
        if (document.Version is { Kind: not SourceNodeKind.String } version)
        {
            yield return (version, "a string");
        }

        if (document.Id is { Kind: not SourceNodeKind.String } id)
        {
            yield return (id, "a string");
        }

        if (document.StatementNode is { Kind: not (SourceNodeKind.Object or SourceNodeKind.Array) } statement)
        {
            yield return (statement, "a statement or a list of statements");
        }

        foreach (var element in document.StatementNode is { Kind: SourceNodeKind.Array } list ? list.Elements : [])
        {
            if (element.Kind != SourceNodeKind.Object)
            {
                yield return (element, "statements, each an object");
            }
        }
    }

    private static string Name(SourceNodeKind kind) => kind switch
    {
        SourceNodeKind.Object => "an object",
        SourceNodeKind.Array => "a list",
        SourceNodeKind.String => "a string",
        SourceNodeKind.Number => "a number",
        SourceNodeKind.Null => "null",
        _ => "true or false",
    };
}

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// Puts the policy together that a data source <c>aws_iam_policy_document</c> will give once its unknown values are known.
/// <code>
/// "change": {
///   "after": { "statement": [ { "actions": ["s3:GetObject"], "effect": "Allow", "principals": [], "condition": [ { "test": "StringEquals", "variable": "aws:PrincipalTag/team", "values": ["a"] } ] } ] },
///   "after_unknown": { "json": true, "statement": [ { "resources": [true] } ] } }
/// </code>
/// </summary>
internal static class PolicyDocumentBlocks
{
    private static readonly (string Block, string Element)[] Lists =
        [("actions", "Action"), ("not_actions", "NotAction"), ("resources", "Resource"), ("not_resources", "NotResource")];

    /// <summary>The policy; null if the change has no statements.</summary>
    public static TemplateNode? Policy(TemplateNode change, string address)
    {
        if (change["after"]?["statement"] is not { Kind: TemplateNodeKind.Sequence } blocks)
        {
            return null;
        }

        var unknown = change["after_unknown"]?["statement"];
        var statements = new TemplateNode(TemplateNodeKind.Sequence, null, blocks.Start, blocks.End);
        for (var i = 0; i < blocks.Elements.Count; i++)
        {
            statements.Add(Statement(blocks.Elements[i], ElementOf(unknown, i), $"{address}.statement[{i}]"));
        }

        var policy = new TemplateNode(TemplateNodeKind.Mapping, null, blocks.Start, blocks.End);
        Add(policy, "Version", Text(change["after"]?["version"]?.Scalar ?? "2012-10-17", blocks));
        Add(policy, "Statement", statements);
        return policy;
    }

    private static TemplateNode Statement(TemplateNode block, TemplateNode? unknown, string name)
    {
        var statement = new TemplateNode(TemplateNodeKind.Mapping, null, block.Start, block.End);
        if (block["sid"] is { Scalar: { Length: > 0 } } sid)
        {
            Add(statement, "Sid", sid);
        }

        Add(statement, "Effect", block["effect"] is { Scalar: not null } effect ? effect : Text("Allow", block));
        AddPrincipals(statement, block, unknown, "principals", "Principal", name);
        AddPrincipals(statement, block, unknown, "not_principals", "NotPrincipal", name);
        foreach (var (list, element) in Lists)
        {
            if (Values(block, unknown, list, $"{name}.{list}") is { } values)
            {
                Add(statement, element, values);
            }
        }

        AddConditions(statement, block, unknown, name);
        return statement;
    }

    private static void AddPrincipals(TemplateNode statement, TemplateNode block, TemplateNode? unknown, string list, string element, string name)
    {
        if (block[list] is not { Elements: { Count: > 0 } entries } written)
        {
            return;
        }

        var principals = new TemplateNode(TemplateNodeKind.Mapping, null, written.Start, written.End);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i]["type"]?.Scalar is { } type && Values(entries[i], ElementOf(unknown?[list], i), "identifiers", $"{name}.{list}[{i}].identifiers") is { } identifiers)
            {
                // The provider writes "*" for type "*".
                Add(principals, type == "*" ? "AWS" : type, identifiers);
            }
        }

        Add(statement, element, principals);
    }

    private static void AddConditions(TemplateNode statement, TemplateNode block, TemplateNode? unknown, string name)
    {
        if (block["condition"] is not { Elements: { Count: > 0 } entries } written)
        {
            return;
        }

        var conditions = new TemplateNode(TemplateNodeKind.Mapping, null, written.Start, written.End);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i]["test"]?.Scalar is not { } test || entries[i]["variable"]?.Scalar is not { } variable
                || Values(entries[i], ElementOf(unknown?["condition"], i), "values", $"{name}.condition[{i}].values") is not { } values)
            {
                continue;
            }

            if (conditions[test] is not { } keys)
            {
                keys = new TemplateNode(TemplateNodeKind.Mapping, null, entries[i].Start, entries[i].End);
                Add(conditions, test, keys);
            }

            Add(keys, variable, values);
        }

        Add(statement, "Condition", conditions);
    }

    // A list of which only a part is known is null in `after`, and true, element by element or as a whole, in `after_unknown`.
    private static TemplateNode? Values(TemplateNode owner, TemplateNode? unknown, string list, string name)
    {
        var known = owner[list] is { Kind: TemplateNodeKind.Sequence } written ? written : null;
        var open = unknown?[list];
        if (open is null || (open.Scalar != "true" && !open.Elements.Any(element => element.Scalar == "true")))
        {
            return known is { Elements.Count: > 0 } ? known : null;
        }

        var values = new TemplateNode(TemplateNodeKind.Sequence, null, known?.Start ?? owner.Start, known?.End ?? owner.End);
        var count = Math.Max(Math.Max(known?.Elements.Count ?? 0, open.Elements.Count), 1);
        for (var i = 0; i < count; i++)
        {
            var value = i < (known?.Elements.Count ?? 0) && known!.Elements[i].Scalar is not null && ElementOf(open, i)?.Scalar != "true" ? known.Elements[i] : null;
            values.Add(value ?? new TemplateNode(TemplateNodeKind.Unknown, name, known?.Start ?? owner.Start, known?.End ?? owner.End));
        }

        return values;
    }

    private static TemplateNode? ElementOf(TemplateNode? list, int index) => list is not null && index < list.Elements.Count ? list.Elements[index] : null;

    private static void Add(TemplateNode owner, string name, TemplateNode value) => owner.Add(new TemplateMember(name, value.Start, value.End, value));

    private static TemplateNode Text(string text, TemplateNode at) => new(TemplateNodeKind.Text, text, at.Start, at.End) { Style = ScalarStyle.Folded };
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>What a statement says apart from its Sid: the order of members does not count, the order in lists does.</summary>
internal static class StatementShape
{
    /// <summary>A hash of little of the statement, cheap to work out; equal statements have the same.</summary>
    public static int Glance(Statement statement)
    {
        var action = statement.ActionEntries is [var first, ..] ? first.Value : "";
        var resource = statement.ResourceEntries is [var one, ..] ? one.Value : "";
        var sizes = (statement.ActionEntries.Count * 31) + (statement.ResourceEntries.Count * 7) + statement.Conditions.Count;
        return HashCode.Combine(statement.Effect, sizes, statement.Node.Members.Count - (statement.SidNode is null ? 0 : 1), action, resource.Length);
    }

    /// <summary>A hash of the whole statement; equal statements have the same.</summary>
    public static int Hash(SourceNode node, bool withoutSid = true)
    {
        if (node.Kind == SourceNodeKind.Object)
        {
            var sum = 0;
            foreach (var member in node.Members)
            {
                sum += member.Value is null || (withoutSid && member.Name == "Sid") ? 0 : HashCode.Combine(member.Name, Hash(member.Value, withoutSid: false));
            }

            return sum;
        }

        var hash = new HashCode();
        hash.Add(node.Kind);
        hash.Add(node.Text);
        foreach (var element in node.Elements)
        {
            hash.Add(Hash(element, withoutSid: false));
        }

        return hash.ToHashCode();
    }

    /// <summary>True if two statements say the same.</summary>
    public static bool Same(SourceNode one, SourceNode other, bool withoutSid = true)
    {
        if (one.Kind != other.Kind || one.Text != other.Text || one.Elements.Count != other.Elements.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Elements.Count; i++)
        {
            if (!Same(one.Elements[i], other.Elements[i], withoutSid: false))
            {
                return false;
            }
        }

        return one.Kind != SourceNodeKind.Object || SameMembers(one, other, withoutSid);
    }

    private static bool SameMembers(SourceNode one, SourceNode other, bool withoutSid)
    {
        var theirs = other.Members.Where(member => !withoutSid || member.Name != "Sid").ToLookup(member => member.Name, StringComparer.Ordinal);
        var mine = one.Members.Where(member => !withoutSid || member.Name != "Sid").ToList();
        return mine.Count == theirs.Sum(group => group.Count())
            && mine.TrueForAll(member => theirs[member.Name].FirstOrDefault() is { Value: { } value } && member.Value is not null && Same(member.Value, value, withoutSid: false));
    }
}

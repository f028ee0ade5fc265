namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// In a required phrase a word beside a kind of resource that nothing else explains is its name: <c>state machine orders</c>, <c>the orders table</c>. An avoided
/// phrase is not read so: a word taken for a name would make it narrower than it was meant.
/// </summary>
internal static class BareName
{
    /// <summary>The target of the clause, with such a word as a name.</summary>
    public static Target Read(TargetReader reader, Clause clause)
    {
        var target = reader.Read(clause);
        if (target.Problem is null || clause.Beside is not { Noun: { } noun } beside || Inflections.IsPlural(noun) || clause.Unread is not [var only] || !only.Equals(beside.Name, StringComparison.OrdinalIgnoreCase) || clause.Names.Exists(name => name.Noun == beside.Noun))
        {
            return target;
        }

        clause.Unread.Clear();
        clause.Names.Add(beside);
        return reader.Read(clause);
    }
}

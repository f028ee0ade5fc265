namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// "CRUD" is to create, read, update and delete: what is in a table or a bucket where the resource holds things, else the resource itself.
/// </summary>
internal static class CrudWord
{
    private const string Word = "crud";
    private static readonly string[] OfContents = ["read", "write", "delete"];
    private static readonly string[] OfResource = ["create", "read", "update", "delete"];

    /// <summary>The verbs of the clause, with that word spelled out.</summary>
    public static IReadOnlyList<string> Verbs(Clause clause, Target target)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(target);
        if (!clause.Verbs.Contains(Word))
        {
            return clause.Verbs;
        }

        var isHolder = target.NounOrDefault?.Contents is not null;
        clause.IsInside |= isHolder;
        return [.. clause.Verbs.SelectMany(verb => verb != Word ? [verb] : isHolder || IsContents(target) ? OfContents : OfResource).Distinct()];
    }

    // Items and objects are written, not created.
    private static bool IsContents(Target target) => target.NounOrDefault is { } noun && Nouns.All.Any(holder => holder.Service == noun.Service && holder.Contents == noun.Name);
}

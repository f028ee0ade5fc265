using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Reductions;

/// <summary>Says what became of a statement, in one sentence.</summary>
internal static class EditWords
{
    private const int MostNamed = 8;

    /// <summary>"`CleanUp` is gone: nothing in the table requires it." or "`Uploads`: `s3:*` is now `s3:GetObject`."</summary>
    public static string Of(StatementChange change) => change.IsGivenElsewhere
        ? $"`{change.Statement.DisplayName}` is gone: what the table requires of it, other statements allow already."
        : Of(change.Statement, change.Versions);

    private static string Of(Statement statement, IReadOnlyList<StatementVersion> versions) => versions switch
    {
        [] => $"`{statement.DisplayName}` is gone: nothing in the table requires it.",
        [var only] => $"`{statement.DisplayName}`: {string.Join("; ", Changes(statement, only))}.",
        _ when statement.NotActions is not null || statement.NotResources is not null =>
            $"`{statement.DisplayName}` says what it leaves out, which cannot be narrowed: {versions.Count} statements that say what they allow take its place.",
        _ => $"`{statement.DisplayName}` is now {versions.Count} statements, since its actions are required on different resources or under different conditions.",
    };

    private static IEnumerable<string> Changes(Statement statement, StatementVersion version)
    {
        foreach (var change in new[]
        {
            Values(statement.Actions, statement.NotActions, "Action", version.Actions, StringComparer.OrdinalIgnoreCase),
            Values(statement.Resources, statement.NotResources, "Resource", version.Resources, StringComparer.Ordinal),
        }.OfType<string>())
        {
            yield return change;
        }

        foreach (var (key, values) in version.Context)
        {
            yield return $"only with `{key}` = {List(values, "or")}";
        }
    }

    private static string? Values(StringElement? element, StringElement? negated, string name, IReadOnlyList<string>? values, StringComparer comparer)
    {
        if (values is null)
        {
            return null;
        }

        if (element is null)
        {
            return negated is null ? null : $"`Not{name}` cannot be narrowed and is now `{name}` {List(values, "and")}";
        }

        var before = element.Values.Select(value => value.Value).ToList();
        var gone = before.Except(values, comparer).ToList();
        var come = values.Except(before, comparer).ToList();
        return gone.Count == 0 && come.Count == 0 ? null
            : come.Count == 0 ? $"without {List(gone, "and")}"
            : $"{List(gone, "and")} {(gone.Count == 1 ? "is" : "are")} now {List(come, "and")}";
    }

    private static string List(IReadOnlyList<string> values, string joint)
    {
        var named = values.Take(MostNamed).Select(value => $"`{value}`").ToList();
        return values.Count > MostNamed ? $"{string.Join(", ", named)} {joint} {values.Count - MostNamed} more"
            : named.Count == 1 ? named[0]
            : $"{string.Join(", ", named.SkipLast(1))} {joint} {named[^1]}";
    }
}

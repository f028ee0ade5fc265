using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Comparison;

/// <summary>Which actions a group of requests has.</summary>
/// <param name="Patterns">Actions <c>service:Name</c>, with <c>*</c> where all of a statement's pattern is meant.</param>
/// <param name="AllBut">Every action that fits none of these belongs to it as well; null if there are no such.</param>
/// <param name="Words">The same for people.</param>
internal sealed record EntryActions(IReadOnlyList<string> Patterns, IReadOnlyList<string>? AllBut, IReadOnlyList<string> Words)
{
    /// <summary>The statement's own words, where the whole of them is meant.</summary>
    public static EntryActions Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        IReadOnlyList<string> written = [.. ((statement.Actions ?? statement.NotActions)?.Values ?? []).Select(value => value.Value)];
        return statement.Actions is not null ? new(written, null, written) : new([], written, [.. written.Select(action => $"not {action}")]);
    }

    /// <summary>Actions one by one, and all of the services that are not <paramref name="named"/> if there are such.</summary>
    public static EntryActions Of(IReadOnlyList<string> actions, IEnumerable<string>? named) => named is null
        ? new(actions, null, actions)
        : new(actions, [.. named.Select(service => $"{service}:*")], [.. actions, "every action of other services"]);

    /// <summary>These and those of <paramref name="more"/>, a group of the same statement.</summary>
    public EntryActions With(EntryActions more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new(
            [.. Patterns.Union(more.Patterns, StringComparer.OrdinalIgnoreCase)], AllBut ?? more.AllBut,
            [.. Words.Union(more.Words, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>All of them that the reference lists.</summary>
    public IEnumerable<AwsAction> In(ServiceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var named = Patterns.SelectMany(pattern => catalogue.ActionsMatching(ActionPattern.Parse(pattern)));
        if (AllBut is null)
        {
            return named;
        }

        var others = AllBut.SelectMany(pattern => catalogue.ActionsMatching(ActionPattern.Parse(pattern))).ToHashSet();
        return named.Concat(catalogue.ActionsMatching(ActionPattern.Parse("*")).Where(action => !others.Contains(action)));
    }
}

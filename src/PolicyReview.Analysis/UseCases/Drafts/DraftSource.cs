using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>
/// The required phrases that a policy can be made from, and of each other one why it cannot: nobody confirmed it, its resource is open, or the same row avoids it.
/// </summary>
internal sealed record DraftSource(IReadOnlyList<RequiredAccess> Required, IReadOnlyList<string> Problems)
{
    public static DraftSource Of(IReadOnlyList<RowBindings> rows, PolicyComparer comparer, bool takesProposed)
    {
        var finder = new ConflictFinder(comparer, comparer.Catalogue);
        var required = new List<RequiredAccess>();
        var problems = new List<string>();
        foreach (var row in rows)
        {
            var conflicts = finder.Find(row.UseCase, row.Required, row.Avoided).ToList();
            foreach (var binding in row.Required)
            {
                var found = conflicts.Where(conflict => conflict.Required == binding.Phrase).Select(conflict => conflict.Message).ToList();
                List<string> reasons = ProblemOf(row.UseCase, binding, takesProposed) is { } problem ? [problem] : found;
                problems.AddRange(reasons);
                required.AddRange(reasons.Count > 0 ? [] : binding.Access.Select(access => new RequiredAccess(binding.Phrase, access)));
            }
        }

        return new DraftSource(required, problems);
    }

    private static string? ProblemOf(string useCase, Binding binding, bool takesProposed)
    {
        var phrase = $"{QuotedPhrase.Of(binding.Phrase)} of `{useCase}`";
        var open = binding.Access.FirstOrDefault(access => access.Open is not null || access.IsExample || access.Resources.Count == 0);
        return !binding.IsBound ? $"{phrase} is not bound: {binding.Problem ?? "its binding names no access."}"
            : open is { IsExample: true } ? $"{phrase} leaves open which resource is meant; `{open.Resources[0]}` is an example. Confirm a binding that names its ARN."
            : open is not null ? $"{phrase} does not say which {open.Open?.Noun ?? "resource"} `{open.Actions.Concat(open.NotActions).First()}` is for. Confirm a binding that names its ARN."
            : !binding.IsConfirmed && !takesProposed ? $"{phrase} has no confirmed binding. Confirm what it stands for; a policy is drafted from confirmed bindings only."
            : null;
    }
}

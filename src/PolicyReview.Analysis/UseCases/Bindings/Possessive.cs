using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// "One table and its stream" is the table's stream, "one bucket and its policy" the bucket's policy; "its role" stays a role.
/// </summary>
internal sealed class Possessive(ServiceCatalogue catalogue)
{
    /// <summary>Gives the clause the service, the noun and the names of what it belongs to.</summary>
    public void Complete(Clause clause, Clause before, Target? owner)
    {
        if (!clause.IsIts || clause.Service is not null || owner is not { Service: { } service, NounOrDefault: { } noun })
        {
            return;
        }

        bool IsKind(string word) => Nouns.All.Any(known => known.Service == service && known.IsCalled(word, service));
        bool IsOfOwner(string word) => IsKind(word) || catalogue.FindService(service)!.Actions.Any(action => TargetReader.EndsWith(action, word.Replace(" ", "", StringComparison.Ordinal)));
        bool IsPolicy(string word) => service != "iam" && word.StartsWith("polic", StringComparison.Ordinal);
        if (clause.Unread.Count > 0 || clause.Nouns.Exists(IsOfOwner) || clause.Nouns.Exists(IsPolicy))
        {
            clause.Service = service;
            clause.Beside = null;
            clause.Unread.AddRange(before.Arns.Count > 0 ? ["its"] : []);
            clause.Names.AddRange(before.Names.Select(name => name with { Noun = name.Noun ?? noun.Name }));
            clause.Nouns.Insert(clause.Nouns.Exists(IsKind) ? clause.Nouns.Count : 0, noun.Name);
        }
    }
}

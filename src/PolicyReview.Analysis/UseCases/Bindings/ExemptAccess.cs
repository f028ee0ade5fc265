using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// What an avoided phrase leaves out, read as narrowly as what is required: <c>KMS operations except decrypt</c> leaves <c>kms:Decrypt</c>, and
/// <c>read of buckets other than `uploads`</c> leaves that bucket. An exception of everything is none: it is refused.
/// </summary>
internal sealed class ExemptAccess(ServiceCatalogue catalogue)
{
    private readonly ClauseBinder _clauses = new(catalogue);
    private readonly TargetReader _targets = new(catalogue);

    /// <summary>Adds the exception to the bound of <paramref name="draft"/>, or says why it cannot.</summary>
    /// <param name="draft">The phrase's binding so far.</param>
    /// <param name="exception">The clauses after "except".</param>
    /// <param name="main">What the phrase is about before it.</param>
    public void Add(BindingDraft draft, IReadOnlyList<Clause> exception, IReadOnlyList<Target> main)
    {
        foreach (var clause in exception)
        {
            var found = Of(draft, clause, main.Select(target => target.Service).OfType<string>().Distinct().ToList(), main);
            if (found.Count == 0 || UnusedWord.In(clause, found) is not null || found.Exists(access => access.Resources.Contains("*") && access.Context.Count == 0 && access.Actions.Any(action => draft.Access.Exists(avoided => avoided.Actions.Contains(action)))))
            {
                draft.Fail("What is left out is not understood. Name its actions or resources in backticks.");
                return;
            }

            draft.Bound.AddRange(found);
        }
    }

    private List<BoundAccess> Of(BindingDraft draft, Clause clause, List<string> services, IReadOnlyList<Target> main)
    {
        if (clause is { Service: { } receiver, Nouns.Count: 0, Actions.Count: 0 } && clause.Verbs.TrueForAll(verb => verb == "any") && draft.Access.TrueForAll(access => access.Actions is [PassedTo.Action]))
        {
            return [new BoundAccess([PassedTo.Action], ["*"]) { Context = PassedTo.Service(receiver) }];
        }

        clause.Verbs.RemoveAll(verb => verb == "any");

        // "Anything but S3": all of that service.
        if (clause is { Service: { } service, HasResource: false, Verbs.Count: 0, Actions.Count: 0 } && services.Count == 0)
        {
            return [.. clause.Family.DefaultIfEmpty(service).Concat(clause.OtherServices).Distinct().Select(prefix => new BoundAccess([$"{prefix}:*"], ["*"]))];
        }

        // "Except PassRole to Lambda" leaves no other PassRole.
        if (clause.Actions is [var passed] && passed.EndsWith("PassRole", StringComparison.OrdinalIgnoreCase) && (clause.OtherServices.Find(other => other != "iam") ?? clause.Service) is { } to and not "iam")
        {
            return [new BoundAccess([PassedTo.Action], ResourcesOf(clause)) { Context = PassedTo.Service(to) }];
        }

        if (clause.Service is null && clause.Nouns.Count == 0 && services is [var only])
        {
            clause.Service = only;
            if (clause.Verbs.Count == 0 && clause.Actions.Count == 0 && main[0].Noun is { Words.Count: > 0 } noun)
            {
                Complete(clause, noun, main[0]);
            }
        }

        // "EC2 except describe" leaves what is called so, not every read.
        if (clause is { Service: { } described, Nouns.Count: 0 } && clause.Verbs is ["describe"])
        {
            return [new BoundAccess([$"{described}:Describe*"], ["*"])];
        }

        return clause.Verbs.Count > 0 || clause.Actions.Count > 0 ? Done(draft, clause) : OnResources(draft, clause);
    }

    // "Reading parameters outside `/app/`": of that kind, and what ends in a slash begins the names of several. "Bucket `data` outside `in/`" is a prefix of it.
    private static void Complete(Clause clause, Noun noun, Target main)
    {
        var isPrefix = noun.Service == "s3" && clause.Names.Count > 0 && clause.Names.TrueForAll(name => name.Noun is null && name.Name.EndsWith('/')) && main.Names.ContainsKey("Bucket");
        var word = isPrefix ? "prefix" : noun.Words[0];
        clause.Nouns.AddRange(isPrefix ? [word, "bucket"] : [word]);
        for (var i = 0; i < clause.Names.Count; i++)
        {
            var name = clause.Names[i];
            clause.Names[i] = name with { Noun = name.Noun ?? word, IsStart = name.IsStart || (!isPrefix && name.Name.EndsWith('/')) };
        }

        clause.Names.AddRange(isPrefix ? main.Names["Bucket"].Select(bucket => new NameInPhrase("bucket", bucket)) : []);
    }

    private static List<string> ResourcesOf(Clause clause) => clause.Arns.Count > 0 ? clause.Arns : ["*"];

    // Reading is listing too, where it is what may be done.
    private List<BoundAccess> Done(BindingDraft draft, Clause clause)
    {
        if (clause is { Nouns.Count: 0, Unread.Count: 0 } && clause.Verbs.Contains("read") && !clause.Verbs.Contains("list"))
        {
            clause.Verbs.Add("list");
        }

        var (access, problem) = _clauses.Anywhere(clause);
        if (problem is not null)
        {
            draft.Fail(problem);
        }

        return [.. access];
    }

    private List<BoundAccess> OnResources(BindingDraft draft, Clause clause)
    {
        var target = _targets.Read(clause);
        if (target.Problem is not null)
        {
            draft.Fail(target.Problem);
            return [];
        }

        // In a pattern the bucket's wildcard would take in every `…/prefix/` of every key.
        if (clause.Arns.Count == 0 && target is { Service: "s3" } && !target.Names.ContainsKey("Bucket") && target.Names.Count > 0)
        {
            draft.Fail("The exception names no bucket. Say of which one, as in `prefix `uploads/` of bucket `media``.");
            return [];
        }

        if (ContextWords.OfAlias(target) is { Count: > 0 } alias)
        {
            return [.. draft.Access.Select(access => new BoundAccess(access.Actions, ["*"]) { NotActions = access.NotActions, Context = alias })];
        }

        var resources = clause.Arns.Count > 0 ? clause.Arns : ResourceWords.ExactPatterns(target, clause);
        return resources.Contains("*") ? [] : [.. draft.Access.Select(access => new BoundAccess(access.Actions, resources) { NotActions = access.NotActions })];
    }
}

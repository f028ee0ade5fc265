using System.Text.RegularExpressions;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Binds required phrases: clause by clause, with the tag and the exception that go for all of them. Nothing that a phrase names is lost.</summary>
internal sealed partial class RequiredBinder(ServiceCatalogue catalogue)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoNames = [];

    private readonly PhraseLexer _lexer = new(catalogue);
    private readonly TargetReader _targets = new(catalogue);
    private readonly ClauseBinder _clauses = new(catalogue);
    private readonly WholeAccess _whole = new(catalogue);
    private readonly Possessive _possessive = new(catalogue);

    public Binding Bind(string phrase)
    {
        if (ExactPhrase.TryRead(phrase) is { } exact)
        {
            return Exact(phrase, exact);
        }

        var requests = RequestWords.Of(phrase);
        var (tagged, exception) = ExceptClause.Cut(requests.Count == 0 ? phrase : requests[^1].Rest);
        var (main, tag) = TagWords.Cut(tagged);
        var draft = new BindingDraft(phrase);
        if (RequestWords.Missing(phrase) is not null || (exception is not null && RequestWords.SpeakOfANetwork(exception)))
        {
            draft.Fail("How a request must not come is not what the workload needs. Say how it comes, or write it into the column of what is avoided.");
        }

        if (TagWords.Sends(main))
        {
            draft.Fail("What a resource is tagged with is sent in the request. Bind the phrase by hand, with `aws:TagKeys` or `aws:RequestTag/…` in its context.");
        }

        if (Whose().IsMatch(main))
        {
            draft.Fail("Whose they are is told by a condition, such as `dynamodb:LeadingKeys` or a policy variable in the resource. Bind the phrase by hand.");
        }

        var clauses = PhraseReader.Read(_lexer.ReadWithNames(main));
        if (draft.Problem is null && Encrypted().IsMatch(main) && clauses.Any(clause => clause.Verbs.Contains("write") && clause.Encryption is null))
        {
            draft.Fail("How the upload is encrypted is not said. Write `with AES256` or `with SSE-KMS`, or leave the word out.");
        }

        (Clause Clause, Target? Target) last = (new Clause(), null);
        foreach (var clause in clauses)
        {
            last = (clause, Add(draft, clause, last.Clause, last.Target));
        }

        if (draft.Problem is null)
        {
            tag?.AddTo(draft, catalogue, clauses);
        }

        foreach (var request in requests)
        {
            draft.Send(request.Key, request.Value);
        }

        if (exception is not null && draft.Problem is null)
        {
            LeaveOut(draft, exception, clauses.Any(clause => clause.IsWhole));
        }

        return draft.Close(BindingForm.Required);
    }

    // Names that an earlier clause gave hold for the next. What no access of the clause is for would be lost, so it leaves the phrase unbound.
    private Target? Add(BindingDraft draft, Clause clause, Clause before, Target? owner)
    {
        var known = draft.Access.Count;
        _possessive.Complete(clause, before, owner);
        var target = _clauses.Add(draft, clause, owner?.Names ?? NoNames);
        RegionOfRequest.AddTo(draft, clause, known);
        var added = draft.Access.GetRange(known, draft.Access.Count - known);
        if (draft.Problem is null && clause.Encryption is not null && !added.Exists(access => access.Context.ContainsKey(ContextWords.EncryptionHeader)))
        {
            draft.Fail("Only an upload says how it is encrypted. What is encrypted with a KMS key is read with that key as well: leave the encryption out here, and write `decrypt with key …` as a phrase of its own.");
        }

        if (draft.Problem is null && UnusedNoun.In(clause, target, added) is { } kind)
        {
            draft.Fail($"`{kind}` is in the phrase, but {string.Join(", ", added.SelectMany(access => access.Actions).Distinct().Take(3).Select(action => $"`{action}`"))} is not for that. Say with `and` what is done with each, or bind the phrase by hand.");
        }

        if (draft.Problem is null && UnusedWord.In(clause, added) is { } unused)
        {
            draft.Fail($"`{unused}` is in the phrase, but in no resource or condition that it is understood to mean. Say what it is the name of, or bind the phrase by hand.");
        }

        return target ?? owner;
    }

    private Binding Exact(string phrase, BoundAccess exact)
    {
        var problem = UnlistedAccess.ProblemOf([exact], catalogue);
        return problem is null
            ? new Binding(phrase, BindingForm.Required, BindingOrigin.Exact, false, [exact], [], [], ["The phrase writes its actions out."], null)
            : Binding.Unbound(phrase, BindingForm.Required, problem);
    }

    private void LeaveOut(BindingDraft draft, string exception, bool isWhole)
    {
        foreach (var clause in PhraseReader.Read(_lexer.Read(exception)))
        {
            var target = _targets.Read(clause);
            if (target.Problem is not null)
            {
                draft.Fail(target.Problem);
            }
            else if (TagWords.IsIn(exception) || clause.Names.Exists(name => name.Name.Contains('=', StringComparison.Ordinal)))
            {
                draft.Fail("What is left out by its tag is a condition of the policy. Bind the phrase by hand, and write the tag into its context.");
            }
            else if (clause.Actions.Count > 0)
            {
                draft.RemoveActions(clause.Actions);
            }
            else if (clause.Verbs.Count > 0 && isWhole)
            {
                LeaveOutOfAll(draft, clause);
            }
            else
            {
                draft.LeaveOut(clause, target);
            }
        }
    }

    // "Everything on one queue but purge". What is left out of one resource of several is for a person to write.
    private void LeaveOutOfAll(BindingDraft draft, Clause clause)
    {
        if (clause.Names.Count + clause.Arns.Count + clause.Accounts.Count + clause.Regions.Count > 0)
        {
            draft.Fail("What is done and what it is done to are both left out. Bind the phrase by hand.");
            return;
        }

        _whole.LeaveOut(draft, clause.Verbs);
    }

    // "Read own items in one table": not every item.
    [GeneratedRegex(@"\b(?:own|users?'s?|their)\s+(?:items?|objects?|records?|rows?|files?|data)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whose();

    [GeneratedRegex(@"\bencrypted\b", RegexOptions.IgnoreCase)]
    private static partial Regex Encrypted();
}

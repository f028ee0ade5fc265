namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Cuts the words of a phrase into clauses. A verb distributes: <c>update one stack and target Lambda</c> updates both,
/// <c>read and write one table</c> does both to it.
/// </summary>
internal static class PhraseReader
{
    private const string S3Address = "s3://";

    // "Run", "start" and the like say nothing where another verb follows as a noun.
    private static readonly string[] Light = ["run", "start", "any"];

    // "Access to one bucket" leaves open what is done; these do not.
    private static readonly string[] Whole = ["full access", "everything", "anything"];

    /// <summary>The clauses; each has verbs or actions unless the phrase has none.</summary>
    public static IReadOnlyList<Clause> Read(IReadOnlyList<PhraseWord> words)
    {
        var clauses = new List<Clause> { new() };
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == PhraseWordKind.And)
            {
                if (StartsClause(clauses[^1], words, i + 1))
                {
                    clauses.Add(new Clause());
                }
            }
            else
            {
                Take(clauses[^1], words, i);
            }
        }

        return Complete(clauses);
    }

    private static bool StartsClause(Clause current, IReadOnlyList<PhraseWord> words, int next)
    {
        if (next < words.Count && current.Actions.Count > 0 && words[next].Kind == PhraseWordKind.Verb)
        {
            // "CreateLogStream and put log events": the verb is not of the action.
            return true;
        }

        if (next >= words.Count || !current.HasObject)
        {
            return false;
        }

        // "tables `a` and `b`"
        return words[next].Kind is not (PhraseWordKind.Name or PhraseWordKind.Arn or PhraseWordKind.Region or PhraseWordKind.Account);
    }

    private static void Take(Clause clause, IReadOnlyList<PhraseWord> words, int at)
    {
        var word = words[at];
        PhraseWord? last = at > 0 ? words[at - 1] : null;
        switch (word.Kind)
        {
            case PhraseWordKind.Verb:
                TakeVerb(clause, word, last);
                break;
            case PhraseWordKind.Action:
                clause.Actions.Add(word.Text);
                break;
            case PhraseWordKind.Service:
                if (clause.Service is null || last is { Kind: PhraseWordKind.Via })
                {
                    (clause.Service, clause.Family) = (word.Text, ServiceNames.Family(word.Written));
                }
                else if (word.Text != clause.Service)
                {
                    clause.OtherServices.Add(word.Text);
                }

                break;
            case PhraseWordKind.Encryption:
                clause.Encryption = word.Text;
                break;
            case PhraseWordKind.Its:
                clause.IsIts = true;
                break;
            case PhraseWordKind.Via or PhraseWordKind.Under:
                break;
            case PhraseWordKind.Inside:
                clause.IsInside = true;
                break;
            case PhraseWordKind.Noun:
                clause.Nouns.Add(word.Text);
                break;
            case PhraseWordKind.Scope:
                clause.Scope = clause.Scope == Scope.None || word.Scope is Scope.All or Scope.Other ? word.Scope : clause.Scope;
                break;
            case PhraseWordKind.Name when word.Text.StartsWith(S3Address, StringComparison.Ordinal):
                TakeAddress(clause, word.Text[S3Address.Length..]);
                break;
            case PhraseWordKind.Name:
                clause.Names.Add(new NameInPhrase(word.Written.Length > 0 ? word.Written : NounOfName(clause, words, at), word.Text, last is { Kind: PhraseWordKind.Under }));
                break;
            case PhraseWordKind.Arn:
                clause.Arns.Add(last is { Kind: PhraseWordKind.Under } ? $"{word.Text.TrimEnd('*')}*" : word.Text);
                break;
            case PhraseWordKind.Regions:
                (clause.SpeaksOfRegions, clause.Scope) = (true, word.Scope == Scope.None ? clause.Scope : word.Scope);
                break;
            case PhraseWordKind.Accounts:
                (clause.SpeaksOfAccounts, clause.Scope) = (true, word.Scope == Scope.None ? clause.Scope : word.Scope);
                break;
            case PhraseWordKind.Region:
                clause.Regions.Add(word.Text);
                break;
            case PhraseWordKind.Account:
                clause.Accounts.Add(word.Text);
                break;
            default:
                clause.Unread.Add(word.Text);
                clause.Beside ??= NounBeside(last, at + 1 < words.Count ? words[at + 1] : null) is { } noun ? new NameInPhrase(noun, word.Written) : null;
                break;
        }
    }

    // s3://uploads/incoming/ is a prefix of a bucket
    private static void TakeAddress(Clause clause, string address)
    {
        var parts = address.Split('/', 2);
        clause.Service ??= "s3";
        clause.Names.Add(new NameInPhrase("bucket", parts[0]));
        if (parts is [_, { Length: > 0 } prefix])
        {
            clause.Nouns.AddRange(clause.Nouns.Contains("prefix") ? [] : ["prefix"]);
            clause.Names.Add(new NameInPhrase("prefix", prefix));
        }
    }

    // "run Athena queries" is querying, "read object tags" is reading what is called so, "table deletes" are of what is in it.
    private static void TakeVerb(Clause clause, PhraseWord word, PhraseWord? last)
    {
        var isNoun = clause.HasObject && clause.Verbs.Count > 0 && last is not { Kind: PhraseWordKind.And };
        if (isNoun && word.Text == "tag")
        {
            clause.Unread.Add(word.Written);
            clause.Beside = clause.Nouns.Count > 0 ? new NameInPhrase(clause.Nouns[^1], word.Written) : null;
            return;
        }

        if (isNoun && word.Text != "any")
        {
            clause.Verbs.RemoveAll(verb => Light.Contains(verb));
        }

        clause.IsWhole |= word.Text == "any" && (Whole.Contains(word.Written) || clause.Scope == Scope.All);
        clause.IsInside |= clause.Verbs.Count == 0 && clause.Nouns.Count > 0 && word.Written.EndsWith('s');
        clause.Verbs.Add(word.Text);
    }

    // "bucket `uploads`" and "the `uploads` bucket". Between two nouns the one in the singular has the name, else the first: "objects of the `uploads` bucket".
    private static string? NounOfName(Clause clause, IReadOnlyList<PhraseWord> words, int at)
    {
        var last = clause.Nouns.Count > 0 ? clause.Nouns[^1] : null;
        var next = at + 1 < words.Count && words[at + 1].Kind == PhraseWordKind.Noun && (at + 2 >= words.Count || words[at + 2].Kind != PhraseWordKind.Name) ? words[at + 1].Text : null;
        var isTaken = last is not null && clause.Names.Exists(name => name.Noun == last);
        return next is not null && (last is null || isTaken || (Inflections.IsPlural(last) && !Inflections.IsPlural(next))) ? next : last;
    }

    // "State machine orders", "items of the orders table".
    private static string? NounBeside(PhraseWord? last, PhraseWord? next)
    {
        var (before, after) = (last is { Kind: PhraseWordKind.Noun } noun ? noun.Text : null, next is { Kind: PhraseWordKind.Noun } following ? following.Text : null);
        return before is null || (Inflections.IsPlural(before) && after is not null) ? after : before;
    }

    private static List<Clause> Complete(List<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (clause is { Actions.Count: > 0, HasObject: false } && i + 1 < clauses.Count)
            {
                // "CreateLogStream and put log events in `/app`": on the same.
                clause.Nouns.AddRange(clauses[i + 1].Nouns);
                clause.Names.AddRange(clauses[i + 1].Names);
                clause.Arns.AddRange(clauses[i + 1].Arns);
            }

            clause.Verbs = [.. clause.Verbs.Distinct()];
            if (clause.Verbs.Exists(verb => verb != "any"))
            {
                // "write access" is writing.
                clause.Verbs.RemoveAll(verb => verb == "any");
            }

            if (clause.Verbs.Count == 0 && clause.Actions.Count == 0
                && (clauses.Take(i).LastOrDefault(IsDoing) ?? clauses.Skip(i + 1).FirstOrDefault(IsDoing)) is { } doing)
            {
                clause.Verbs.AddRange(doing.Verbs);
                clause.IsWhole |= doing.IsWhole;
                clause.Actions.AddRange(doing.Actions);
                clause.TakesActions = doing.Actions.Count > 0;
            }
        }

        return clauses;
    }

    private static bool IsDoing(Clause clause) => clause.Verbs.Count > 0 || clause.Actions.Count > 0;
}

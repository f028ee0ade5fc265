namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Cuts the words of a phrase into clauses. A verb distributes: <c>update one stack and target Lambda</c> updates both,
/// <c>read and write one table</c> does both to it.
/// </summary>
internal static class PhraseReader
{
    private const string S3Address = "s3://";

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
                Take(clauses[^1], words[i], i + 1 < words.Count ? words[i + 1] : null);
            }
        }

        return Complete(clauses);
    }

    private static bool StartsClause(Clause current, IReadOnlyList<PhraseWord> words, int next)
    {
        if (next >= words.Count || !current.HasObject)
        {
            return false;
        }

        // "tables `a` and `b`"
        return words[next].Kind is not (PhraseWordKind.Name or PhraseWordKind.Arn or PhraseWordKind.Region or PhraseWordKind.Account);
    }

    private static void Take(Clause clause, PhraseWord word, PhraseWord? next)
    {
        switch (word.Kind)
        {
            case PhraseWordKind.Verb:
                clause.Verbs.Add(word.Text);
                break;
            case PhraseWordKind.Action:
                clause.Actions.Add(word.Text);
                break;
            case PhraseWordKind.Service:
                clause.Service ??= word.Text;
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
                clause.Names.Add((NounOfName(clause, next), word.Text));
                break;
            case PhraseWordKind.Arn:
                clause.Arns.Add(word.Text);
                break;
            case PhraseWordKind.Regions:
                clause.SpeaksOfRegions = true;
                break;
            case PhraseWordKind.Region:
                clause.Regions.Add(word.Text);
                break;
            case PhraseWordKind.Account:
                clause.Accounts.Add(word.Text);
                break;
            default:
                clause.Unread.Add(word.Text);
                break;
        }
    }

    // s3://uploads/incoming/ is a prefix of a bucket
    private static void TakeAddress(Clause clause, string address)
    {
        var parts = address.Split('/', 2);
        clause.Service ??= "s3";
        clause.Names.Add(("bucket", parts[0]));
        if (parts is [_, { Length: > 0 } prefix])
        {
            clause.Nouns.AddRange(clause.Nouns.Contains("prefix") ? [] : ["prefix"]);
            clause.Names.Add(("prefix", prefix));
        }
    }

    // "bucket `uploads`" and "the `uploads` bucket"; a noun that has its name already lets the next one have it.
    private static string? NounOfName(Clause clause, PhraseWord? next)
    {
        var last = clause.Nouns.Count > 0 ? clause.Nouns[^1] : null;
        var isTaken = last is not null && clause.Names.Exists(name => name.Noun == last);
        return next is { Kind: PhraseWordKind.Noun } following && (last is null || isTaken) ? following.Text : last;
    }

    private static List<Clause> Complete(List<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (clause.Verbs.Exists(verb => verb != "any"))
            {
                // "write access" is writing.
                clause.Verbs.RemoveAll(verb => verb == "any");
            }

            if (clause.Verbs.Count == 0 && clause.Actions.Count == 0
                && (clauses.Take(i).LastOrDefault(IsDoing) ?? clauses.Skip(i + 1).FirstOrDefault(IsDoing)) is { } doing)
            {
                clause.Verbs.AddRange(doing.Verbs);
                clause.Actions.AddRange(doing.Actions);
            }
        }

        return clauses;
    }

    private static bool IsDoing(Clause clause) => clause.Verbs.Count > 0 || clause.Actions.Count > 0;
}

using System.Text;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>Names statements after the phrases they are made for: "write one DynamoDB table" is <c>WriteOneDynamoDBTable</c>. A Sid holds letters and digits only.</summary>
internal static class SidNames
{
    private const int MostCharacters = 64;

    private static readonly HashSet<string> Joints = new(["and", "at", "for", "from", "in", "of", "on", "the", "to", "when", "with"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The statements with a Sid each, none twice and none of <paramref name="taken"/>.</summary>
    public static IReadOnlyList<DraftedStatement> Name(IReadOnlyList<DraftedStatement> statements, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        return [.. statements.Select(statement => statement with { Sid = Candidates(statement).First(used.Add) })];
    }

    // The phrase; if that is taken, with what the statement is about; then numbered.
    private static IEnumerable<string> Candidates(DraftedStatement statement)
    {
        var topic = Topic(statement);
        var phrase = Phrase(statement.Phrases);
        var name = phrase.Length > 0 ? phrase : topic;
        var start = statement.Effect == Effect.Deny ? $"Deny{name}" : name;
        yield return start;
        yield return $"{start}{topic}";
        for (var number = 2; ; number++)
        {
            yield return $"{start}{number}";
        }
    }

    private static string Phrase(IReadOnlyList<string> phrases)
    {
        var all = string.Join("And", phrases.Select(Words).Where(words => words.Length > 0));
        return all.Length <= MostCharacters ? all : Words(phrases[0]);
    }

    // Of a single action its name; of several their service.
    private static string Topic(DraftedStatement statement)
    {
        var action = ActionPattern.Parse(statement.Actions[0]);
        var topic = statement.Actions.Count == 1 ? Words(action.Name) : Words(action.Service);
        return topic.Length > 0 ? topic : "Access";
    }

    private static string Words(string text)
    {
        List<string> words = [.. text.Split([' ', '`'], StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("arn:", StringComparison.Ordinal)).SelectMany(Parts)];
        while (words.Count > 0 && Joints.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        var name = new StringBuilder();
        foreach (var word in words.TakeWhile(word => name.Length + word.Length <= MostCharacters))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return name.ToString();
    }

    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsAsciiLetterOrDigit(text[i]))
            {
                if (i > start)
                {
                    yield return text[start..i];
                }

                start = i + 1;
            }
        }
    }
}

using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Resources that are told by their tag: <c>stop EC2 instances tagged `Env=dev`</c>, <c>… with tag `Env` = `dev`</c>. The tag is
/// <c>aws:ResourceTag/Env</c> of the request, on whatever resource of the kind.
/// </summary>
/// <param name="Key">The tag's key.</param>
/// <param name="Value">Its value.</param>
internal sealed partial record TagWords(string Key, string Value)
{
    private const string OfResource = "aws:ResourceTag/";
    private const string OfObject = "s3:ExistingObjectTag/";

    // Whoever makes or tags a resource sends the tag: it is not there before.
    private static readonly string[] Senders = ["tag", "untag", "create"];

    /// <summary>The phrase without the tag, and the tag; null if there is none.</summary>
    public static (string Phrase, TagWords? Tag) Cut(string phrase)
    {
        var match = Words().Match(phrase);
        return match.Success ? (phrase[..match.Index] + phrase[(match.Index + match.Length)..], new TagWords(match.Groups["key"].Value, match.Groups["value"].Value)) : (phrase, null);
    }

    /// <summary>True if the words tell resources by a tag.</summary>
    public static bool IsIn(string words) => Words().IsMatch($" {words}");

    /// <summary>True for "tag instances with `Owner`": the name is the key of a tag, and of no resource.</summary>
    public static bool Sends(string phrase) => Sending().IsMatch(phrase);

    /// <summary>Puts the tag on everything that <paramref name="draft"/> asks for.</summary>
    public void AddTo(BindingDraft draft, ServiceCatalogue catalogue, IReadOnlyList<Clause> clauses)
    {
        if (clauses.Count > 1)
        {
            draft.Fail($"Whether the tag `{Key}` is meant for all of it is not clear. Write what has the tag as a phrase of its own.");
            return;
        }

        if (clauses.SelectMany(clause => clause.Verbs).FirstOrDefault(Senders.Contains) is { } verb)
        {
            draft.Fail($"To `{verb}` is to send the tag, not to find the resource by it. Bind the phrase by hand, with `aws:RequestTag/{Key}` in its context.");
            return;
        }

        for (var i = 0; i < draft.Access.Count; i++)
        {
            var access = draft.Access[i];
            if (access.Actions.FirstOrDefault(action => KeyOf(catalogue, action) is null) is { } untold)
            {
                draft.Fail($"`{untold}` cannot be limited by a tag: AWS lists no `aws:ResourceTag` for it. Leave the tag out of the phrase.");
                return;
            }

            // Which resource has the tag is not the phrase's to say, unless it names one.
            var key = $"{KeyOf(catalogue, access.Actions[0])}{Key}";
            draft.Access[i] = access with
            {
                Context = new Dictionary<string, IReadOnlyList<string>>(access.Context) { [key] = [Value] },
                IsUnsaid = access.Open is { Names.Count: 0, IsOne: false },
            };
            draft.Reasons.Add($"The tag is `{key}` of the request; who may set that tag decides what this reaches.");
        }
    }

    /// <summary>What of an avoided access is told by the tag; actions that AWS lists no such key for are avoided whatever the tag.</summary>
    public IEnumerable<BoundAccess> Told(BoundAccess access)
    {
        var byKey = access.Actions.SelectMany(action => WildcardPattern.HasWildcard(action) ? ServiceCatalogue.Embedded.ActionsMatching(ActionPattern.Parse(action)).Select(known => known.FullName) : [action]).Distinct().ToLookup(action => KeyOf(ServiceCatalogue.Embedded, action));
        return byKey.Select(same => access with
        {
            Actions = [.. same],
            Context = same.Key is null ? access.Context : new Dictionary<string, IReadOnlyList<string>>(access.Context) { [same.Key + Key] = [Value] },
        });
    }

    private static string? KeyOf(ServiceCatalogue catalogue, string action)
    {
        var keys = action.Split(':', 2) is [var service, var name] ? catalogue.FindAction(service, name)?.ConditionKeys ?? [] : [];
        bool Has(string key) => keys.Any(known => known.StartsWith(key, StringComparison.OrdinalIgnoreCase));
        return Has(OfObject) ? OfObject : Has(OfResource) ? OfResource : null;
    }

    [GeneratedRegex(@"\b(?:un)?tag(?:s|ging)?\b[^`""']*\bwith\s+[`""'](?!arn:)|\b(?:put|upload|write|store|save|create)\w*\b.{0,200}\bwith\s+(?:the\s+|their\s+)?tags?\b(?!\s*[`""'\w])", RegexOptions.IgnoreCase)]
    private static partial Regex Sending();

    [GeneratedRegex(
        @"\s+(?:that\s+(?:is|are)\s+)?(?:tagged(?:\s+(?:with|as))?|with\s+(?:the\s+|a\s+)?tags?)\s+[`""']*(?<key>[\p{L}\p{N}_.:/@+-]+?)[`""']*\s*(?:=|:|\bis\b)\s*[`""']*(?<value>[\p{L}\p{N}_.:/@+*-]+)[`""']*(?=\s*$|\s+(?:in|of|from|on|under|inside|by|with)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}

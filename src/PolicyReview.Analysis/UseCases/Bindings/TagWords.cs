using System.Text.RegularExpressions;
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
    private const string KeyInReference = "aws:ResourceTag/${TagKey}";

    // Whoever makes or tags a resource sends the tag: it is not there before.
    private static readonly string[] Sending = ["tag", "untag", "create"];

    /// <summary>The phrase without the tag, and the tag; null if there is none.</summary>
    public static (string Phrase, TagWords? Tag) Cut(string phrase)
    {
        var match = Words().Match(phrase);
        return match.Success ? (phrase[..match.Index] + phrase[(match.Index + match.Length)..], new TagWords(match.Groups["key"].Value, match.Groups["value"].Value)) : (phrase, null);
    }

    /// <summary>Puts the tag on everything that <paramref name="draft"/> asks for.</summary>
    public void AddTo(BindingDraft draft, ServiceCatalogue catalogue, IReadOnlyList<Clause> clauses)
    {
        if (clauses.Count > 1)
        {
            draft.Fail($"Whether the tag `{Key}` is meant for all of it is not clear. Write what has the tag as a phrase of its own.");
            return;
        }

        if (clauses.SelectMany(clause => clause.Verbs).FirstOrDefault(Sending.Contains) is { } verb)
        {
            draft.Fail($"To `{verb}` is to send the tag, not to find the resource by it. Bind the phrase by hand, with `aws:RequestTag/{Key}` in its context.");
            return;
        }

        for (var i = 0; i < draft.Access.Count; i++)
        {
            if (draft.Access[i].Actions.FirstOrDefault(action => !IsToldByTag(catalogue, action)) is { } untold)
            {
                draft.Fail($"`{untold}` cannot be limited by a tag: AWS lists no `aws:ResourceTag` for it. Leave the tag out of the phrase.");
                return;
            }

            draft.Access[i] = draft.Access[i] with { Context = new Dictionary<string, IReadOnlyList<string>>(draft.Access[i].Context) { [$"aws:ResourceTag/{Key}"] = [Value] } };
        }

        draft.Reasons.Add($"The tag is `aws:ResourceTag/{Key}` of the request; who may set that tag decides what this reaches.");
    }

    private static bool IsToldByTag(ServiceCatalogue catalogue, string action) =>
        action.Split(':', 2) is [var service, var name] && catalogue.FindAction(service, name)?.ConditionKeys.Contains(KeyInReference, StringComparer.OrdinalIgnoreCase) == true;

    [GeneratedRegex(
        @"\s+(?:that\s+(?:is|are)\s+)?(?:tagged(?:\s+(?:with|as))?|with\s+(?:the\s+|a\s+)?tags?)\s+[`""']*(?<key>[\p{L}\p{N}_.:/@+-]+?)[`""']*\s*(?:=|:|\bis\b)\s*[`""']*(?<value>[\p{L}\p{N}_.:/@+*-]+)[`""']*(?=\s*$|\s+(?:in|of|from|on|under|inside|by|with)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}

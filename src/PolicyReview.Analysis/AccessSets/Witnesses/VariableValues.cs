using System.Text;
using System.Text.RegularExpressions;
using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.AccessSets.Witnesses;

/// <summary>
/// Values for the policy variables of a box: <c>arn:aws:s3:::home/${aws:username}/*</c> and the resource <c>arn:aws:s3:::home/anna/x</c> give
/// <c>aws:username</c> = <c>anna</c>.
/// </summary>
internal static class VariableValues
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Adds to <paramref name="context"/> the keys that variables stand for and that have no value yet.</summary>
    public static void AddTo(Dictionary<string, IReadOnlyList<string>> context, RequestSpace space, Box box, string resource)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var glob in space.Resources.SetsAround(box[RequestSpace.ResourceAt]).Where(set => !set.IsNegated).SelectMany(set => set.Globs))
        {
            Solve(context, glob, resource);
        }

        for (var i = RequestSpace.PrincipalAt + 1; i < box.Cells.Length; i++)
        {
            if (box[i].Content.Values is not [var value])
            {
                continue;
            }

            foreach (var glob in ((KeyDimension)space.DimensionAt(i)).PatternsAround(box[i]))
            {
                Solve(context, glob, value);
            }
        }
    }

    private static void Solve(Dictionary<string, IReadOnlyList<string>> context, Glob glob, string text)
    {
        if (!glob.HasVariables)
        {
            return;
        }

        var names = new List<string>();
        var pattern = new StringBuilder("^");
        foreach (var token in glob.Tokens)
        {
            pattern.Append(token.Class.Kind == CharClassKind.Variable ? Group(context, names, KeyOf(token.Class.Variable!)) : Part(token));
        }

        if (TryMatch(pattern.Append('$').ToString(), text) is { } match)
        {
            foreach (var (name, index) in names.Select((name, index) => (name, index)))
            {
                context[name] = [match.Groups[$"v{index}"].Value];
            }
        }
    }

    // What cannot be solved in time is left out: the replay then says whether the request holds without it.
    private static Match? TryMatch(string pattern, string text)
    {
        try
        {
            var match = Regex.Match(text, pattern, RegexOptions.Singleline | RegexOptions.CultureInvariant, Patience);
            return match.Success ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static string Group(Dictionary<string, IReadOnlyList<string>> context, List<string> names, string name)
    {
        var index = names.FindIndex(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            return $"\\k<v{index}>";
        }

        if (context.TryGetValue(name, out var values) && values is [var value])
        {
            return Regex.Escape(value);
        }

        names.Add(name);
        return $"(?<v{names.Count - 1}>.+?)";
    }

    private static string Part(GlobToken token) => token switch
    {
        { Repeats: true } => ".*?",
        { Class.Kind: CharClassKind.One } => Regex.Escape(token.Class.Char.ToString()),
        { Class.Kind: CharClassKind.OneIgnoringCase } => $"(?i:{Regex.Escape(token.Class.Char.ToString())})",
        _ => ".",
    };

    private static string KeyOf(string variable) => variable.Split(',', 2)[0].Trim();
}

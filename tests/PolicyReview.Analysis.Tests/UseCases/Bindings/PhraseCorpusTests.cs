using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.Tests.UseCases.Bindings;

/// <summary>The phrases of <see cref="PhraseCorpus"/> bind to what an AWS engineer reads in them.</summary>
public sealed class PhraseCorpusTests
{
    private const string Many = "…";

    [Fact]
    public void Required_EveryPhraseOfTheCorpus_MeansWhatItSays() => Holds('R', phrase => Said(PhraseBinder.Default.Required(phrase)));

    [Fact]
    public void Avoided_EveryPhraseOfTheCorpus_MeansWhatItSays() => Holds('A', phrase => Said(PhraseBinder.Default.Avoided(phrase)));

    // What a phrase names and its binding does not would be proven of something else.
    [Theory]
    [InlineData(" zebra", "zebra")]
    [InlineData(" `zebra-7`", "zebra-7")]
    [InlineData(" in account 444455556666", "444455556666")]
    public void Required_WithAFurtherName_UsesItOrIsUnbound(string suffix, string name)
    {
        var dropped = PhraseCorpus.Lines.Where(line => line.Column == 'R' && !line.Phrase.Contains("except", StringComparison.Ordinal)).Select(line => line.Phrase + suffix)
            .Select(phrase => (Phrase: phrase, Said: Said(PhraseBinder.Default.Required(phrase)))).Where(pair => pair.Said != "?" && !pair.Said.Contains(name, StringComparison.Ordinal)).ToList();

        Assert.True(dropped.Count == 0, string.Join('\n', dropped));
    }

    // A pattern with the same actions as what it bounds, on everything, would leave nothing to avoid.
    [Fact]
    public void Avoided_NoBound_AllowsAllOfIt() => Assert.DoesNotContain(
        PhraseCorpus.Lines.Where(line => line.Column == 'A').Select(line => PhraseBinder.Default.Avoided(line.Phrase)),
        binding => binding.Bound.Any(bound => bound.Resources.Contains("*") && bound.Context.Count == 0 && binding.Access.Any(access => access.Actions.SequenceEqual(bound.Actions))));

    private static void Holds(char column, Func<string, string> said)
    {
        var wrong = PhraseCorpus.Lines.Where(line => line.Column == column).Where(line => !Agrees(line.Meaning, said(line.Phrase), column == 'A' ? line.Phrase : null))
            .Select(line => $"{line.Phrase}\n  is to be {line.Meaning}\n  but is   {said(line.Phrase)}").ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool Agrees(string meaning, string said, string? avoided)
    {
        if (avoided is null || !meaning.Contains(Many, StringComparison.Ordinal))
        {
            return meaning == said;
        }

        var binding = PhraseBinder.Default.Avoided(avoided);
        var (form, rest) = (meaning.Split(": ")[0], meaning.Split(": ", 2)[1].Split(" bound "));
        var held = binding.Access.SelectMany(access => access.Actions).Select(ActionPattern.Parse).ToList();
        return binding.Form.ToString() == form
            && rest[0].Split(' ').Where(action => action != Many).All(action => action.StartsWith('!') != held.Exists(pattern => Includes(pattern, action.TrimStart('!'))))
            && (rest.Length == 1 ? binding.Bound.Count == 0 : string.Join("; ", rest[1].Split("; ").Select(part => part.Split(" on ", 2)[1])) == string.Join("; ", binding.Bound.Select(On)));
    }

    private static bool Includes(ActionPattern pattern, string action) => action.Split(':') is [var service, var name] && pattern.Includes(service, name);

    private static string Said(Binding binding) => !binding.IsBound ? "?"
        : binding.Form == BindingForm.Required ? string.Join("; ", binding.Access.Select(access => $"{string.Join(' ', access.Actions)} on {Where(access)}")) + (binding.Origin == BindingOrigin.AccessLevel ? " ~" : "")
        : $"{binding.Form}: {string.Join("; ", binding.Access.Select(access => access.NotActions.Count > 0 ? $"all but {access.NotActions.Count}" : string.Join(' ', access.Actions) + (access.Resources is ["*"] ? When(access) : $" on {On(access)}")))}"
            + (binding.Bound.Count == 0 ? "" : $" bound {string.Join("; ", binding.Bound.Select(access => $"{string.Join(' ', access.Actions)} on {On(access)}"))}");

    private static string Where(BoundAccess access) => access.Open is not { } open ? On(access)
        : (open.IsOne ? "one " : "") + open.Noun + string.Concat(open.Names.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => $" {name.Key}={string.Join('|', name.Value)}"))
            + string.Concat(open.Regions.Concat(open.Accounts).Select(place => $" {place}")) + When(access);

    private static string On(BoundAccess access) => string.Join(' ', access.Resources) + When(access);

    private static string When(BoundAccess access) => string.Concat(access.Context.Select(pair => $" when {pair.Key}={string.Join('|', pair.Value)}"));
}

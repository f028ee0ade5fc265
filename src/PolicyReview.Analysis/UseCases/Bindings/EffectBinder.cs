using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Binds an avoided phrase that says a known effect, on what the phrase names where it names something: "changing the settings of table `orders`".</summary>
internal sealed partial class EffectBinder(ServiceCatalogue catalogue)
{
    private readonly KnownEffects _effects = new(catalogue);
    private readonly PhraseLexer _lexer = new(catalogue);
    private readonly TargetReader _targets = new(catalogue, isBroad: true);

    /// <inheritdoc cref="KnownEffects.SaysEscalation" />
    public bool SaysEscalation(string phrase) => _effects.SaysEscalation(phrase);

    /// <summary>
    /// The binding; null if the phrase says no known effect. On something that is named the effect is avoided on that, where its actions are asked for there; what has it otherwise is avoided
    /// everywhere: a bucket is opened by the account's block of public access as well.
    /// </summary>
    public Binding? TryRead(string words)
    {
        if (_effects.TryRead(Quoted().Replace(words, " ")) is not { } effect || !Quoted().IsMatch(words))
        {
            return _effects.TryRead(words);
        }

        var named = PhraseReader.Read(_lexer.Read(words)) is [var clause] && _targets.Read(clause) is { Problem: null } target ? AvoidedClauseBinder.Resources(clause, target) : [];
        var access = effect.Access[0];
        var there = access.Actions.Where(action => IsAskedFor(action, named)).ToList();
        return there.Count == 0 ? effect with { Reasons = [.. effect.Reasons, "Its actions are kept out everywhere, not only on what the phrase names."] }
            : effect with { Access = [new BoundAccess(there, named), .. there.Count == access.Actions.Count ? [] : new[] { access with { Actions = [.. access.Actions.Except(there)] } }] };
    }

    private bool IsAskedFor(string action, IReadOnlyList<string> resources) => catalogue.ActionsMatching(ActionPattern.Parse(action))
        .All(known => known.Resources.Any(resource => resources.Any(resource.Type.Arn.Overlaps)));

    [GeneratedRegex("`[^`]*`|\"[^\"]*\"|“[^”]*”|\\barn:\\S+")]
    private static partial Regex Quoted();
}

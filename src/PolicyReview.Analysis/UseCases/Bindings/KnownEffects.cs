using System.Text.Json;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Binds avoided phrases that name an effect of the reviewed list <c>effects.json</c>, whatever verb and kind of resource its words would make.</summary>
internal sealed class KnownEffects(ServiceCatalogue catalogue)
{
    private readonly ServiceNames _services = ServiceNames.Of(catalogue);

    /// <summary>Every effect, in the order in which they are tried.</summary>
    public static IReadOnlyList<KnownEffect> All { get; } = Read();

    /// <summary>The binding of a phrase that says one of the effects; null if it says anything more, such as a name.</summary>
    public Binding? TryRead(string phrase) => phrase.AsSpan().ContainsAny("`\"“:*") || Find(phrase) is not { } found
        ? null
        : new Binding(phrase, found.IsOther ? BindingForm.NotBeyond : BindingForm.NoneOf, BindingOrigin.Vocabulary, false, [Access(found)], [],
            [.. found.Effect.Offered.Select(action => new BoundAccess([action], ["*"]))], [found.Effect.Why], null)
        {
            BoundBy = found.IsOther ? BoundSource.Required : BoundSource.Given,
        };

    /// <summary>True if the phrase says that nobody may come to more privilege.</summary>
    public bool SaysEscalation(string phrase) => Find(phrase) is { Effect.IsEscalation: true };

    private Found? Find(string phrase)
    {
        var words = ServiceNames.Normalise(phrase).Split(' ');
        foreach (var effect in All)
        {
            foreach (var left in effect.Says.Select(pattern => pattern.Match(words)).OfType<IReadOnlyList<string>>())
            {
                if (Named(left, effect) is { } named)
                {
                    return new Found(effect, named, left.Any(word => VerbWords.Scopes.GetValueOrDefault(word) == Scope.Other));
                }
            }
        }

        return null;
    }

    // The services among the words; null if a word is left that says more than the effect.
    private HashSet<string>? Named(IReadOnlyList<string> left, KnownEffect effect)
    {
        var isRead = left.Select(word => word.Length == 0 || VerbWords.Ignored.Contains(word) || VerbWords.Scopes.ContainsKey(word)).ToArray();
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var from = 0; from < left.Count; from++)
        {
            for (var length = Math.Min(4, left.Count - from); length > 0; length--)
            {
                if (left[from].Length > 0 && _services.Find(string.Join(' ', left.Skip(from).Take(length))) is { } service && (effect.Services.Contains(service) || effect.Actions.Any(action => action.StartsWith(service + ":", StringComparison.Ordinal))))
                {
                    named.Add(service);
                    Array.Fill(isRead, true, from, length);
                    break;
                }
            }
        }

        return Array.TrueForAll(isRead, read => read) ? named : null;
    }

    private BoundAccess Access(Found found)
    {
        var effect = found.Effect;
        IReadOnlyList<string> actions = [.. effect.Actions, .. effect.EveryService.SelectMany(name => catalogue.Prefixes.Where(prefix => catalogue.FindAction(prefix, name) is not null).Select(prefix => $"{prefix}:{name}"))];
        var ofNamed = actions.Where(action => effect.IsByService && found.Services.Contains(action[..action.IndexOf(':', StringComparison.Ordinal)])).ToList();
        return new BoundAccess(ofNamed.Count > 0 ? ofNamed : [.. actions.Distinct()], ["*"]) { Summary = ofNamed.Count > 0 ? null : effect.Summary };
    }

    // {"effects":[{"says":["privilege escalation"],"services":["iam"],"actions":["iam:CreatePolicyVersion", …],"why":"…"}]}
    private static IReadOnlyList<KnownEffect> Read()
    {
        using var json = VocabularyFile.Open("effects.json");
        return [.. json.RootElement.GetProperty("effects").EnumerateArray().Select(ReadEffect)];
    }

    private static KnownEffect ReadEffect(JsonElement effect) => new(
        [.. effect.Texts("says").Select(EffectPattern.Parse)], effect.Texts("services"), effect.Flag("byService"), effect.Texts("actions"), effect.Texts("everyService"),
        effect.Texts("offered"), effect.Text("summary"), effect.Text("why")!) { IsEscalation = effect.Flag("escalation") };

    private readonly record struct Found(KnownEffect Effect, IReadOnlySet<string> Services, bool IsOther);
}

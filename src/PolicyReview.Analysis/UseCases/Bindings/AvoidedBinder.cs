using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Binds avoided phrases, broadly: everything with that effect, equivalents included.</summary>
internal sealed partial class AvoidedBinder(ServiceCatalogue catalogue)
{
    // What every upload is asked for as, a copy and a multipart upload among them.
    private const string Upload = "s3:PutObject";

    // One phrase is bound for many services.
    private readonly BoundedMemo<string, IReadOnlyList<PhraseWord>> _words = new(500, _ => 1);
    private readonly PhraseLexer _lexer = new(catalogue);
    private readonly TargetReader _targets = new(catalogue, isBroad: true);
    private readonly AvoidedClauseBinder _clauses = new(catalogue);
    private readonly ExemptAccess _exempt = new(catalogue);
    private readonly EffectBinder _effects = new(catalogue);

    /// <summary>Binds the phrase; kinds of resources whose service it does not say are taken for those of <paramref name="service"/>, if that is given.</summary>
    public Binding Bind(string phrase, string? service = null)
    {
        var words = OwnerFirst.Of(Negation().Replace(phrase.Trim(), ""));
        if (ExactPhrase.TryRead(words) is { } exact)
        {
            return UnlistedAccess.ProblemOf([exact], catalogue) is { } wrong ? Bindings.Binding.Unbound(phrase, BindingForm.NoneOf, wrong) : new Binding(phrase, BindingForm.NoneOf, BindingOrigin.Exact, false, [exact], [], [], ["The phrase writes its actions out."], null);
        }

        if (Rest().IsMatch(words))
        {
            return Binding(phrase, BindingForm.NotBeyond, new BoundAccess(["*"], ["*"]) { Summary = "every action" }, "Nothing is allowed but what the row requires.") with { BoundBy = BoundSource.Row };
        }

        if (OtherServices().IsMatch(words))
        {
            return Binding(phrase, BindingForm.NotBeyond, new BoundAccess(["*"], ["*"]) { Summary = "every action" }, "Only services of what the row requires may be used.") with { BoundBy = BoundSource.Services };
        }

        if (RequestWords.IsOfUnnamedNetwork(words))
        {
            return Bindings.Binding.Unbound(phrase, BindingForm.NotBeyond, "The network has no name. Say which, as in `access from outside VPC vpc-1a2b3c4d`, `… VPC endpoint vpce-1a2b3c4d` or `… 203.0.113.0/24`.");
        }

        if (RequestWords.Missing(words) is { } missing)
        {
            return Without(phrase, missing, service);
        }

        if (RequestWords.SpeakOfEncryption(words) && _effects.TryRead(words) is null)
        {
            return Bindings.Binding.Unbound(phrase, BindingForm.NotBeyond, "How uploads are encrypted is read as `uploads without encryption` and `uploads without KMS encryption`. Say it so, or bind the phrase by hand, with `s3:x-amz-server-side-encryption…` in what may be allowed.");
        }

        var (main, exception) = ExceptClause.Cut(words);
        if (exception is not null && TagWords.IsIn(exception))
        {
            return Bindings.Binding.Unbound(phrase, BindingForm.NotBeyond, "What is left out by its tag may be allowed all the same. Bind the phrase by hand: “not beyond”, with `aws:ResourceTag/…` in what may be allowed.");
        }

        if (TagWords.Cut(words) is { Tag: { } tag } tagged)
        {
            var told = Bind(tagged.Phrase, service);
            return told.IsBound ? told with { Phrase = phrase, Access = [.. told.Access.SelectMany(tag.Told)] } : told with { Phrase = phrase };
        }

        return exception is null && (PowerWords.TryRead(catalogue, words) ?? _effects.TryRead(words)) is { } known
            ? known with { Phrase = phrase }
            : exception is null && service is null && ByParts(phrase, words) is { } parts
            ? parts
            : Read(phrase, Of(service, PhraseReader.Read(Words(main))), exception is null ? [] : PhraseReader.Read(Words(exception)));
    }

    // "Deleting objects without MFA": whoever brings it may.
    private Binding Without(string phrase, RequestWords missing, string? service)
    {
        if (missing.Key == ContextWords.EncryptionHeader)
        {
            return Unencrypted(phrase, missing);
        }

        var avoided = missing.IsOfAnything ? Binding(phrase, BindingForm.NoneOf, new BoundAccess(["*"], ["*"]) { Summary = "every action" }, "Every action.") : Bind(missing.Rest, service);
        if (avoided is { IsBound: true, Form: BindingForm.NoneOf } && missing.IsAlwaysSent)
        {
            return avoided with
            {
                Phrase = phrase,
                Access = [.. avoided.Access.Select(access => access with { Context = new Dictionary<string, IReadOnlyList<string>>(access.Context) { [missing.Key] = ["false"] } })],
                Reasons = [.. avoided.Reasons, $"AWS tells with each request whether it came over TLS: `{missing.Key}` = `false` is avoided."],
            };
        }

        return avoided is not { IsBound: true, Form: BindingForm.NoneOf } ? avoided with { Phrase = phrase } : avoided with
        {
            Phrase = phrase,
            Form = BindingForm.NotBeyond,
            Bound = [new BoundAccess(["*"], ["*"]) { Context = missing.Context, Summary = $"requests with {missing.Key} = {missing.Value}" }],
            Reasons = [.. avoided.Reasons, $"Requests with `{missing.Key}` = `{missing.Value}` are not avoided."],
        };
    }

    // "Unencrypted uploads" are of S3, by whatever carries the header.
    private Binding Unencrypted(string phrase, RequestWords missing)
    {
        var uploads = Bind(missing.Rest);
        uploads = uploads.IsBound && uploads.Access.All(access => access.Actions.All(action => action.StartsWith("s3:", StringComparison.Ordinal))) ? uploads : Bind($"S3 {missing.Rest}");
        List<BoundAccess> access = [.. uploads.Access.Where(one => one.Actions.Any(action => WildcardPattern.Covers(action, Upload, ignoreCase: true)))
            .Select(one => one with { Actions = [Upload], Resources = [.. one.Resources.Where(resource => resource == "*" || resource.Contains('/', StringComparison.Ordinal))], Summary = null })
            .Where(one => one.Resources.Count > 0).DistinctBy(one => string.Join(' ', one.Resources))];
        return access.Count == 0
            ? Bindings.Binding.Unbound(phrase, BindingForm.NotBeyond, "Only an upload to S3 says how it is encrypted. Say what is uploaded where, as in `uploads to bucket b without encryption`.")
            : new Binding(phrase, BindingForm.NotBeyond, BindingOrigin.Vocabulary, false, access, [new BoundAccess(["*"], ["*"]) { Context = missing.Context, Summary = $"uploads that carry {missing.Key}" }], [],
                [$"An upload without the header `{missing.Key}` is avoided, though S3 encrypts it with the bucket's default."], null);
    }

    // "Changing bucket policies or ACLs": where one part is an effect of its own, each part is bound by itself.
    private Binding? ByParts(string phrase, string words)
    {
        var parts = DividedPhrase.Of(words);
        if (!parts.Any(part => _effects.TryRead(part) is not null))
        {
            return null;
        }

        var bound = parts.Select(part => Bind(part)).ToList();
        return bound.TrueForAll(part => part.IsBound && part.Form == BindingForm.NoneOf)
            ? bound[0] with { Phrase = phrase, Access = [.. bound.SelectMany(part => part.Access)], Offered = [.. bound.SelectMany(part => part.Offered)], Reasons = [.. bound.SelectMany(part => part.Reasons).Distinct()] }
            : null;
    }

    /// <summary>True if the phrase says that nobody may come to more privilege, in whatever way.</summary>
    public bool SaysEscalation(string phrase) => _effects.SaysEscalation(Negation().Replace(phrase.Trim(), ""));

    /// <summary>True if the phrase speaks of a kind of resource without its service: "deleting users".</summary>
    public bool LeavesServiceOpen(string phrase)
    {
        var words = OwnerFirst.Of(Negation().Replace(phrase.Trim(), ""));
        return ExactPhrase.TryRead(words) is null && PowerWords.TryRead(catalogue, words) is null && _effects.TryRead(words) is null && !DividedPhrase.Of(words).Any(part => _effects.TryRead(part) is not null)
            && PhraseReader.Read(Words(ExceptClause.Cut(words).Phrase)).Any(IsOpen);
    }

    private IReadOnlyList<PhraseWord> Words(string phrase) => _words.Of(phrase, _lexer.Read);

    // Whose role is passed or assumed is IAM's.
    private static bool IsOpen(Clause clause) => clause is { Service: null, Actions.Count: 0, Arns.Count: 0, Nouns.Count: > 0 } && !clause.Verbs.Exists(verb => verb is "pass" or "assume");

    private static IReadOnlyList<Clause> Of(string? service, IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses.Where(IsOpen))
        {
            (clause.Service, clause.IsOfPolicies) = (service, service is not null);
        }

        return clauses;
    }

    private static Binding Binding(string phrase, BindingForm form, BoundAccess access, string why) => new(phrase, form, BindingOrigin.Vocabulary, false, [access], [], [], [why], null);

    private Binding Read(string phrase, IReadOnlyList<Clause> clauses, IReadOnlyList<Clause> exception)
    {
        var (place, problem) = PlacePhrase.Read(clauses, exception);
        if (problem is not null)
        {
            return Bindings.Binding.Unbound(phrase, BindingForm.NotBeyond, problem);
        }

        if (place is not null && clauses.All(AvoidedClauseBinder.IsAnything))
        {
            return Binding(phrase, BindingForm.NotBeyond, place.Everything, place.Why) with { BoundBy = place.BoundBy, Places = place.Places };
        }

        Specify(clauses, exception);
        foreach (var (before, clause) in clauses.Zip(clauses.Skip(1)).Where(pair => pair.Second is { Service: null, HasResource: false, Actions.Count: 0 }))
        {
            // "S3 delete and list" lists S3.
            clause.Service = before.Service;
        }

        var draft = new BindingDraft(phrase);
        var isBounded = false;
        foreach (var clause in clauses)
        {
            isBounded |= _clauses.Add(draft, clause, exception);
        }

        if (place is not null)
        {
            (draft.BoundBy, draft.Places) = (place.BoundBy, place.Places);
            draft.Reasons.Add(place.Why);
        }
        else if (exception.Count > 0 && draft.Problem is null && !AvoidedClauseBinder.IsReading(exception))
        {
            _exempt.Add(draft, exception, [.. clauses.Select(_targets.Read)]);
        }

        return draft.Close(isBounded || place is not null || draft.Bound.Count > 0 ? BindingForm.NotBeyond : BindingForm.NoneOf);
    }

    // "Writes outside prefix `out/`" are writes to a prefix.
    private void Specify(IReadOnlyList<Clause> clauses, IReadOnlyList<Clause> exception)
    {
        if (clauses is [{ Service: null, Nouns.Count: 0, Actions.Count: 0, Arns.Count: 0 } open] && !AvoidedClauseBinder.IsAnything(open) && exception is [{ Verbs.Count: 0, Actions.Count: 0, HasResource: true } first, ..] && _targets.Read(first) is { Service: { } service })
        {
            open.Service = service;
            open.Nouns.AddRange(first.Nouns);
        }
    }

    [GeneratedRegex(@"^(?:no|never|not|don'?t|do not|must not|cannot|avoid)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    [GeneratedRegex(@"^(?:(?:any |all )?(?:access|permissions?|actions?|operations?|calls?|use|usage)\s+(?:to|on|of|for|in)\s+)?(?:any |all )?(?:other|unrelated)\s+(?:aws\s+|amazon\s+)?services?(?:\s+access)?$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherServices();

    [GeneratedRegex(@"^(?:everything|anything|all|any)\s+(?:else|other|not listed.*|beyond (?:that|this|the above))$|^(?:the rest|all other (?:access|actions|permissions))$", RegexOptions.IgnoreCase)]
    private static partial Regex Rest();
}

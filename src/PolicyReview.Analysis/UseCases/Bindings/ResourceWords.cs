using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>From a kind of resource to the resources of a binding.</summary>
internal static class ResourceWords
{
    private const string Any = "*";
    private const string Parameter = ":parameter/";

    private static readonly Dictionary<string, IReadOnlyList<string>> NoNames = [];

    /// <summary>The paths above parameters of Systems Manager: who may read a path reads every parameter below it.</summary>
    public static IReadOnlyList<string> PathsAbove(IEnumerable<string> parameters) =>
    [
        .. from arn in parameters
           let start = arn.IndexOf(Parameter, StringComparison.Ordinal)
           where start >= 0
           let parts = arn[(start + Parameter.Length)..].Split('/')
           from count in Enumerable.Range(1, parts.Length - 1)
           select arn[..(start + Parameter.Length)] + string.Join('/', parts[..count]),
    ];

    /// <summary>Accesses for actions that a required phrase asks for, grouped by the resources they take.</summary>
    public static IEnumerable<BoundAccess> Required(ServiceCatalogue catalogue, IEnumerable<string> actions, Noun? noun, Target target, Clause clause)
    {
        foreach (var group in actions.GroupBy(action => NounFor(catalogue, action, noun) is { } found ? (found.Name, found.Service, string.Join(' ', found.Forms)) : default))
        {
            var own = NounFor(catalogue, group.First(), noun);
            var context = ContextWords.Of(group, target, clause);
            yield return Of([.. group], own, context.Count > 0 && own?.Service == "kms" ? target with { Names = NoNames } : target, clause) with { Context = context };
        }

        foreach (var access in OfOthers(catalogue, actions, noun, target, clause))
        {
            yield return access;
        }
    }

    /// <summary>
    /// Accesses for the resource types that the row's actions are asked for on besides those of <paramref name="main"/>: by the name that the phrase gives, or
    /// whatever resource of the type.
    /// </summary>
    public static IEnumerable<BoundAccess> Besides(ServiceCatalogue catalogue, VerbRow row, Noun? main, Target target, Clause clause) =>
        from name in row.Besides
        where main?.Types.Contains(name) != true
        let said = Nouns.All.FirstOrDefault(known => known.Service == row.Service && known.Types.Contains(name) && clause.Nouns.Exists(word => known.IsCalled(word, row.Service)))
        select said is not null ? Of(row.Options[0], said, target, clause)
            : Unsaid(row.Options[0], Nouns.All.FirstOrDefault(known => known.Service == row.Service && known.Types.Contains(name)) ?? TargetReader.NounOf(catalogue.FindService(row.Service)!.ResourceTypes.First(type => type.Name == name)), clause);

    private static BoundAccess Unsaid(IReadOnlyList<string> actions, Noun noun, Clause clause) => new(actions, [])
    {
        Open = new OpenResource(noun.Name, false, noun.Forms, noun.Required, NoNames, clause.Regions, clause.Accounts, noun.KeepsAsWritten, noun.Source),
        IsUnsaid = true,
    };

    // "Attach one volume to one instance" is asked for on both, "send commands to one instance" on another service's resource.
    private static IEnumerable<BoundAccess> OfOthers(ServiceCatalogue catalogue, IEnumerable<string> actions, Noun? noun, Target target, Clause clause) =>
        noun is null ? [] :
        from word in clause.Nouns
        let other = Nouns.All.FirstOrDefault(known => known.Service == target.Service && known.IsCalled(word, target.Service)) ?? Nouns.All.FirstOrDefault(known => known.Words.Contains(word))
        where other is not null && other.Types.Count > 0 && !other.Types.SequenceEqual(noun.Types)
        let taking = actions.Where(action => action.Split(':', 2) is [var prefix, var name] && catalogue.FindAction(prefix, name) is { } known && IsAskedOnBoth(known, noun, other)).ToList()
        where taking.Count > 0
        select Of(taking, other, target, clause);

    private static bool IsAskedOnBoth(AwsAction action, Noun noun, Noun other) =>
        other.Service != action.Service
            ? other.Forms.Count > 0 && Fits(action, other.Forms[0])
            : new[] { noun, other }.All(each => action.Resources.Any(resource => resource.IsRequired && each.Types.Contains(resource.Type.Name)));

    /// <summary>ARN patterns that take in every form of <paramref name="noun"/>, with the names that are known.</summary>
    public static IReadOnlyList<string> Patterns(Noun? noun, Target target, Clause clause) => noun is null || noun.Forms.Count == 0
        ? [Any]
        : [.. noun.Forms.SelectMany(form => Filled(form, target, clause)).Distinct()];

    /// <summary>The patterns of what the clause names; a bucket that is named stands for its objects too, a table for its indexes.</summary>
    public static IReadOnlyList<string> NamedPatterns(Target target, Clause clause) =>
    [
        .. Patterns(target.NounOrDefault, target, clause)
            .Concat(target.NounOrDefault is { } holder ? Nouns.All.Where(noun => noun.Service == holder.Service && noun.Types.Intersect(holder.Holds).Any()).SelectMany(noun => Patterns(noun, target, clause)) : [])
            .Distinct(),
    ];

    /// <summary>Patterns of the resources that hold what the clause names: who deletes a bucket deletes its objects.</summary>
    public static IEnumerable<string> HolderPatterns(Target target, Clause clause) =>
        from holder in Nouns.All
        where target.NounOrDefault is { } noun && holder.Service == noun.Service && holder.Holds.Intersect(noun.Types).Any()
            && holder.Forms.SelectMany(Noun.PlaceholdersIn).All(target.Names.ContainsKey)
        from pattern in Patterns(holder, target, clause)
        select pattern;

    /// <summary>Patterns of what the clause names and nothing else, for what is left out.</summary>
    public static IReadOnlyList<string> ExactPatterns(Target target, Clause clause) =>
        NamedPatterns(target.NounOrDefault is { } noun ? target with { Noun = noun with { Forms = noun.Exact } } : target, clause);

    private static BoundAccess Of(IReadOnlyList<string> actions, Noun? noun, Target target, Clause clause)
    {
        if (noun is null || noun.Forms.Count == 0)
        {
            return new BoundAccess(actions, [Any]);
        }

        if (clause.Arns.Count > 0)
        {
            return new BoundAccess(actions, clause.Arns);
        }

        if (clause.Scope is Scope.All or Scope.Any)
        {
            return new BoundAccess(actions, [.. noun.Required.SelectMany(form => Filled(form, target, clause))]);
        }

        return new BoundAccess(actions, [])
        {
            Open = new OpenResource(
                noun.Name, clause.Scope == Scope.One, noun.Forms, noun.Required, target.Names, clause.Regions, clause.Accounts, noun.KeepsAsWritten, noun.Source),
        };
    }

    // Null for an action that takes no resource.
    private static Noun? NounFor(ServiceCatalogue catalogue, string written, Noun? noun)
    {
        var (service, name) = written.Split(':', 2) is [var prefix, var rest] ? (prefix, rest) : ("", written);
        if (catalogue.FindAction(service, name) is not { } action)
        {
            return noun;
        }

        if (action.Resources.Count == 0)
        {
            return null;
        }

        var isFitting = noun is not null && (noun.Types.Count == 0 || action.Resources.Any(resource => noun.Types.Contains(resource.Type.Name)) || noun.Forms.Any(form => Fits(action, form)));
        return isFitting ? noun : OwnNoun(action);
    }

    private static bool Fits(AwsAction action, string form)
    {
        var pattern = ArnForm.Sample(form);
        return action.Resources.Any(resource => resource.Type.Arn.Overlaps(pattern));
    }

    private static Noun OwnNoun(AwsAction action)
    {
        var types = action.Resources.OrderByDescending(resource => resource.IsRequired).Select(resource => resource.Type).ToList();
        var known = types.Select(type => Nouns.All.FirstOrDefault(noun => noun.Service == action.Service && noun.Types.Contains(type.Name))).FirstOrDefault(noun => noun is not null);
        return known ?? TargetReader.NounOf(types[0]);
    }

    private static IEnumerable<string> Filled(string form, Target target, Clause clause)
    {
        IEnumerable<string> Choices(string placeholder) => placeholder switch
        {
            "Region" when clause.Regions.Count > 0 => clause.Regions,
            "Account" when clause.Accounts.Count > 0 => clause.Accounts,
            _ => target.Names.GetValueOrDefault(placeholder) ?? [Any],
        };
        var placeholders = ArnForm.Placeholders(form).Distinct().ToList();
        IEnumerable<Dictionary<string, string>> choices = [[]];
        foreach (var placeholder in placeholders)
        {
            choices = [.. choices.SelectMany(chosen => Choices(placeholder).Select(value => new Dictionary<string, string>(chosen) { [placeholder] = value }))];
        }

        return choices.Select(chosen => ArnForm.Fill(form, placeholder => chosen[placeholder]).Replace("**", "*", StringComparison.Ordinal));
    }
}

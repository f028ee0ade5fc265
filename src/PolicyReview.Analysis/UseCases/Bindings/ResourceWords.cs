using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>From a kind of resource to the resources of a binding.</summary>
internal static class ResourceWords
{
    private const string Any = "*";

    /// <summary>Accesses for actions that a required phrase asks for, grouped by the resources they take.</summary>
    public static IEnumerable<BoundAccess> Required(ServiceCatalogue catalogue, IEnumerable<string> actions, Noun? noun, Target target, Clause clause)
    {
        foreach (var group in actions.GroupBy(action => NounFor(catalogue, action, noun) is { } found ? (found.Name, found.Service, string.Join(' ', found.Forms)) : default))
        {
            var own = NounFor(catalogue, group.First(), noun);
            yield return Of([.. group], own, target, clause);
        }
    }

    /// <summary>ARN patterns that take in every form of <paramref name="noun"/>, with the names that are known.</summary>
    public static IReadOnlyList<string> Patterns(Noun? noun, Target target, Clause clause) => noun is null || noun.Forms.Count == 0
        ? [Any]
        : [.. noun.Forms.SelectMany(form => Filled(form, target, clause)).Distinct()];

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
        var pattern = ArnForm.Fill(form, _ => Any);
        return action.Resources.Any(resource => resource.Type.Arn.Overlaps(pattern));
    }

    private static Noun OwnNoun(AwsAction action)
    {
        var types = action.Resources.Where(resource => resource.IsRequired).DefaultIfEmpty(action.Resources[0]).Select(resource => resource.Type).ToList();
        var known = Nouns.All.FirstOrDefault(noun => noun.Service == action.Service && noun.Types.Contains(types[0].Name));
        return known ?? TargetReader.NounOf(types[0]);
    }

    private static IEnumerable<string> Filled(string form, Target target, Clause clause)
    {
        IEnumerable<string> Choices(string placeholder) => placeholder switch
        {
            "Region" when clause.Regions.Count > 0 => clause.Regions,
            "Account" when clause.Accounts.Count > 0 => clause.Accounts,
            _ => target.Names.GetValueOrDefault(placeholder)?.Select(name => name.TrimEnd('*')) ?? [Any],
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

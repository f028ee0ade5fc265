using System.Text.RegularExpressions;
using CsCheck;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Drafts;
using PolicyReview.Analysis.Tests.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Drafts;

/// <summary>Whatever is bound to actions of the reference on ARNs of their resource types, the draft proves it and allows nothing else.</summary>
public sealed partial class DraftLawTests
{
    private const string Reported = "Validation reports ";

    private static readonly AwsAction[] Actions = [.. ServiceCatalogue.Embedded.Prefixes.SelectMany(service => ServiceCatalogue.Embedded.FindService(service)!.Actions).Where(IsOfKnownArns)];

    /// <summary>Actions of one service on ARNs of their resource types, some of them in a context.</summary>
    internal static readonly Gen<BoundAccess> AnyAccess =
        from first in Gen.Int[0, Actions.Length - 1].Select(index => Actions[index])
        from others in OfService(first.Service).List[0, 3]
        from name in Gen.OneOf("alpha", "beta", "alpha*")
        from isMixed in Gen.Bool
        from key in Gen.Int[0, 20]
        select isMixed ? Access([first, .. others], name) : Access([first], name) with { Context = ContextOf(first, key) };

    [Fact]
    public void Draft_AnyBindings_ProvesThemWithoutExcess() => AnyAccess.List[1, 6].Sample(
        accesses =>
        {
            var phrases = Enumerable.Range(1, accesses.Count).Select(number => $"need {number}").ToList();
            var table = Case.Table(string.Join("; ", phrases), "");
            var bindings = new BindingSet([new RowBindings("Case", [.. phrases.Zip(accesses, Confirmed)], [])]);
            var draft = PolicyDrafter.Default.Draft(table, bindings);
            var wrong = draft.Problems.Where(problem => !IsOfTheBinding(problem)).ToList();
            return draft is { Text: not null, Proof.Holds: true } && wrong.Count == 0
                ? true
                : throw new InvalidOperationException($"{string.Join('\n', wrong)}\n{draft.Text}\n{(draft.Proof is null ? "" : Case.Say(draft.Proof))}");
        },
        iter: 60);

    [Fact]
    public void Draft_SameBindings_SameText() => AnyAccess.List[1, 6].Sample(
        accesses =>
        {
            var table = Case.Table("need all of it");
            BindingSet Bindings() => new([new RowBindings("Case", [Confirmed("need all of it", accesses)], [])]);
            return PolicyDrafter.Default.Draft(table, Bindings()).Text == PolicyDrafter.Default.Draft(table, Bindings()).Text;
        },
        iter: 10);

    // What our own checks say of powers such as kms:PutKeyPolicy is of the binding, which asks for them. Access Analyzer's codes, in capitals, are of the text;
    // but which attributes a query selects only the binding can declare, and whether tags come with a role's session, the reference lists identity providers' keys for more of STS than has them, and "one" and "two" are no services' names, no regions and no keys' ARNs, where a condition key takes these only.
    private static bool IsOfTheBinding(string problem) =>
        problem.Contains("passes a role without saying", StringComparison.Ordinal)
        || problem.Contains("DYNAMODB_ATTRIBUTES_WITHOUT_SELECT", StringComparison.Ordinal)
        || problem.Contains("Only `sts:TagSession` sets", StringComparison.Ordinal)
        || problem.Contains("is never present with `sts:", StringComparison.Ordinal)
        || problem.Contains("_WITH_STAR_IN_RESOURCE", StringComparison.Ordinal) || problem.Contains("`one`", StringComparison.Ordinal) || problem.Contains("`two`", StringComparison.Ordinal)
        || (problem.StartsWith(Reported, StringComparison.Ordinal) && char.IsAsciiLetterLower(problem[Reported.Length]));

    // A value of the type that the key has; a part of a key's name that is open stands for any text.
    private static Dictionary<string, IReadOnlyList<string>> ContextOf(AwsAction action, int index)
    {
        if (index >= action.ConditionKeys.Count)
        {
            return [];
        }

        // A few actions list keys of another service that it does not have, or one tag of a key that is open.
        var written = KeyName().Replace(action.ConditionKeys[index], "team");
        if (ServiceCatalogue.Embedded.FindConditionKey(written) is not { } key)
        {
            return [];
        }

        return new Dictionary<string, IReadOnlyList<string>>
        {
            [written] = key.Family switch
            {
                OperatorFamily.Bool => ["true"],
                OperatorFamily.Numeric => ["10"],
                OperatorFamily.Date => ["2026-01-31T00:00:00Z"],
                OperatorFamily.IpAddress => ["203.0.113.0/24"],
                OperatorFamily.Arn => [key.Name.Contains("kms", StringComparison.OrdinalIgnoreCase) ? "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" : "arn:aws:iam::111122223333:role/app"],
                OperatorFamily.Binary => ["YQ=="],
                _ => ["one", "two"],
            },
        };
    }

    [GeneratedRegex(@"\$\{[^}]*\}|<[^>]*>")]
    private static partial Regex KeyName();

    // AWS Backup's recovery points have the ARNs of whatever service was backed up; a few templates of the reference lack the account's field or are two in one.
    private static bool IsOfKnownArns(AwsAction action) => action.Resources.Count == 0
        || action.Resources[0].Type.Arn.Fields is { Account: "" or "*" or "aws" } arn && !WildcardPattern.HasWildcard(arn.Service) && !arn.Resource.Contains(',', StringComparison.Ordinal);

    private static Gen<AwsAction> OfService(string service)
    {
        var actions = ServiceCatalogue.Embedded.FindService(service)!.Actions.Where(IsOfKnownArns).ToArray();
        return Gen.Int[0, actions.Length - 1].Select(index => actions[index]);
    }

    /// <summary>The access as a person's binding.</summary>
    internal static Binding Confirmed(string phrase, BoundAccess access) => Confirmed(phrase, [access]);

    private static Binding Confirmed(string phrase, IReadOnlyList<BoundAccess> accesses) =>
        new(phrase, BindingForm.Required, BindingOrigin.ByHand, true, accesses, [], [], [], null);

    private static BoundAccess Access(IReadOnlyList<AwsAction> actions, string name)
    {
        var resources = actions.SelectMany(action => action.Resources.Take(1)).Select(resource => Arn(resource.Type.Arn.Text, name)).Distinct().ToList();
        return new BoundAccess([.. actions.Select(action => action.FullName).Distinct()], actions.Any(action => action.Resources.Count == 0) ? [.. resources, "*"] : resources);
    }

    // The placeholder of the account has many names.
    private static string Arn(string template, string name)
    {
        var arn = ArnPattern.TryParse(ArnForm.Fill(template, placeholder => placeholder switch { "Partition" => "aws", "Region" => "eu-west-1", _ => name }))!;
        return (arn.Account is "" or "*" or "aws" ? arn : arn with { Account = "111122223333" }).ToString();
    }
}

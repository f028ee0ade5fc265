using System.Text.Json;
using CsCheck;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Drafts;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>A policy that is written from the bindings of a table, and nothing else, passes the table's proof.</summary>
public sealed class DraftedPolicyLawTests
{
    private const string Place = "eu-west-1:111122223333";

    private static readonly string[] Phrases =
    [
        "Read prefix `incoming/` of bucket `alpha`", "write prefix `out/` of bucket `beta`", "list bucket `alpha`", "delete prefix `tmp/` of bucket `beta`",
        "write table `orders`", "GetItem on table `orders`", "query table `customers`", "query index `by-date` of table `orders`",
        "publish topic `alerts`", "send to queue `jobs`", "consume queue `jobs`", "write log group `/aws/lambda/app`", "Search log group `/aws/lambda/app`",
        "invoke function `resize`", "update function `resize`", "update stack `web`", "read secret `db`", "read parameter `/app/url`", "decrypt with key `1234abcd-12ab-34cd-56ef-1234567890ab`",
        "start state machine `flow`", "write stream `clicks`", "put events on bus `main`", "read X-Ray traces", "publish metrics", "pull repository `app/web`", "PassRole for role `app/worker`",
    ];

    private static readonly string[] Avoided = ["IAM operations except PassRole", "KMS key management", "DynamoDB delete", "AdministratorAccess", "other tables", "Secrets Manager delete"];

    [Fact]
    public void Prove_PolicyWrittenFromItsBindings_Holds() =>
        Gen.Select(Gen.Shuffle(Phrases, 1, 8), Gen.Shuffle(Avoided, 1, 4)).Sample(
            (required, avoided) =>
            {
                var table = Case.Table(string.Join("; ", required), string.Join("; ", avoided));
                var draft = PolicyDrafter.Default.Draft(table, new BindingSet([new RowBindings("Case", [.. required.Select(Confirmed)], [])]));
                var proof = draft.Proof!;
                return proof.Required.All(phrase => phrase.Status == RequiredStatus.Proven) && proof.Excess.Count == 0
                    && proof.Avoided.All(phrase => phrase.Status == AvoidedStatus.NotGranted)
                    ? true
                    : throw new InvalidOperationException(Case.Say(proof));
            },
            iter: 25);

    [Fact]
    public void Prove_OneActionTakenOut_IsMissing() => Gen.Shuffle(Phrases, 1, 4).Sample(
        required =>
        {
            var whole = Accesses(required).ToList();
            var table = Case.Table(string.Join("; ", required));
            var first = whole[0].Actions[0];
            var less = whole.Select(access => access with { Actions = [.. access.Actions.Where(action => action != first)] }).Where(access => access.Actions.Count > 0);
            return Case.Prove(table, Written(less)).Required.Any(phrase => phrase.Status != RequiredStatus.Proven);
        },
        iter: 15);

    private static Binding Confirmed(string phrase) =>
        new(phrase, BindingForm.Required, BindingOrigin.ByHand, true, [.. Accesses([phrase])], [], [], [], null);

    // One way of several, each name in one place.
    private static IEnumerable<BoundAccess> Accesses(IEnumerable<string> phrases) =>
        from phrase in phrases
        let binding = PhraseBinder.Default.Required(phrase)
        let bound = binding.IsBound ? binding : throw new InvalidOperationException($"{phrase}: {binding.Problem}")
        from access in bound.Access
        where access.Choice is null or { Option: 0 } && !access.IsOptional
        select access.Open is null ? access : access with { Open = null, Resources = [.. access.Open.Required.Select(form => Filled(access.Open, form))] };

    private static string Filled(OpenResource open, string form) => ArnForm.Fill(form, placeholder => placeholder switch
    {
        "Partition" => "aws",
        "Region" => Place.Split(':')[0],
        "Account" => Place.Split(':')[1],
        _ => open.Names[placeholder][0],
    });

    private static NamedPolicy Written(IEnumerable<BoundAccess> accesses) => new("draft.json", PolicyParser.Parse(
        $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', accesses.Select(access => $$"""{"Effect":"Allow","Action":{{List(access.Actions)}},"Resource":{{List(access.Resources)}}}"""))}}]}"""));

    private static string List(IEnumerable<string> texts) => $"[{string.Join(',', texts.Select(text => JsonSerializer.Serialize(text)))}]";
}

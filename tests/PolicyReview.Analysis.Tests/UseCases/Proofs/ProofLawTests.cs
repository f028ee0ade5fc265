using CsCheck;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Tests.UseCases.Drafts;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>What a proof says is held against Evaluation's answer to every request of a small world: a few actions, resources and contexts.</summary>
public sealed class ProofLawTests
{
    private static readonly string[] Actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"];
    private static readonly string[] Resources = ["arn:aws:s3:::b/in/x", "arn:aws:s3:::b/in/y/z", "arn:aws:s3:::b/out/x", "arn:aws:s3:::c/in/x"];
    private static readonly string?[] Regions = ["eu-west-1", "us-east-1", "ap-south-1", "eu-west-2", null];
    private static readonly string?[] Transports = ["true", "false", null];

    private static readonly Gen<string> Condition = Gen.OneOf(
        "", "", "'StringEquals':{'aws:RequestedRegion':'eu-west-1'}", "'StringNotEquals':{'aws:RequestedRegion':'eu-west-1'}", "'StringLike':{'aws:RequestedRegion':'*-1'}",
        "'StringEqualsIfExists':{'aws:RequestedRegion':['us-east-1','eu-west-1']}", "'Bool':{'aws:SecureTransport':'true'}", "'Bool':{'aws:SecureTransport':'false'}",
        "'Null':{'aws:RequestedRegion':'true'}", "'StringEquals':{'aws:RequestedRegion':'us-east-1'},'Bool':{'aws:SecureTransport':'true'}");

    private static readonly Gen<string> Statement =
        from effect in Gen.Frequency((3, Gen.Const("Allow")), (1, Gen.Const("Deny")))
        from action in Gen.OneOf("s3:GetObject", "s3:PutObject", "s3:*", "s3:*Object", "s3:DeleteObject")
        from resource in Gen.OneOf("*", "arn:aws:s3:::b/*", "arn:aws:s3:::b/in/*", "arn:aws:s3:::b/in/x", "arn:aws:s3:::*/x", "arn:aws:s3:::c/in/*")
        from condition in Condition
        select $"{{'Effect':'{effect}','Action':'{action}','Resource':'{resource}'{(condition.Length == 0 ? "" : $",'Condition':{{{condition}}}")}}}";

    private static readonly Gen<BoundAccess> Access =
        from actions in Gen.Shuffle(Actions, 1, 2)
        from resource in Gen.OneOf("arn:aws:s3:::b/in/*", "arn:aws:s3:::b/in/x", "arn:aws:s3:::b/*", "arn:aws:s3:::c/in/*")
        from region in Gen.OneOf("", "", "eu-west-1")
        select new BoundAccess(actions, [resource]) { Context = region.Length == 0 ? new Dictionary<string, IReadOnlyList<string>>() : new Dictionary<string, IReadOnlyList<string>> { ["aws:RequestedRegion"] = [region] } };

    [Fact]
    public void Prove_AnyPolicyAndBinding_AgreesWithEvaluation() => Gen.Select(Statement.List[1, 4], Access, Access).Sample(
        (statements, wanted, unwanted) =>
        {
            var policy = Case.Policy($"{{'Version':'2012-10-17','Statement':[{string.Join(',', statements)}]}}");
            var bindings = new BindingSet([new RowBindings("Case", [DraftLawTests.Confirmed("wanted", wanted)], [DraftLawTests.Confirmed("unwanted", unwanted) with { Form = BindingForm.NoneOf }])]);
            var proof = Case.Prove(Case.Table("wanted", "unwanted"), policy, bindings);
            var evaluator = new PolicyEvaluator(new PolicySet { IdentityPolicies = [policy] });
            var wrong = Required(proof.Required[0], wanted, evaluator) ?? Avoided(proof.Avoided[0], unwanted, evaluator) ?? Excess(proof, wanted, evaluator);
            return wrong is null ? true : throw new InvalidOperationException($"{wrong}\n{policy.Document.Source.Text}\n{BindingLines.Line(wanted)}\n{BindingLines.Line(unwanted)}\n{Case.Say(proof)}");
        },
        iter: 150);

    // Proven: in every context. Proven if: each request in some context. Missing: some request in none, which the witness need not be.
    private static string? Required(RequiredProof proof, BoundAccess wanted, PolicyEvaluator evaluator)
    {
        var asked = Targets(wanted).Select(target => Contexts(wanted).Select(context => IsAllowed(evaluator, target, context)).ToList()).ToList();
        return proof.Status switch
        {
            RequiredStatus.Proven when asked.Exists(answers => answers.Contains(false)) => "proven, and a request is denied",
            RequiredStatus.ProvenIf when asked.Exists(answers => !answers.Contains(true)) => "proven if, and a request is denied in every context",
            RequiredStatus.ProvenIf or RequiredStatus.Missing when asked.TrueForAll(answers => !answers.Contains(false)) && IsWholeSeen(wanted) => "a request is said to be denied, and none is",
            RequiredStatus.Missing when proof.Witness!.Decision == Decision.Allowed => "the witness is allowed",
            RequiredStatus.Unbound => "unbound",
            _ => null,
        };
    }

    private static string? Avoided(AvoidedProof proof, BoundAccess unwanted, PolicyEvaluator evaluator)
    {
        var isAllowed = Targets(unwanted).Any(target => Contexts(unwanted).Any(context => IsAllowed(evaluator, target, context)));
        return proof.Status switch
        {
            AvoidedStatus.NotGranted or AvoidedStatus.ExplicitlyDenied when isAllowed => "said to be kept out, and a request is allowed",
            AvoidedStatus.Allowed when proof.Witness!.Decision != Decision.Allowed => "the witness is denied",
            AvoidedStatus.Undecided or AvoidedStatus.Unbound => "undecided",
            _ => null,
        };
    }

    private static string? Excess(UseCaseProof proof, BoundAccess wanted, PolicyEvaluator evaluator)
    {
        var beyond = from action in Actions
                     from resource in Resources
                     from context in Contexts(null)
                     where IsAllowed(evaluator, (action, resource), context) && !(Targets(wanted).Contains((action, resource)) && Contexts(wanted).Contains(context))
                     select action;
        var missed = beyond.Distinct().Where(action => !proof.Excess.Any(excess => excess.Actions.Any(pattern => WildcardPattern.Covers(pattern, action, ignoreCase: true)))).ToList();
        return proof.ExcessIsComplete && missed.Count > 0 ? $"{missed[0]} is allowed beyond what is required, and not said" : null;
    }

    private static IEnumerable<(string Action, string Resource)> Targets(BoundAccess access) =>
        from action in access.Actions
        from resource in Resources
        where access.Resources.Any(pattern => WildcardPattern.Matches(pattern, resource))
        select (action, resource);

    private static IEnumerable<(string? Region, string? Transport)> Contexts(BoundAccess? access) =>
        from region in Regions
        where access is null || access.Context.Count == 0 || access.Context["aws:RequestedRegion"][0] == region
        from transport in Transports
        select (region, transport);

    // Other resources than those of the small world may be denied.
    private static bool IsWholeSeen(BoundAccess access) => !WildcardPattern.HasWildcard(access.Resources[0]);

    private static bool IsAllowed(PolicyEvaluator evaluator, (string Action, string Resource) target, (string? Region, string? Transport) context)
    {
        var values = new[] { ("aws:RequestedRegion", context.Region), ("aws:SecureTransport", context.Transport) }
            .Where(pair => pair.Item2 is not null).Select(pair => KeyValuePair.Create(pair.Item1, (IReadOnlyList<string>)[pair.Item2!]));
        var request = new AccessRequest(RequestPrincipal.TryParse("arn:aws:iam::111122223333:role/app")!, target.Action, target.Resource, new RequestContext(values), resourceAccount: "111122223333");
        return evaluator.EvaluatePrincipalAlone(request).Decision == Decision.Allowed;
    }
}

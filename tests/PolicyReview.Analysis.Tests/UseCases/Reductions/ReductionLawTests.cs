using CsCheck;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Tests.UseCases.Proofs;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.UseCases.Reductions;

namespace PolicyReview.Analysis.Tests.UseCases.Reductions;

/// <summary>Whatever policy is reduced: nothing new is allowed, what was allowed of the required still is, and what is left of the excess is said.</summary>
public sealed class ReductionLawTests
{
    private static readonly WorkedExample Thumbnail = WorkedExample.Find("thumbnail-lambda")!;
    private static readonly string Shipped = Thumbnail.Documents[0].Text.Replace("\"s3:GetObject\"", "[\"s3:GetObject\", 7, \"s3:DeleteObject\"]", StringComparison.Ordinal);

    private static readonly Gen<string> Action = Gen.OneOf(
        "*", "s3:*", "s3:Get*", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket", "sns:Publish", "sns:*", "dynamodb:*Item", "dynamodb:GetItem", "dynamodb:Query");

    private static readonly Gen<string> Resource = Gen.OneOf(
        "*", "arn:aws:s3:::alpha/*", "arn:aws:s3:::alpha/in/*", "arn:aws:s3:::alpha", "arn:aws:s3:::*", "arn:aws:sns:eu-west-1:111122223333:*", "arn:aws:sns:eu-west-1:111122223333:alerts",
        "arn:aws:dynamodb:eu-west-1:111122223333:table/*", "arn:aws:dynamodb:eu-west-1:111122223333:table/orders");

    private static readonly Gen<string> Statement =
        from effect in Gen.Frequency((5, Gen.Const("Allow")), (1, Gen.Const("Deny")))
        from actions in Action.Array[1, 3]
        from resources in Resource.Array[1, 3]
        from negation in Gen.Frequency((8, Gen.Const("")), (1, Gen.Const("Not")))
        from condition in Gen.Frequency((5, Gen.Const("")), (1, Gen.Const(", \"Condition\": { \"Bool\": { \"aws:SecureTransport\": \"true\" } }")))
        select $"{{ \"Effect\": \"{effect}\",\n  \"{negation}Action\": {List(actions)}, \"Resource\": {List(resources)}{condition} }}";

    private static readonly string[] Phrases =
    [
        "`s3:GetObject` on `arn:aws:s3:::alpha/in/*`", "`s3:PutObject` on `arn:aws:s3:::alpha/out/*` when `s3:x-amz-server-side-encryption` is `AES256`", "`s3:ListBucket` on `arn:aws:s3:::alpha`",
        "`sns:Publish` on `arn:aws:sns:eu-west-1:111122223333:alerts`", "`dynamodb:GetItem` and `dynamodb:PutItem` on `arn:aws:dynamodb:eu-west-1:111122223333:table/orders`",
    ];

    [Fact]
    public void Reduce_AnyPolicy_IsNarrowerAndKeepsWhatIsRequired() => Gen.Select(Statement.Array[1, 4], Gen.Shuffle(Phrases, 1, 4)).Sample(
        (statements, phrases) =>
        {
            var text = $"{{ \"Version\": \"2012-10-17\", \"Statement\": [\n{string.Join(",\n", statements)}\n] }}";
            var table = Case.Table(string.Join("; ", phrases), "");
            var bindings = new BindingSet([new RowBindings("Case", [.. phrases.Select(phrase => PhraseBinder.Default.Required(phrase) with { IsConfirmed = true })], [])]);
            var policy = Case.Policy(text);
            var reduced = PolicyReducer.Default.Reduce(table, policy, bindings);

            var (before, after) = (AccessSet.Of(policy.Document), AccessSet.Of(PolicyParser.Parse(reduced.Text)));
            var required = AccessDocument.Of(ServiceCatalogue.Embedded, phrases.SelectMany(phrase => PhraseBinder.Default.Required(phrase).Access));
            var relation = PolicyComparer.Default.Compare(before, after).Relation;
            var isKept = PolicyComparer.Default.Difference(before.Within(required), after).Standing == DifferenceStanding.None;
            var isSaid = reduced.Proof.Excess.Count == 0 || reduced.Problems.Any(problem => problem.Contains("nothing would be left", StringComparison.Ordinal));
            return relation is PolicyRelation.Equal or PolicyRelation.Narrower && isKept && isSaid && (reduced.Text == text) == (reduced.Edits.Count == 0)
                ? true
                : throw new InvalidOperationException($"{relation} {isKept} {isSaid}\n{text}\n{reduced.Text}\n{string.Join('\n', reduced.Edits.Concat(reduced.Problems))}\n{Case.Say(reduced.Proof)}");
        },
        iter: 100);

    [Fact]
    public void Reduce_BrokenText_NeverThrows() => Gen.Select(Gen.Int[0, Shipped.Length - 1], Gen.Int[0, 20], Gen.OneOf("", "1", "\"", "[", "]", "{", "}", "null", "\\u0000", "*", "é")).Sample(
        (at, length, put) =>
        {
            var text = Shipped[..at] + put + Shipped[Math.Min(Shipped.Length, at + length)..];
            var reduced = PolicyReducer.Default.Reduce(UseCaseTableParser.Parse(Thumbnail.Table), new NamedPolicy("policy.json", PolicyParser.Parse(text)), BindingFile.Read(Thumbnail.Bindings));
            return reduced.Edits.Count > 0 || reduced.Text == text;
        },
        iter: 60);

    private static string List(string[] values) => values is [var only] ? $"\"{only}\"" : $"[{string.Join(", ", values.Distinct().Select(value => $"\"{value}\""))}]";
}

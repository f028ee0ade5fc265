using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Web.Pages.Review.Proof;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Tests.Components;

/// <summary>The first sentence of a review says the worst thing, and hides none of the others behind it.</summary>
public sealed class ProofSentenceTests
{
    private const string Lambda = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}""";
    private const string Open = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":["lambda.amazonaws.com","ec2.amazonaws.com"]},"Action":"sts:AssumeRole"}}""";
    private const string Ec2Alone = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}""";

    [Theory]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::a/*`", "`s3:DeleteObject`", "s3:GetObject", Lambda, "It does what it must, and nothing else, as PolicyReview reads the table.", "")]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::a/*`", "`s3:DeleteObject`", "s3:GetObject", Open, "It does what it must, but somebody else may assume the role.", "")]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::a/*`", "`s3:DeleteObject`", "s3:*", Open, "It does what it must, and more: one avoided permission is granted.", "Also: somebody else may assume the role; ")]
    [InlineData("`s3:DeleteObject` on `arn:aws:s3:::a/*`", "`s3:DeleteObject`", "s3:GetObject", Open, "0 of 1 required permissions are proven, but somebody else may assume the role.", "Also: the table requires what it avoids; one required permission is not proven; ")]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::a/*`, frobnicate it", "", "s3:GetObject", Ec2Alone, "1 of 2 required permissions are proven.", "Also: who should assume the role may not.")]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::a/*`", "`s3:DeleteObject`", "s3:GetObject", null, "It does what it must, but who may assume the role is not proven.", "")]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::a/*`", "`s3:DeleteObject`", "s3:Get*", null, "It does what it must, and ", "Also: who may assume the role is not proven.")]
    public void Of_SeveralThingsThatDoNotHold_NamesEachOnce(string required, string avoided, string action, string? trust, string words, string also)
    {
        var (_, _, said, detail) = ProofSentence.Of(Proof(required, avoided, action, trust));

        Assert.StartsWith(words, said, StringComparison.Ordinal);
        Assert.Contains(also, detail, StringComparison.Ordinal);
        Assert.Equal(also.Length > 0, detail.Contains("Also:", StringComparison.Ordinal));
    }

    private static ReviewProof Proof(string required, string avoided, string action, string? trust)
    {
        var text = $"| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| Reader | Lambda execution role | {required} | {avoided} |\n";
        var submission = new Submission(
            "Reader", text,
            [
                new SubmittedDocument(DocumentKind.PermissionsPolicy, null, $$$"""{"Version":"2012-10-17","Statement":{"Sid":"S","Effect":"Allow","Action":"{{{action}}}","Resource":"arn:aws:s3:::a/*"}}"""),
                .. trust is null ? [] : new[] { new SubmittedDocument(DocumentKind.TrustPolicy, null, trust) },
            ],
            null, null, null, null, [], false);
        var review = DomainReview.Open(7, submission, new Person(new PersonId(new Guid(1, 0, 0, new byte[8])), "Author", "a@example.com", PersonRoles.Author, true), TwoCheckers.Moment).Value;
        var table = UseCaseTableParser.Parse(text);
        return ReviewProof.Of(review, table, SubmissionProof.Of(table, ReviewProof.DocumentsOf(submission), submission.Setup, BindingSet.Empty)!);
    }
}

using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using static PolicyReview.Analysis.Tests.AccessSets.Sets;

namespace PolicyReview.Analysis.Tests.AccessSets.Comparison;

public sealed class EffectivePermissionTests
{
    [Fact]
    public void Within_BoundaryAndTwoLevelsOfScps_IsWhatAllOfThemAllow()
    {
        var policy = AccessSet.Of(Policy(Allow("s3:* sqs:*", "*")));
        var boundary = AccessSet.Of(Policy(Allow("s3:* iam:*", "*")));
        var root = AccessSet.Of(Policy(Allow("*", "*"), Deny("s3:Delete*", "*")));
        var unit = AccessSet.Of(Policy(Allow("*", "*"), Deny("s3:PutBucketPolicy", "*")));

        var effective = policy.Within(boundary).Within(root).Within(unit);

        Assert.Equal(
            PolicyRelation.Equal,
            PolicyComparer.Default.Compare(effective, AccessSet.Of(Policy(Allow("s3:*", "*"), Deny("s3:Delete* s3:PutBucketPolicy", "*")))).Relation);
    }

    [Fact]
    public void Of_SeveralDocuments_ReadsThemTogether() => Assert.Equal(
        PolicyRelation.Equal,
        PolicyComparer.Default.Compare(
            AccessSet.Of(Policy(Allow("s3:*", "*")), Policy(Deny("s3:Delete*", "*"))),
            AccessSet.Of(Policy(Allow("s3:*", "*"), Deny("s3:Delete*", "*")))).Relation);

    [Fact]
    public void Compare_NewAccess_IsSaidInWords()
    {
        var comparison = Compare(
            Policy(Allow("s3:GetObject", "arn:aws:s3:::uploads/incoming/*")),
            Policy("'Sid':'Objects'," + Allow("s3:GetObject s3:DeleteObject", "arn:aws:s3:::uploads/*", When("'Bool':{'aws:SecureTransport':'true'}"))));

        Assert.Equal(PolicyRelation.Incomparable, comparison.Relation);
        Assert.Contains(comparison.NewAccess.Entries, entry => entry.Actions.SequenceEqual(["s3:DeleteObject"]) && entry.Resources.SequenceEqual(["arn:aws:s3:::uploads/*"]));
        Assert.Contains(comparison.NewAccess.Entries, entry => entry.Resources.SequenceEqual(["arn:aws:s3:::uploads/*", "not arn:aws:s3:::uploads/incoming/*"]));
        Assert.All(comparison.NewAccess.Entries, entry => Assert.Equal(["Bool aws:SecureTransport true"], entry.Conditions));
    }
}

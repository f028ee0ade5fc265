using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using static PolicyReview.Analysis.Tests.AccessSets.Sets;

namespace PolicyReview.Analysis.Tests.AccessSets.Comparison;

/// <summary>What comparisons of policies are known to get wrong.</summary>
public sealed class CompareTrapTests
{
    private const string Bucket = "arn:aws:s3:::uploads";
    private const string Objects = "arn:aws:s3:::uploads/*";

    [Fact]
    public void Compare_HomeFolderWithOneFolderDenied_IsNarrowerThoughTheVariableIsTheSame()
    {
        var all = Policy(Allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/*"));
        var butAdmin = Policy(Allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/*"), Deny("s3:GetObject", "arn:aws:s3:::home/admin/*"));

        var comparison = Compare(all, butAdmin);

        Assert.Equal(PolicyRelation.Narrower, comparison.Relation);
        Assert.Equal(["admin"], comparison.LostAccess.Entries[0].Witness.Context.ValuesOf("aws:username"));
    }

    [Fact]
    public void Compare_SameVariableOnBothSides_IsEqual() => Assert.Equal(
        PolicyRelation.Equal,
        Relation(
            Policy(Allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/*")),
            Policy(Allow("s3:GetObject", "arn:aws:s3:::home/${AWS:username}/a* arn:aws:s3:::home/${aws:username}/*"))));

    [Fact]
    public void Compare_VariableInsteadOfStar_IsNarrower() => Assert.Equal(
        PolicyRelation.Narrower,
        Relation(Policy(Allow("s3:GetObject", "arn:aws:s3:::home/*")), Policy(Allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/*"))));

    [Fact]
    public void Compare_TwoDifferentVariables_IsNeverEqual() => Assert.Equal(
        PolicyRelation.Incomparable,
        Relation(
            Policy(Allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/*")),
            Policy(Allow("s3:GetObject", "arn:aws:s3:::home/${aws:PrincipalTag/team}/*"))));

    [Fact]
    public void Compare_NotResourceWithTwoEntries_ExcludesBoth()
    {
        var both = Policy("'Effect':'Allow','Action':'s3:GetObject','NotResource':['arn:aws:s3:::a/*','arn:aws:s3:::b/*']");
        var denied = Policy(Allow("s3:GetObject", "*"), Deny("s3:GetObject", "arn:aws:s3:::a/*"), Deny("s3:GetObject", "arn:aws:s3:::b/*"));

        Assert.Equal(PolicyRelation.Equal, Relation(both, denied));
    }

    [Fact]
    public void Compare_IfExists_AlsoHoldsWhereTheKeyIsAbsent()
    {
        var ifExists = Policy(Allow("s3:GetObject", Objects, When("'StringEqualsIfExists':{'aws:SourceVpc':'vpc-1'}")));
        var plain = Policy(Allow("s3:GetObject", Objects, When("'StringEquals':{'aws:SourceVpc':'vpc-1'}")));

        var comparison = Compare(plain, ifExists);

        Assert.Equal(PolicyRelation.Wider, comparison.Relation);
        Assert.Equal([], comparison.NewAccess.Entries[0].Witness.Context.ValuesOf("aws:SourceVpc"));
    }

    [Fact]
    public void Compare_NegatedOperator_AlsoHoldsWhereTheKeyIsAbsent() => Assert.Equal(
        PolicyRelation.Equal,
        Relation(
            Policy(Allow("s3:GetObject", Objects, When("'StringNotEquals':{'aws:SourceVpc':'vpc-1'}"))),
            Policy(Allow("s3:GetObject", Objects), Deny("s3:GetObject", Objects, When("'StringEquals':{'aws:SourceVpc':'vpc-1'}")))));

    [Fact]
    public void Compare_BoolTrueAgainstDenyOfBoolFalse_DiffersWhereTheKeyIsAbsent() => Assert.Equal(
        PolicyRelation.Wider,
        Relation(
            Policy(Allow("s3:GetObject", Objects, When("'Bool':{'aws:MultiFactorAuthPresent':'true'}"))),
            Policy(Allow("s3:GetObject", Objects), Deny("s3:GetObject", Objects, When("'Bool':{'aws:MultiFactorAuthPresent':'false'}")))));

    [Fact]
    public void Compare_ForAllValues_HoldsOfNoValuesAtAll()
    {
        var all = Policy(Allow("ec2:CreateTags", "*", When("'ForAllValues:StringEquals':{'aws:TagKeys':['team','cost']}")));
        var allAndAny = Policy(Allow("ec2:CreateTags", "*", When("'ForAllValues:StringEquals':{'aws:TagKeys':['team','cost']},'Null':{'aws:TagKeys':'false'}")));

        Assert.Equal(PolicyRelation.Narrower, Relation(all, allAndAny));
    }

    [Fact]
    public void Compare_ForAnyValue_NeedsOneValueAndLeavesTheOthersFree()
    {
        var any = Policy(Allow("ec2:CreateTags", "*", When("'ForAnyValue:StringEquals':{'aws:TagKeys':'team'}")));
        var only = Policy(Allow("ec2:CreateTags", "*", When("'ForAnyValue:StringEquals':{'aws:TagKeys':'team'},'ForAllValues:StringEquals':{'aws:TagKeys':'team'}")));

        var comparison = Compare(any, only);

        Assert.Equal(PolicyRelation.Narrower, comparison.Relation);
        Assert.Contains("team", comparison.LostAccess.Entries[0].Witness.Context.ValuesOf("aws:TagKeys")!);
    }

    [Fact]
    public void Compare_ArnLikeAndStringLike_DifferBecauseOnlyOneStaysInItsField()
    {
        var arn = Policy(Allow("sqs:SendMessage", "*", When("'ArnLike':{'aws:SourceArn':'arn:aws:sns:*:111122223333:jobs'}")));
        var text = Policy(Allow("sqs:SendMessage", "*", When("'StringLike':{'aws:SourceArn':'arn:aws:sns:*:111122223333:jobs'}")));

        Assert.Equal(PolicyRelation.Wider, Relation(arn, text));
    }

    [Fact]
    public void Compare_ResourceStar_CrossesColons()
    {
        var star = Policy(Allow("sns:Publish", "arn:aws:sns:us-east-1:*:jobs"));
        var one = Policy(Allow("sns:Publish", "arn:aws:sns:us-east-1:111122223333:jobs"));

        Assert.Equal(PolicyRelation.Narrower, Relation(star, one));
        Assert.Equal(PolicyRelation.Equal, Relation(
            Policy(Allow("logs:PutLogEvents", "arn:aws:logs:us-east-1:111122223333:*")),
            Policy(Allow("logs:PutLogEvents", "arn:aws:logs:us-east-1:111122223333:* arn:aws:logs:us-east-1:111122223333:log-group:a:log-stream:b"))));
    }

    [Fact]
    public void Compare_TwoServicesInOneStatement_EqualsTwoStatements() => Assert.Equal(
        PolicyRelation.Equal,
        Relation(
            Policy(Allow("dynamodb:GetItem sns:Publish", "arn:aws:dynamodb:us-east-1:111122223333:table/t arn:aws:sns:us-east-1:111122223333:jobs")),
            Policy(Allow("dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:111122223333:table/t"), Allow("sns:Publish", "arn:aws:sns:us-east-1:111122223333:jobs"))));

    [Fact]
    public void Compare_ActionThatNeedsAnObjectOnABucket_AllowsNothing() => Assert.Equal(
        PolicyRelation.Equal,
        Relation(Policy(Allow("s3:ListBucket s3:GetObject", Bucket)), Policy(Allow("s3:ListBucket", Bucket))));

    [Fact]
    public void Compare_ActionWithoutResourceType_IsAskedForOnStar()
    {
        Assert.Equal(PolicyRelation.Equal, Relation(Policy(Allow("sts:GetCallerIdentity s3:ListBucket", Bucket)), Policy(Allow("s3:ListBucket", Bucket))));
        Assert.Equal("*", Compare(Policy(Allow("s3:ListBucket", Bucket)), Policy(Allow("s3:ListBucket", Bucket), Allow("s3:ListAllMyBuckets", "*"))).NewAccess.Entries[0].Witness.Resource);
    }

    [Fact]
    public void Compare_NumbersCutAtTheLiterals_LeaveNoGap() => Assert.Equal(
        PolicyRelation.Equal,
        Relation(
            Policy(
                Allow("s3:ListBucket", Bucket, When("'NumericLessThanEqualsIfExists':{'s3:max-keys':'10'}")),
                Allow("s3:ListBucket", Bucket, When("'NumericGreaterThan':{'s3:max-keys':'10'}"))),
            Policy(Allow("s3:ListBucket", Bucket))));

    [Fact]
    public void Compare_NetworkAndItsHalves_AreEqual() => Assert.Equal(
        PolicyRelation.Equal,
        Relation(
            Policy(Allow("s3:GetObject", Objects, When("'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}"))),
            Policy(Allow("s3:GetObject", Objects, When("'IpAddress':{'aws:SourceIp':['10.0.0.0/9','10.128.0.0/9']}")))));

    [Fact]
    public void Compare_IPv6InANetworkOfIPv4_IsNotInIt() => Assert.Equal(
        PolicyRelation.Wider,
        Relation(
            Policy(Allow("s3:GetObject", Objects, When("'IpAddress':{'aws:SourceIp':'0.0.0.0/0'}"))),
            Policy(Allow("s3:GetObject", Objects, When("'IpAddress':{'aws:SourceIp':['0.0.0.0/0','::/0']}")))));

    [Fact]
    public void Compare_DatesCutAtTheLiterals_LeaveNoGap() => Assert.Equal(
        PolicyRelation.Equal,
        Relation(
            Policy(
                Allow("s3:GetObject", Objects, When("'DateLessThan':{'aws:CurrentTime':'2026-01-01T00:00:00Z'}")),
                Allow("s3:GetObject", Objects, When("'DateGreaterThanEqualsIfExists':{'aws:CurrentTime':'2026-01-01'}"))),
            Policy(Allow("s3:GetObject", Objects))));

    [Fact]
    public void Compare_IgnoreCase_IsWiderThanOneSpelling() => Assert.Equal(
        PolicyRelation.Wider,
        Relation(
            Policy(Allow("s3:GetObject", Objects, When("'StringEquals':{'aws:PrincipalTag/team':'Blue'}"))),
            Policy(Allow("s3:GetObject", Objects, When("'StringEqualsIgnoreCase':{'aws:PrincipalTag/team':'bLUE'}")))));

    [Fact]
    public void Compare_UnknownOperator_IsNotDropped()
    {
        var unknown = Policy(Allow("s3:GetObject", Objects, When("'StringMatches':{'aws:PrincipalTag/team':'blue'}")));

        Assert.Equal(PolicyRelation.Equal, Relation(unknown, unknown));
        Assert.Equal(PolicyRelation.Wider, Relation(unknown, Policy(Allow("s3:GetObject", Objects))));
        Assert.Equal(PolicyRelation.Possible, Relation(Policy(Allow("s3:GetObject", "arn:aws:s3:::other/*"), Deny("*", "*")), unknown));
    }

    [Fact]
    public void Compare_UnlistedAction_CountsAsOneAWSMayHaveOneDay()
    {
        var every = Policy(Allow("sqs:*", "*"));
        var known = Policy(Allow(string.Join(' ', ServiceReference()), "*"));

        var comparison = Compare(known, every);

        Assert.Equal(PolicyRelation.Wider, comparison.Relation);
        Assert.StartsWith("sqs:", comparison.NewAccess.Entries[0].Witness.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_NotActionOfOneService_AllowsTheOthers()
    {
        var comparison = Compare(
            Policy("'Effect':'Allow','Action':'iam:*','Resource':'*'"), Policy("'Effect':'Allow','NotAction':'s3:*','Resource':'*'"));

        Assert.Equal(PolicyRelation.Wider, comparison.Relation);
    }

    [Theory]
    [InlineData(2_000, DifferenceStanding.Undecided)]
    [InlineData(2_000_000, DifferenceStanding.None)]
    public void Difference_AdversarialWildcards_EndsUndecidedWhenTheBudgetIsSpent(long steps, DifferenceStanding expected)
    {
        // Whether the 12th character from the end is an a or a b takes 4,096 states to remember.
        var tail = new string('?', 11);
        var a = AccessSet.Of(Policy(Allow("s3:GetObject", $"arn:aws:s3:::x/*a{tail}")));
        var b = AccessSet.Of(Policy(Allow("s3:GetObject", $"arn:aws:s3:::x/*b{tail}")));

        var difference = new PolicyComparer(PolicyComparer.Default.Catalogue, steps).Difference(a.Within(b), AccessSet.Nothing);

        Assert.Equal(expected, difference.Standing);
        Assert.Equal(expected == DifferenceStanding.Undecided, difference.Reasons.Count > 0);
    }

    private static IEnumerable<string> ServiceReference() =>
        PolicyComparer.Default.Catalogue.FindService("sqs")!.Actions.Select(action => action.FullName);
}

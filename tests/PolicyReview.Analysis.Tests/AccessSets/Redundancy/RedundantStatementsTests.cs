using PolicyReview.Analysis.AccessSets.Redundancy;
using static PolicyReview.Analysis.Tests.AccessSets.Sets;

namespace PolicyReview.Analysis.Tests.AccessSets.Redundancy;

public sealed class RedundantStatementsTests
{
    [Fact]
    public void In_StatementThatTwoOthersSayTogether_NamesBoth()
    {
        var policy = Policy(
            "'Sid':'Read'," + Allow("s3:GetObject", "arn:aws:s3:::b/*"),
            "'Sid':'Write'," + Allow("s3:PutObject", "arn:aws:s3:::b/*"),
            "'Sid':'Other'," + Allow("s3:GetObject", "arn:aws:s3:::c/*"),
            "'Sid':'Both'," + Allow("s3:GetObject s3:PutObject", "arn:aws:s3:::b/incoming/*"));

        var redundancy = Assert.Single(RedundantStatements.In(policy));

        Assert.Equal(("Both", RedundancyKind.Repeated), (redundancy.Statement.Sid, redundancy.Kind));
        Assert.Equal(["Read", "Write"], redundancy.Because.Select(statement => statement.Sid));
        Assert.Equal("`Both` allows nothing that `Read` and `Write` do not allow as well.", redundancy.Message);
    }

    [Fact]
    public void In_AllowWithinADeny_IsShadowed()
    {
        var redundancy = Assert.Single(RedundantStatements.In(Policy(
            "'Sid':'Delete'," + Allow("s3:DeleteObject", "arn:aws:s3:::b/*"), "'Sid':'Never'," + Deny("s3:Delete*", "*"))));

        Assert.Equal(("Delete", RedundancyKind.Shadowed), (redundancy.Statement.Sid, redundancy.Kind));
        Assert.Equal(["Never"], redundancy.Because.Select(statement => statement.Sid));
    }

    [Fact]
    public void In_AllowWhoseDenyHasACondition_IsNotShadowed() => Assert.Empty(RedundantStatements.In(Policy(
        Allow("s3:DeleteObject", "arn:aws:s3:::b/*"), Deny("s3:Delete*", "*", When("'Bool':{'aws:MultiFactorAuthPresent':'false'}")))));

    [Fact]
    public void In_ActionOnAResourceItDoesNotTake_IsWithoutEffect()
    {
        var redundancy = Assert.Single(RedundantStatements.In(Policy(Allow("s3:GetObject", "arn:aws:s3:::bucket"), Allow("s3:ListBucket", "arn:aws:s3:::bucket"))));

        Assert.Equal((0, RedundancyKind.WithoutEffect), (redundancy.Statement.Index, redundancy.Kind));
    }

    [Fact]
    public void In_TwoEqualStatements_ReportsTheLaterOnly()
    {
        var redundancy = Assert.Single(RedundantStatements.In(Policy(Allow("s3:GetObject", "arn:aws:s3:::b/*"), Allow("s3:getobject", "arn:aws:s3:::b/*"))));

        Assert.Equal(1, redundancy.Statement.Index);
    }

    [Fact]
    public void In_StatementsWithDifferentVariables_ReportsNone() => Assert.Empty(RedundantStatements.In(Policy(
        Allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/*"), Allow("s3:GetObject", "arn:aws:s3:::home/${aws:PrincipalTag/team}/*"))));

    [Fact]
    public void In_DenyWithinABroaderDeny_IsRepeated()
    {
        var redundancy = Assert.Single(RedundantStatements.In(Policy(Allow("*", "*"), Deny("s3:*", "*"), Deny("s3:DeleteObject", "arn:aws:s3:::b/*"))));

        Assert.Equal((2, RedundancyKind.Repeated), (redundancy.Statement.Index, redundancy.Kind));
    }
}

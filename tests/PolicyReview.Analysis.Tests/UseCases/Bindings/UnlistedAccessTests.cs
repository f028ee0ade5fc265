using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.Tests.UseCases.Bindings;

public sealed class UnlistedAccessTests
{
    [Theory]
    [InlineData("ecr:DelteRepository", "Did you mean `ecr:DeleteRepository`?")]
    [InlineData("ecr:Delte*", "AWS has no action `ecr:Delte*`")]
    [InlineData("ecrr:DeleteRepository", "`ecrr` is no service prefix.")]
    public void ProblemOf_AMisspelledAction_SaysWhatWasMeant(string action, string part) =>
        Assert.Contains(part, UnlistedAccess.ProblemOf([new BoundAccess(["s3:GetObject", action], ["*"])], ServiceCatalogue.Embedded), StringComparison.Ordinal);

    [Fact]
    public void ProblemOf_AnActionThatIsLeftOut_IsLookedAtToo() =>
        Assert.NotNull(UnlistedAccess.ProblemOf([new BoundAccess([], ["*"]) { NotActions = ["iam:*", "iamm:*"] }], ServiceCatalogue.Embedded));

    [Theory]
    [InlineData("s3:PutObject", "arn:aws:s3:::uploads", "AWS never asks about `s3:PutObject` on `arn:aws:s3:::uploads`: it is for ")]
    [InlineData("s3:ListBucket", "arn:aws:s3:::uploads/*", "AWS never asks about `s3:ListBucket`")]
    [InlineData("sqs:*", "arn:aws:sns:eu-west-1:111122223333:t", "AWS never asks about `sqs:*`")]
    [InlineData("s3:PutObject", "arn:aws:s3:::uploads/*", null)]
    [InlineData("s3:*", "arn:aws:s3:::uploads", null)]
    [InlineData("s3:PutObject", "*", null)]
    public void ProblemOf_AResourceThatTheActionIsNotFor_SaysWhatItIsFor(string action, string resource, string? problem)
    {
        var said = UnlistedAccess.ProblemOf([new BoundAccess([action], [resource])], ServiceCatalogue.Embedded);

        Assert.Equal(problem is null, said is null);
        Assert.StartsWith(problem ?? "", said ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemOf_SeveralActionsWithAResourceEach_NoneIsWrong() =>
        Assert.Null(UnlistedAccess.ProblemOf([new BoundAccess(["s3:ListBucket", "s3:GetObject"], ["arn:aws:s3:::uploads", "arn:aws:s3:::uploads/*"])], ServiceCatalogue.Embedded));

    [Theory]
    [InlineData("iam:PasedToService", false)]
    [InlineData("aws:RequestTag/team", true)]
    [InlineData("s3:prefix", true)]
    public void ProblemOf_AConditionKey_IsKnownOrNamed(string key, bool isKnown)
    {
        var access = new BoundAccess(["s3:ListBucket"], ["*"]) { Context = new Dictionary<string, IReadOnlyList<string>> { [key] = ["x"] } };

        Assert.Equal(isKnown, UnlistedAccess.ProblemOf([access], ServiceCatalogue.Embedded) is null);
    }

    [Fact]
    public void ProblemOf_ActionsAndPatterns_NoneIsWrong() =>
        Assert.Null(UnlistedAccess.ProblemOf([new BoundAccess(["s3:getobject", "s3:Delete*", "*", "ec2:*"], ["*"])], ServiceCatalogue.Embedded));
}

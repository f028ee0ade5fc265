using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.Tests.UseCases.Bindings;

public sealed class UnknownActionsTests
{
    [Theory]
    [InlineData("ecr:DelteRepository", "Did you mean `ecr:DeleteRepository`?")]
    [InlineData("ecr:Delte*", "AWS has no action `ecr:Delte*`")]
    [InlineData("ecrr:DeleteRepository", "`ecrr` is no service prefix.")]
    public void ProblemOf_AMisspelledAction_SaysWhatWasMeant(string action, string part) =>
        Assert.Contains(part, UnknownActions.ProblemOf([new BoundAccess(["s3:GetObject", action], ["*"])], ServiceCatalogue.Embedded), StringComparison.Ordinal);

    [Fact]
    public void ProblemOf_AnActionThatIsLeftOut_IsLookedAtToo() =>
        Assert.NotNull(UnknownActions.ProblemOf([new BoundAccess([], ["*"]) { NotActions = ["iam:*", "iamm:*"] }], ServiceCatalogue.Embedded));

    [Fact]
    public void ProblemOf_ActionsAndPatterns_NoneIsWrong() =>
        Assert.Null(UnknownActions.ProblemOf([new BoundAccess(["s3:getobject", "s3:Delete*", "*", "ec2:*"], ["*"])], ServiceCatalogue.Embedded));
}

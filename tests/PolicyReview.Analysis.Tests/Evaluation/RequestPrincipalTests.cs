using PolicyReview.Analysis.Evaluation;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

public sealed class RequestPrincipalTests
{
    [Theory]
    [InlineData(Root, PrincipalKind.RootUser, "")]
    [InlineData(Account, PrincipalKind.RootUser, "")]
    [InlineData("arn:aws:iam::111122223333:user/team/anna", PrincipalKind.User, "anna")]
    [InlineData("arn:aws:iam::111122223333:role/team/deploy", PrincipalKind.Role, "deploy")]
    [InlineData(Session, PrincipalKind.RoleSession, "deploy")]
    [InlineData("arn:aws:sts::111122223333:federated-user/anna", PrincipalKind.FederatedUser, "")]
    [InlineData("lambda.amazonaws.com", PrincipalKind.Service, "")]
    [InlineData("accounts.google.com", PrincipalKind.Federated, "")]
    [InlineData("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com", PrincipalKind.Federated, "")]
    public void TryParse_APrincipal_ReadsKindAndName(string written, PrincipalKind kind, string name)
    {
        var principal = RequestPrincipal.TryParse(written);
        Assert.NotNull(principal);
        Assert.Equal((kind, name), (principal.Kind, principal.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("anna")]
    [InlineData("1111")]
    [InlineData("arn:aws:iam::111122223333:group/admins")]
    [InlineData("arn:aws:iam::*:role/deploy")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/deploy")]
    [InlineData("arn:aws:s3:::bucket")]
    public void TryParse_SomethingElse_IsNull(string written) => Assert.Null(RequestPrincipal.TryParse(written));

    [Theory]
    [InlineData(User, "aws:PrincipalArn", User)]
    [InlineData(User, "aws:username", "anna")]
    [InlineData(User, "AWS:principaltype", "User")]
    [InlineData(User, "aws:PrincipalAccount", Account)]
    [InlineData(User, "aws:PrincipalIsAWSService", "false")]
    [InlineData(User, "aws:ResourceAccount", Account)]
    [InlineData(Session, "aws:PrincipalArn", Role)]
    [InlineData(Session, "aws:PrincipalType", "AssumedRole")]
    [InlineData(Session, "aws:username", null)]
    [InlineData(Root, "aws:PrincipalType", "Account")]
    [InlineData(Root, "aws:username", null)]
    [InlineData(Root, "aws:userid", Account)]
    [InlineData(User, "aws:userid", null)]
    [InlineData("lambda.amazonaws.com", "aws:PrincipalIsAWSService", "true")]
    [InlineData("lambda.amazonaws.com", "aws:PrincipalServiceName", "lambda.amazonaws.com")]
    [InlineData("lambda.amazonaws.com", "aws:PrincipalArn", null)]
    public void ValuesOf_KeysThatAwsFills_ComeFromThePrincipal(string principal, string key, string? expected) =>
        Assert.Equal(expected, Request(principal).ValuesOf(key)?.Single());

    [Fact]
    public void ValuesOf_GivenKey_WinsAndAnEmptyListMakesItAbsent()
    {
        Assert.Equal(["bob"], Request(context: Context(("AWS:UserName", ["bob"]))).ValuesOf("aws:username"));
        Assert.Null(Request(context: Context(("aws:username", []))).ValuesOf("aws:username"));
    }

    [Fact]
    public void ValuesOf_AnonymousRequest_HasNoPrincipalArn()
    {
        var request = AnonymousRequest();
        Assert.Null(request.ValuesOf("aws:PrincipalArn"));
        Assert.Equal(["anonymous"], request.ValuesOf("aws:PrincipalAccount"));
        Assert.Equal(["Anonymous"], request.ValuesOf("aws:PrincipalType"));
    }
}

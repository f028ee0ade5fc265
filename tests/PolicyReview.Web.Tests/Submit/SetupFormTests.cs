using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Web.Pages.Submit;

namespace PolicyReview.Web.Tests.Submit;

public sealed class SetupFormTests
{
    [Theory]
    [InlineData("4", 14400)]
    [InlineData("4 h", 14400)]
    [InlineData("12 hours", 43200)]
    [InlineData("90 min", 5400)]
    [InlineData(" 3600 ", 3600)]
    [InlineData("3601s", 3601)]
    [InlineData("13", 13)]
    [InlineData("four hours", null)]
    [InlineData("-4", null)]
    [InlineData("999999999 h", null)]
    public void Session_AsPeopleWriteIt_IsSeconds(string text, int? seconds)
    {
        var (setup, unreadable) = new SetupForm { Session = text }.ToSetup();

        Assert.Equal(seconds, setup.Role!.MaxSessionDuration);
        Assert.Equal(seconds is null ? ["session"] : [], unreadable.Select(problem => problem.Field));
    }

    [Fact]
    public void Tags_ALineWithoutAnEqualsSign_IsNamedWithItsNumber()
    {
        var (setup, unreadable) = new SetupForm { Tags = "team = media\n\ncost centre=47 11\nnone" }.ToSetup();

        Assert.Equal([new("team", "media"), new("cost centre", "47 11")], setup.Role!.Tags);
        Assert.StartsWith("Line 4: `none`", Assert.Single(unreadable).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Attached_Names_AreCompletedToArns() => Assert.Equal(
        ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", "arn:aws:iam::aws:policy/NoSuchPolicyAtAll"],
        new SetupForm { Attached = "readonlyaccess\nAWSLambdaBasicExecutionRole\n\narn:aws:iam::aws:policy/ReadOnlyAccess\nNoSuchPolicyAtAll" }.ToSetup().Setup.AttachedPolicies);

    [Fact]
    public void ToSetup_AnEmptyForm_SaysNothingOfTheRole()
    {
        var setup = new SetupForm { Path = " ", Principal = "task", ImportedFrom = "arn:aws:iam::111122223333:role/task" }.ToSetup().Setup;

        Assert.Equal((null, null), (setup.Role, setup.ImportedFrom));
        Assert.True(new SetupForm { Principal = "task" }.IsEmpty);
    }

    [Fact]
    public void From_ASetup_ThroughADraftAndBack_IsTheSame()
    {
        var setup = new PrincipalSetup
        {
            ImportedFrom = "arn:aws:iam::111122223333:role/app/task",
            AttachedPolicies = ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
            DeployedPolicies = [new("inline", "{}") { IsReplaced = true }, new("arn:aws:iam::111122223333:policy/shared", "{\n}")],
            Role = new RoleMetadata { MaxSessionDuration = 5400, Path = "/app/", PermissionsBoundary = "arn:aws:iam::111122223333:policy/cap", Tags = [new("a=b", "c"), new("d", "")], IsPermissionSet = true },
        };

        var form = SubmissionForm.Empty with { Setup = SetupForm.From(setup) };
        var again = SubmissionForm.From(form.ToFields()).Setup.ToSetup().Setup;

        Assert.Equal(setup.ImportedFrom, again.ImportedFrom);
        Assert.Equal(setup.AttachedPolicies, again.AttachedPolicies);
        Assert.Equal(setup.DeployedPolicies, again.DeployedPolicies);
        Assert.Equal(setup.Role with { Tags = [] }, again.Role! with { Tags = [] });
        Assert.Equal(setup.Role.Tags, again.Role.Tags);
    }

    [Fact]
    public void Read_AnUnreadableSessionAndExpiry_ReportsBothAndKeepsTheRest()
    {
        var (submission, unreadable) = (SubmissionForm.Empty with { IsTemporary = true, Expires = "soon", Setup = new SetupForm { Session = "long", Path = "/app/" } }).Read();

        Assert.Equal(["session", "expires"], unreadable.Select(problem => problem.Field));
        Assert.Equal("/app/", submission.Setup.Role!.Path);
    }
}

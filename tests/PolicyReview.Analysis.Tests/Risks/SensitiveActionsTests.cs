using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Risks;

public sealed class SensitiveActionsTests
{
    [Fact]
    public void All_EveryAction_IsInTheServiceReferenceInThatSpelling()
    {
        var listed = SensitiveActions.All.SelectMany(service => service.Value.Keys.Select(name => (Service: service.Key, Name: name))).ToList();

        Assert.InRange(listed.Count, 400, 600);
        Assert.DoesNotContain(listed, action => ServiceCatalogue.Embedded.FindAction(action.Service, action.Name)?.Name != action.Name);
    }

    [Theory]
    [InlineData("iam", "CreateAccessKey", "Credentials, Exposure")]
    [InlineData("sts", "AssumeRole", "Credentials")]
    [InlineData("s3", "GetObject", "Data")]
    [InlineData("s3", "DeleteObject", "Delete")]
    [InlineData("sqs", "SetQueueAttributes", "Exposure")]
    [InlineData("ec2", "CreateTags", "Tagging")]
    [InlineData("ec2", "DeleteTags", "Delete")]
    [InlineData("iam", "PassRole", "None")]
    [InlineData("ecr", "GetAuthorizationToken", "None")]
    public void RisksOf_Action_IsWhatTheListsAndTheReferenceSay(string service, string name, string expected) =>
        Assert.Equal(expected, SensitiveActions.RisksOf(ServiceCatalogue.Embedded.FindAction(service, name)!).ToString());

    [Fact]
    public void RisksOf_EveryPermissionsManagementAction_IsExposure() =>
        Assert.All(
            ServiceCatalogue.Embedded.ActionsMatching(new("*", "*")).Where(action => action.Levels.HasFlag(AccessLevels.PermissionsManagement)),
            action => Assert.True(SensitiveActions.RisksOf(action).HasFlag(ActionRisks.Exposure)));
}

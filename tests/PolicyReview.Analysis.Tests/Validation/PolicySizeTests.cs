using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

public sealed class PolicySizeTests
{
    // Access Analyzer counts the characters that are no white space, and one more.
    [Theory]
    [InlineData(DocumentKind.PermissionsPolicy, "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", 10_240)]
    [InlineData(DocumentKind.ServiceControlPolicy, "POLICY_SIZE_EXCEEDS_SCP_QUOTA", 10_240)]
    [InlineData(DocumentKind.ResourceControlPolicy, "POLICY_SIZE_EXCEEDS_RCP_QUOTA", 5_120)]
    [InlineData(DocumentKind.TrustPolicy, "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA", 2_048)]
    [InlineData(DocumentKind.ResourcePolicy, "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA", 20_480)]
    public void Validate_DocumentOfTheQuota_IsReportedWithOneCharacterMore(DocumentKind kind, string code, int quota)
    {
        Assert.Empty(PolicyUnderTest.Findings(code, Document(quota - 1) + new string(' ', 100), kind));
        Assert.Single(PolicyUnderTest.Findings(code, Document(quota), kind));
    }

    private static string Document(int length)
    {
        const string Start = "{\"Version\":\"2012-10-17\",\"Id\":\"";
        const string End = "\",\"Statement\":[]}";
        return Start + new string('a', length - Start.Length - End.Length) + End;
    }
}

using PolicyReview.Web.Hosting;

namespace PolicyReview.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("--PolicyReview:Database:Provider=Oracle", "PolicyReview:Database:Provider")]
    [InlineData("--PolicyReview:AccessAnalyzer:Mode=Endpoint", "PolicyReview:AccessAnalyzer:Endpoint")]
    [InlineData("--PolicyReview:AccessAnalyzer:Mode=Sometimes", "PolicyReview:AccessAnalyzer:Mode")]
    [InlineData("--PolicyReview:AccessAnalyser:Mode=Off", "AccessAnalyser")]
    [InlineData("--PolicyReview:Assistant:ApiKeyFile=/no/such/key", "PolicyReview:Assistant:ApiKeyFile")]
    [InlineData("--PolicyReview:Assistant:TimeoutSeconds=0", "PolicyReview:Assistant:TimeoutSeconds")]
    [InlineData("--PolicyReview:ServedApi:Enabled=sometimes", "PolicyReview:ServedApi:Enabled")]
    [InlineData("--PolicyReview:ServedApi:Address=here", "Address")]
    [InlineData("--PolicyReview:PublicUrl=ftp://here", "PolicyReview:PublicUrl")]
    [InlineData("--PolicyReview:Setup:AdministratorEmail=a@example.com", "PolicyReview:Setup:AdministratorPasswordFile")]
    [InlineData("--PolicyReview:DataDirectory=/proc/nowhere", "PolicyReview:DataDirectory")]
    public void Build_ASettingThatCannotWork_NamesIt(string argument, string expected) =>
        Assert.Contains(expected, Assert.Throws<SettingsException>(() => PolicyReviewApplication.Build([argument], null)).Message, StringComparison.Ordinal);
}

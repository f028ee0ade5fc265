using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PolicyReview.Analysis.Validation;
using PolicyReview.Web.Pages.Checks;

namespace PolicyReview.Web.Tests.Checks;

public sealed class CheckFilterTests
{
    private static readonly RuleDescriptor[] Some =
    [
        RuleDescriptor.AccessAnalyzer("INVALID_ACTION", FindingType.Error, "Unknown action", "Check the name.", EvidenceTier.Measured),
        RuleDescriptor.AccessAnalyzer("EMPTY_SID_VALUE", FindingType.Suggestion, "Empty Sid", "Leave it out."),
        RuleDescriptor.Own("delete-access", FindingType.Warning, "Can delete", "Keep the action only if a use case asks for it.", "https://docs.aws.amazon.com/"),
    ];

    [Theory]
    [InlineData("/checks?q=pass+role&type=Error&evidence=Measured", "/checks?q=pass%20role&type=Error&evidence=Measured")]
    [InlineData("/checks?q=+&type=error&evidence=7&page=2", "/checks")]
    [InlineData("/checks?type=2", "/checks")]
    public void Address_OfWhatWasRead_IsTheSameWithoutNonsense(string address, string expected) => Assert.Equal(expected, From(address).Address());

    [Theory]
    [InlineData("/checks", "INVALID_ACTION EMPTY_SID_VALUE delete-access")]
    [InlineData("/checks?q=ACTION", "INVALID_ACTION delete-access")]
    [InlineData("/checks?q=action+delete", "delete-access")]
    [InlineData("/checks?type=Suggestion", "EMPTY_SID_VALUE")]
    [InlineData("/checks?evidence=OwnCheck", "delete-access")]
    [InlineData("/checks?evidence=OwnCheck&type=Error", "")]
    public void Of_SomeChecks_LetsThroughThoseThatMatchEverything(string address, string codes) =>
        Assert.Equal(codes, string.Join(' ', From(address).Of(Some).Select(check => check.Code)));

    private static CheckFilter From(string address) => CheckFilter.From(new QueryCollection(QueryHelpers.ParseQuery(new Uri("http://x" + address).Query)));
}

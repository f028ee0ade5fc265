using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using PolicyReview.Web.Pages.Review;

namespace PolicyReview.Web.Tests.Components;

public sealed class DifferencesTests : BunitContext
{
    [Fact]
    public void FindingCard_OfEach_SaysWhoReportsIt()
    {
        var view = TwoCheckers.View(TwoCheckers.Review());

        var cards = view.Shown.Select(finding => Render<FindingCard>(parameters => parameters.AddCascadingValue(view).Add(p => p.Finding, finding))).ToList();

        Assert.Equal(4, cards.Count);
        Assert.Contains("Reported by PolicyReview and Access Analyzer.", cards[0].Find(".reported").TextContent, StringComparison.Ordinal);
        Assert.Contains("AccessAnalyzer: `\"s3:Both\"`", cards[0].Find(".reported").TextContent, StringComparison.Ordinal);
        Assert.Contains("Reported by only PolicyReview. Access Analyzer does not report it.", cards[1].Find(".reported").TextContent, StringComparison.Ordinal);
        Assert.Empty(cards[2].FindAll(".reported"));
        Assert.Contains("Reported by only Access Analyzer. PolicyReview does not report it.", cards[3].Find(".reported").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_OfTwoCheckers_AreListedWithAWayToTheCardAndTheFile()
    {
        var view = TwoCheckers.View(TwoCheckers.Review());

        var section = Render<Differences>(parameters => parameters.AddCascadingValue(view));

        Assert.Equal(2, section.FindAll("tbody tr").Count);
        Assert.Equal("/reviews/7/differences", section.Find("a[download]").GetAttribute("href"));
        Assert.Equal($"/reviews/7#{ReviewView.IdOf(view.Differences[0])}", section.Find("td a").GetAttribute("href"));
    }

    [Fact]
    public void Write_TheExport_HoldsTextBothAnswersVersionsAndDatesAndNothingOfPeople()
    {
        using var file = new MemoryStream();
        DifferenceExport.Write(file, TwoCheckers.Review(), TwoCheckers.Moment.AddDays(1));

        var text = System.Text.Encoding.UTF8.GetString(file.ToArray());
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        Assert.Equal("policyreview-differences/1", root.GetProperty("format").GetString());
        Assert.Equal(TwoCheckers.Moment.AddSeconds(2), root.GetProperty("accessAnalyzer").GetProperty("checkedAt").GetDateTimeOffset());
        Assert.Equal("Access Analyzer in eu-west-1", root.GetProperty("accessAnalyzer").GetProperty("answeredBy").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", root.GetProperty("policyReview").GetProperty("serviceReference").GetString()!);
        var document = root.GetProperty("documents")[0];
        Assert.Equal(TwoCheckers.Policy, document.GetProperty("policyDocument").GetString());
        Assert.Equal("IDENTITY_POLICY", document.GetProperty("policyType").GetString());
        Assert.Equal(2, document.GetProperty("policyReview").GetProperty("findings").GetArrayLength());
        Assert.Equal(2, document.GetProperty("accessAnalyzer").GetProperty("findings").GetArrayLength());
        var differences = document.GetProperty("differences").EnumerateArray().ToList();
        Assert.Equal(["OnlyLocal", "OnlyAccessAnalyzer"], differences.Select(difference => difference.GetProperty("reportedBy").GetString()));
        Assert.Equal("\"s3:Ours\"", TwoCheckers.Policy[differences[0].GetProperty("start").GetInt32()..differences[0].GetProperty("end").GetInt32()]);
        Assert.DoesNotContain("secret title", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kenji", text, StringComparison.Ordinal);
    }
}

using System.Globalization;
using PolicyReview.EndToEnd.Harness;

namespace PolicyReview.EndToEnd;

/// <summary>
/// The server is killed while a check runs: Access Analyzer's stand-in has the question and never answers, so that the check is under way
/// for certain. The next start resumes it. <c>POLICYREVIEW_KILLS</c> says how many times in a row; once unless set.
/// </summary>
public sealed class KillTests
{
    private const string Email = "ada@example.com";

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("POLICYREVIEW_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 1;

    [Fact]
    public async Task Server_KilledWhileACheckRuns_LosesNothingAndResumes()
    {
        for (var i = 0; i < Kills; i++)
        {
            using var folder = new TemporaryFolder();
            await using var analyzer = new AnalyzerStandIn();
            var settings = await SettingsAsync(folder.Path, analyzer.Address);
            await using (var first = await RunningServer.StartAsync(folder.Path, settings))
            {
                using var author = await HttpPerson.SignInAsync(first.Address, Email, People.Password);
                var draft = await author.PostAsync("/submit", "/submit/new", new() { ["template"] = "thumbnail-lambda" });
                Assert.Equal("/reviews/1", await author.PostAsync(draft, draft, Fields()));
                await analyzer.Asked;
                await author.WaitForAsync("/reviews/1", "data-check=\"AccessAnalyzer\" data-state=\"Running\"");
                await first.KillAsync();
            }

            analyzer.StartAnswering();
            await using var second = await RunningServer.StartAsync(folder.Path, settings);
            using var again = await HttpPerson.SignInAsync(second.Address, Email, People.Password);

            await again.WaitForAsync("/reviews/1", "data-check=\"AccessAnalyzer\" data-state=\"Done\"");
            await again.WaitForAsync("/reviews/1", "data-check=\"Local\" data-state=\"Done\"");
            var page = await again.ReadAsync("/reviews/1");
            Assert.Contains("Killed in the middle", page, StringComparison.Ordinal);
            Assert.Contains("Submitted revision 1", page, StringComparison.Ordinal);
        }
    }

    private static async Task<string[]> SettingsAsync(string folder, string analyzer)
    {
        var password = Path.Combine(folder, "password.txt");
        await File.WriteAllTextAsync(password, People.Password, TestContext.Current.CancellationToken);
        return
        [
            $"--PolicyReview:Setup:AdministratorEmail={Email}", $"--PolicyReview:Setup:AdministratorPasswordFile={password}",
            "--PolicyReview:AccessAnalyzer:Mode=Endpoint", $"--PolicyReview:AccessAnalyzer:Endpoint={analyzer}", "--PolicyReview:AccessAnalyzer:TimeoutSeconds=60",
        ];
    }

    private static Dictionary<string, string> Fields() => new()
    {
        ["_handler"] = "submission",
        ["do"] = "submit",
        ["title"] = "Killed in the middle",
        ["table"] = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| U | role | read | delete |",
        ["duration"] = "standing",
        ["documents[0].kind"] = "PermissionsPolicy",
        ["documents[0].resourceType"] = "",
        ["documents[0].text"] = """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/in/*"}]}""",
    };
}

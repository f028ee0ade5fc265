using System.Text.Json;
using PolicyReview.Cli.Bulk;

namespace PolicyReview.Cli.Compare;

public sealed class CompareCommandTests
{
    private const string Read = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::uploads/*"}]}""";
    private const string Delete = """{"Version":"2012-10-17","Statement":[{"Sid":"All","Effect":"Allow","Action":["s3:GetObject","s3:DeleteObject"],"Resource":"arn:aws:s3:::uploads/*"}]}""";

    [Fact]
    public void Answer_OneMoreAction_IsWiderWithAWitness()
    {
        using var answer = Answer($$"""{"id":7,"policyA":{{Read}},"policyB":{{Delete}}}""");

        var root = answer.RootElement;
        var entry = Assert.Single(root.GetProperty("newAccess").EnumerateArray());
        Assert.Equal(7, root.GetProperty("id").GetInt32());
        Assert.Equal("wider", root.GetProperty("relation").GetString());
        Assert.Equal("s3:DeleteObject", Assert.Single(entry.GetProperty("actions").EnumerateArray()).GetString());
        Assert.Equal("s3:DeleteObject", entry.GetProperty("witness").GetProperty("action").GetString());
        Assert.StartsWith("arn:aws:s3:::uploads/", entry.GetProperty("witness").GetProperty("resource").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, root.GetProperty("lostAccess").GetArrayLength());
        Assert.Equal(0, root.GetProperty("undecided").GetArrayLength());
    }

    [Fact]
    public void Answer_PolicyAsText_IsReadLikeAnObject()
    {
        using var answer = Answer($$"""{"id":"a","policyA":{{JsonSerializer.Serialize(Delete)}},"policyB":{{Read}}}""");

        Assert.Equal("narrower", answer.RootElement.GetProperty("relation").GetString());
    }

    [Theory]
    [InlineData("""{"id":"x","policyA":{}}""", "`policyA` is no policy")]
    [InlineData("""{"id":"x"}""", "`policyA` is missing")]
    public void Answer_LineThatCannotBeUsed_KeepsItsIdAndSaysWhy(string line, string expected)
    {
        using var answer = Answer(line);

        Assert.Equal("x", answer.RootElement.GetProperty("id").GetString());
        Assert.Contains(expected, answer.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_NoJson_HasNoId()
    {
        using var answer = Answer("nonsense");

        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("id").ValueKind);
        Assert.Contains("not JSON", answer.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AnAwsManagedPolicyByArn_IsComparedAndItsVersionIsSaid()
    {
        var (status, output, error) = await Shell.RunAsync("compare", "arn:aws:iam::aws:policy/AmazonS3FullAccess", Read, "--output", "json");

        using var answer = JsonDocument.Parse(output);
        Assert.Equal("narrower", answer.RootElement.GetProperty("relation").GetString());
        Assert.Equal(0, status);
        Assert.Matches(@"^arn:aws:iam::aws:policy/AmazonS3FullAccess: v\d+, data of \d{4}-\d\d-\d\d\s*$", error);
    }

    [Fact]
    public async Task Run_AnArnThatIsNotKnown_IsRefusedWithWhatWasProbablyMeant()
    {
        var (status, _, error) = await Shell.RunAsync("compare", Read, "arn:aws:iam::aws:policy/AmazonS3FullAcces");

        Assert.Equal(2, status);
        Assert.Contains("Did you mean `arn:aws:iam::aws:policy/AmazonS3FullAccess`?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TheNameOfAnAwsManagedPolicy_SaysItsArn()
    {
        var (status, _, error) = await Shell.RunAsync("compare", Read, "AWSLambdaBasicExecutionRole");

        Assert.Equal(2, status);
        Assert.Contains("write `arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`", error, StringComparison.Ordinal);
    }

    private static JsonDocument Answer(string line) => JsonDocument.Parse(JsonLines.Answer(line, CompareCommand.Answer));
}

using System.Text.Json;
using PolicyReview.Cli.Validate;

namespace PolicyReview.Cli.Drift;

/// <summary>From a role's description to a template and back, as a shell sees it.</summary>
public sealed class DriftCommandTests : IDisposable
{
    private const string Policy =
        """{"Version":"2012-10-17","Statement":[{"Sid":"Get","Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:ap-northeast-1:111122223333:table/orders"}]}""";

    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string Role =
        """{ "name": "orders", "permissionsPolicy": "policy.json", "trustPolicy": "trust.json", "tokens": { "account": "111122223333", "region": "ap-northeast-1" } }""";

    private readonly TemporaryFolder _folder = new();
    private readonly string _policy;
    private readonly string _trust;
    private readonly string _role;

    public DriftCommandTests()
    {
        _policy = _folder.Write("policy.json", Policy);
        _trust = _folder.Write("trust.json", Trust);
        _role = _folder.Write("role.json", Role);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("cloudformation", "\"AWS::IAM::Role\"")]
    [InlineData("terraform", "resource \"aws_iam_role\" \"this\"")]
    [InlineData("cdk-typescript", "export class OrdersStack extends Stack")]
    [InlineData("cdk-csharp", "public sealed class OrdersStack : Stack")]
    public async Task Export_ARole_WritesItInTheLanguageAskedFor(string language, string expected)
    {
        var (status, output, error) = await Shell.RunAsync("export", "--to", language, _role);

        Assert.Equal((0, ""), (status, error));
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ARoleWithAMistake_ExitsWith2AndNamesTheLine()
    {
        var (status, _, error) = await Shell.RunAsync("export", "--to", "terraform", _folder.Write("bad.json", "{\n\"name\": \"a b\" }"));

        Assert.Equal(2, status);
        Assert.Contains("bad.json:2: `a b` is no role name", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_AnExportedTemplate_IsEqual()
    {
        var (status, output, _) = await Shell.RunAsync(
            "drift", "--template", await TemplateAsync(), "--policy", _policy, "--policy", _trust, "--parameters", "AWS::Region=ap-northeast-1", "AWS::AccountId=111122223333");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, status);
        Assert.Equal(("Role", "equal"), (Text(json.RootElement, "resource"), Text(json.RootElement, "relation")));
        Assert.Equal(
            [("permissions", "equal"), ("trust", "equal")], json.RootElement.GetProperty("policies").EnumerateArray().Select(policy => (Text(policy, "use"), Text(policy, "relation"))));
    }

    [Fact]
    public async Task Drift_WithoutTheParameters_SaysWhatItDependsOn()
    {
        var (status, output, _) = await Shell.RunAsync("drift", "--template", await TemplateAsync(), "--policy", _policy);

        using var json = JsonDocument.Parse(output);
        Assert.Equal((1, "possible"), (status, Text(json.RootElement, "relation")));
        var unresolved = json.RootElement.GetProperty("policies")[0].GetProperty("unresolved").EnumerateArray().Select(value => Text(value, "expression"));
        Assert.Equal(["AWS::AccountId", "AWS::Region"], unresolved.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Drift_ATemplateWithMore_ShowsARequest()
    {
        var template = await File.ReadAllTextAsync(await TemplateAsync(), TestContext.Current.CancellationToken);
        var wider = _folder.Write("wider.json", template.Replace("\"dynamodb:GetItem\"", "[\"dynamodb:GetItem\", \"dynamodb:DeleteItem\"]", StringComparison.Ordinal));

        var (status, output, _) = await Shell.RunAsync(
            "drift", "--template", wider, "--policy", _policy, "--output", "table", "--parameters", "AWS::Region=ap-northeast-1", "AWS::AccountId=111122223333");

        Assert.Equal(1, status);
        Assert.StartsWith("Role, permissions: wider: the template allows all that was signed, and more.\n  new   dynamodb:DeleteItem on ", output, StringComparison.Ordinal);
        Assert.Contains("for example dynamodb:DeleteItem on arn:aws:dynamodb:ap-northeast-1:111122223333:table/orders by ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::IAM::Role","Properties":{}},"B":{"Type":"AWS::IAM::Role","Properties":{}}}}""", "several roles. Choose one with `--role`: `A`, `B`.")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}""", "has no role, user or group")]
    [InlineData("nonsense", "cannot be used")]
    public async Task Drift_WithoutOneRole_ExitsWith2AndSaysWhatToDo(string template, string message)
    {
        var (status, _, error) = await Shell.RunAsync("drift", "--template", _folder.Write("t.json", template), "--policy", _policy);

        Assert.Equal(2, status);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_ARoleOfAnAccount_IsHeldAgainstWhatWasSigned()
    {
        var wider = Policy.Replace("\"dynamodb:GetItem\"", "[\"dynamodb:GetItem\", \"dynamodb:DeleteItem\"]", StringComparison.Ordinal);
        var account = _folder.Write("account.json", $$"""
            {"RoleDetailList":[{"RoleName":"orders","Arn":"arn:aws:iam::111122223333:role/orders","AssumeRolePolicyDocument":{{Trust}},"RolePolicyList":[{"PolicyName":"p","PolicyDocument":{{wider}}}]}]}
            """);

        var (status, output, _) = await Shell.RunAsync("drift", "--account-details", account, "--role", "orders", "--policy", _policy, "--policy", _trust, "--boundary", _policy, "--output", "table");

        Assert.Equal(1, status);
        Assert.Contains("role/orders, permissions: wider: the account allows all that was signed, and more.\n  new   dynamodb:DeleteItem on ", output, StringComparison.Ordinal);
        Assert.Contains("role/orders, trust: equal: the account allows exactly what was signed.", output, StringComparison.Ordinal);
        Assert.Contains("role/orders, boundary: wider: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_ARoleOfAnAccountWithOtherMetadata_ExitsWith1AndNamesIt()
    {
        var account = _folder.Write("account.json", $$"""
            {"RoleDetailList":[{"RoleName":"orders","Path":"/app/","Arn":"arn:aws:iam::111122223333:role/app/orders","AssumeRolePolicyDocument":{{Trust}},"RolePolicyList":[{"PolicyName":"p","PolicyDocument":{{Policy}}}]}]}
            """);

        var (status, output, _) = await Shell.RunAsync("drift", "--account-details", account, "--role", "orders", "--role-file", _role);

        using var json = JsonDocument.Parse(output);
        var difference = Assert.Single(json.RootElement.GetProperty("metadata").EnumerateArray());
        Assert.Equal((1, "equal"), (status, Text(json.RootElement, "relation")));
        Assert.Equal(("path", "The path was signed as `/`, and `/app/` is deployed."), (Text(difference, "field"), Text(difference, "message")));
    }

    [Fact]
    public async Task Drift_ATemplateWithOtherMetadata_ExitsWith1AndNamesIt()
    {
        var template = _folder.Write("other.json", (await Shell.RunAsync("export", "--to", "cloudformation", _role)).Output.Replace("\"MaxSessionDuration\": 3600", "\"MaxSessionDuration\": 7200", StringComparison.Ordinal));

        var (same, _, _) = await Shell.RunAsync("drift", "--template", await TemplateAsync(), "--role-file", _role, "--parameters", "AWS::Region=ap-northeast-1", "AWS::AccountId=111122223333");
        var (status, output, _) = await Shell.RunAsync("drift", "--template", template, "--role-file", _role, "--parameters", "AWS::Region=ap-northeast-1", "AWS::AccountId=111122223333");

        using var json = JsonDocument.Parse(output);
        Assert.Equal((0, 1), (same, status));
        Assert.Equal("maxSessionDuration", Text(Assert.Single(json.RootElement.GetProperty("metadata").EnumerateArray()), "field"));
    }

    [Fact]
    public async Task Drift_ARoleOfSeveralPoliciesWithItsBoundary_IsReadBackEqual()
    {
        _folder.Write("logs.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:PutLogEvents","Resource":"arn:aws:logs:ap-northeast-1:111122223333:log-group:orders:*"}]}""");
        _folder.Write("boundary.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["dynamodb:*","logs:*","xray:*"],"Resource":"*"}]}""");
        var role = _folder.Write("whole.json", """
            { "name": "orders", "permissionsPolicies": ["policy.json", "logs.json"], "trustPolicy": "trust.json", "boundaryPolicy": "boundary.json",
              "managedPolicies": ["arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"], "tokens": { "account": "111122223333", "region": "ap-northeast-1" } }
            """);
        var text = (await Shell.RunAsync("export", "--to", "cloudformation", role)).Output;
        var parameters = new[] { "--parameters", "AWS::Region=ap-northeast-1", "AWS::AccountId=111122223333", "AWS::Partition=aws" };
        var template = _folder.Write("whole-template.json", text);
        var detached = _folder.Write("detached.json", text.Replace("AWSXRayDaemonWriteAccess", "AmazonS3ReadOnlyAccess", StringComparison.Ordinal));

        var (same, output, error) = await Shell.RunAsync(["drift", "--template", template, "--role-file", role, .. parameters]);
        var (other, _, _) = await Shell.RunAsync(["drift", "--template", detached, "--role-file", role, .. parameters]);

        Assert.Equal((0, ""), (same, error));
        Assert.Contains("\"boundary\"", output, StringComparison.Ordinal);
        Assert.Equal(1, other);
    }

    [Theory]
    [InlineData("--policy", "POLICY", "--parameters", "Stage")]
    [InlineData("--resource", "Other", "--policy", "POLICY")]
    [InlineData("--output", "json", "--resource", "Role")]
    public async Task Drift_UnusableArguments_ExitsWith2(params string[] arguments) =>
        Assert.Equal(2, (await Shell.RunAsync(["drift", "--template", await TemplateAsync(), .. arguments.Select(argument => argument == "POLICY" ? _policy : argument)])).Status);

    private async Task<string> TemplateAsync() => _folder.Write("template.json", (await Shell.RunAsync("export", "--to", "cloudformation", _role)).Output);

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}

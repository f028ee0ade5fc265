using System.Text.Json;
using PolicyReview.Cli.Validate;

namespace PolicyReview.Cli.Submissions;

/// <summary>What a submission is read from is the same for every command that works on a use-case table.</summary>
public sealed class SubmissionReaderTests : IDisposable
{
    private const string Rows = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n";
    private const string Person = Rows + "| Reader | Federated human user, session of at most 2 hours | Read one S3 prefix | S3 delete |\n";
    private const string Anybody = Rows + "| Reader | Federated human user | Read one S3 prefix | S3 delete |\n";
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/in/*"}]}""";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/idp"},"Action":"sts:AssumeRoleWithSAML","Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"}}}]}""";
    private const string Wide = """{"Version":"2012-10-17","Statement":[{"Sid":"All","Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
    private const string Bindings = """{"useCases":{"Reader":{"required":{"Read one S3 prefix":{"confirmed":true,"access":[{"actions":"s3:GetObject","resources":"arn:aws:s3:::b/in/*"}]}}}}}""";
    private const string Cap = "arn:aws:iam::111122223333:policy/cap";
    private const string Logs = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("prove")]
    [InlineData("draft")]
    [InlineData("reduce")]
    [InlineData("test", "generate")]
    public async Task Read_ARoleFileOfAPermissionSet_HoldsItsSessionAgainstTheTable(params string[] command)
    {
        _folder.Write("policy.json", Policy);
        var role = _folder.Write("role.json", """{"name":"reader","permissionsPolicy":"policy.json","permissionSet":true,"maxSessionDuration":14400}""");

        var (status, output, error) = await RunAsync(command, Person, "--role-file", role);

        Assert.Equal(1, status);
        Assert.Contains("`Reader` allows a session of 2 hours, and the role's maximum is 4 hours.", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ARowThatAvoidsNothing_IsSaid()
    {
        var (_, output, error) = await RunAsync(["prove"], Rows + "| Reader | Federated human user | Read one S3 prefix | |\n", "--policy", _folder.Write("policy.json", Policy));

        Assert.Contains("Write what a mistake or an attacker must not reach", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prove")]
    [InlineData("draft")]
    [InlineData("reduce")]
    public async Task Read_ATemplate_ReadsTheMetadataToo(params string[] command)
    {
        var template = Template("\"MaxSessionDuration\":14400");

        var (status, output, error) = await RunAsync(command, Anybody, "--template", template, "--policy", _folder.Write("policy.json", Policy));

        Assert.Equal(0, status);
        Assert.Contains("A person may stay in the role of `Reader` for 4 hours, and the table does not say why.", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Path\":\"/app/\"", "names none")]
    [InlineData("\"PermissionsBoundary\":\"arn:aws:iam::111122223333:policy/cap\"", null)]
    public async Task Read_ABoundaryThatTheTemplateDoesNotSet_IsSaid(string property, string? said)
    {
        var (status, output, _) = await RunAsync(["prove"], Anybody, "--template", Template(property), "--boundary", _folder.Write("boundary.json", Wide));

        using var json = JsonDocument.Parse(output);
        var problems = json.RootElement.GetProperty("problems");
        Assert.Equal((said is null ? 0 : 1, said is null ? 0 : 1), (status, problems.GetArrayLength()));
        Assert.Contains(said ?? "", problems.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "boundary-in-account", "capped", 1)]
    [InlineData(",\"permissionsBoundary\":\"" + Cap + "\"", "boundary-in-account", "capped", 0)]
    [InlineData(",\"permissionsBoundary\":\"arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess\"", "aws", "capped", 0)]
    [InlineData(",\"permissionsBoundary\":\"arn:aws:iam::111122223333:policy/other\"", "none", "allowed", 1)]
    public async Task Read_ADescriptionBesideAnAccount_ItsBoundaryIsTheOneThatCounts(string boundary, string counted, string avoided, int problems)
    {
        var account = _folder.Write("account.json", $$$"""
            {"RoleDetailList":[{"RoleName":"reader","Arn":"arn:aws:iam::111122223333:role/reader","AssumeRolePolicyDocument":{{{Trust}}},"PermissionsBoundary":{"PermissionsBoundaryArn":"{{{Cap}}}"}}],
             "Policies":[{"Arn":"{{{Cap}}}","DefaultVersionId":"v1","PolicyVersionList":[{"VersionId":"v1","Document":{{{Policy}}} }]}]}
            """);
        _folder.Write("policy.json", Wide);
        var role = _folder.Write("role.json", $$"""{"name":"reader","permissionsPolicy":"policy.json","permissionSet":true{{boundary}}}""");

        var (_, output, _) = await RunAsync(["prove"], Anybody, "--account-details", account, "--role", "reader", "--role-file", role);

        using var json = JsonDocument.Parse(output);
        var documents = json.RootElement.GetProperty("documents").ToString();
        Assert.Equal(counted == "boundary-in-account", documents.Contains(Cap, StringComparison.Ordinal));
        Assert.Equal(counted == "aws", documents.Contains("AmazonS3ReadOnlyAccess", StringComparison.Ordinal));
        Assert.Equal(avoided, json.RootElement.GetProperty("avoided")[0].GetProperty("status").GetString());
        Assert.Equal(problems, json.RootElement.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Draft_PoliciesThatTheRoleHas_AreDeniedWhatTheTableAvoids()
    {
        var (_, output, error) = await RunAsync(["draft"], Anybody, "--policy", _folder.Write("wide.json", Wide));

        using var json = JsonDocument.Parse(output);
        Assert.Contains(json.RootElement.GetProperty("Statement").EnumerateArray(), statement => statement.GetProperty("Effect").GetString() == "Deny");
        Assert.DoesNotContain("must never happen", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reduce_SeveralPolicies_ReducesTheFirst()
    {
        var (status, output, _) = await RunAsync(["reduce"], Anybody, "--policy", _folder.Write("wide.json", Wide), _folder.Write("policy.json", Policy));

        Assert.NotEqual(2, status);
        Assert.DoesNotContain("s3:*", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prove", "Give at least one permissions policy")]
    [InlineData("reduce", "Give the permissions policy to take the excess out of")]
    [InlineData("generate", "Give the permissions policy that the plan tests")]
    public async Task Read_NoPolicy_IsRefusedByWhatNeedsOne(string command, string said)
    {
        var (status, _, error) = await RunAsync(command == "generate" ? ["test", "generate"] : [command], Anybody);

        Assert.Equal(2, status);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_AnAttachedPolicy_IsNamedByItsArnAndReadAgainByTheRunner()
    {
        var (_, plan, _) = await RunAsync(["test", "generate"], Anybody, "--policy", _folder.Write("policy.json", Policy), "--attached", Logs);
        var (tested, output, error) = await Shell.RunAsync("test", _folder.Write("plan.json", plan));

        using var json = JsonDocument.Parse(plan);
        Assert.Equal(Logs, json.RootElement.GetProperty("policies").GetProperty("identityPolicies")[1].GetString());
        Assert.Equal((1, ""), (tested, error));
        Assert.Contains(Logs, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_APolicyInsideATemplate_IsRefusedSinceAPlanCannotNameIt()
    {
        var (status, plan, error) = await RunAsync(["test", "generate"], Anybody, "--template", Template("\"Path\":\"/\""));

        Assert.Equal((2, ""), (status, plan));
        Assert.Contains("`Role.Policies[0]` has no file of its own", error, StringComparison.Ordinal);
    }

    private string Template(string properties) => _folder.Write("stack.json", $$$"""{"Resources":{"Role":{"Type":"AWS::IAM::Role","Properties":{{{{properties}}},"Policies":[{"PolicyDocument":{{{Policy}}} }]} } } }""");

    private Task<(int Status, string Output, string Error)> RunAsync(string[] command, string table, params string[] arguments) =>
        Shell.RunAsync([.. command, "--use-cases", _folder.Write("table.md", table), "--bindings", _folder.Write("bindings.json", Bindings), .. arguments]);
}

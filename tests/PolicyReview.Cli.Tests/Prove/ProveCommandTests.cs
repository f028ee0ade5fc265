using System.Diagnostics;
using System.Text.Json;

namespace PolicyReview.Cli.Prove;

/// <summary><c>policyreview prove</c> as a shell sees it.</summary>
public sealed class ProveCommandTests : IDisposable
{
    private const string Table = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| Reader | Lambda execution role | Read one S3 prefix | S3 delete |\n";
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/in/*"}]}""";
    private const string Wide = """{"Version":"2012-10-17","Statement":[{"Sid":"CleanUp","Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b/in/*"}]}""";
    private const string Bindings = """{"useCases":{"Reader":{"required":{"Read one S3 prefix":{"confirmed":true,"access":[{"actions":"s3:GetObject","resources":"arn:aws:s3:::b/in/*"}]}}}}}""";

    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string Account = $$"""
        {"RoleDetailList":[
          {"RoleName":"task","Arn":"arn:aws:iam::111122223333:role/task","AssumeRolePolicyDocument":{{Trust}},"RolePolicyList":[{"PolicyName":"read","PolicyDocument":{{Policy}}}]},
          {"RoleName":"cleaner","Arn":"arn:aws:iam::111122223333:role/cleaner","AssumeRolePolicyDocument":{{Trust}},"RolePolicyList":[{"PolicyName":"read","PolicyDocument":{{Wide}}}]}]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prove-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Prove_TableHolds_ExitsWith0AndMarksProposals()
    {
        var (status, output, _) = await RunAsync("--policy", File("policy.json", Policy));
        using var json = JsonDocument.Parse(output);
        var required = json.RootElement.GetProperty("required")[0];

        Assert.Equal(0, status);
        Assert.Equal(("Reader", "Read one S3 prefix", "required", "proven"), (Text(required, "useCase"), Text(required, "phrase"), Text(required, "form"), Text(required, "status")));
        Assert.False(required.GetProperty("binding").GetProperty("confirmed").GetBoolean());
        Assert.Equal("arn:aws:s3:::b/in/*", required.GetProperty("binding").GetProperty("access")[0].GetProperty("resources")[0].GetString());
        Assert.Equal(("none-of", "notGranted"), (Text(json.RootElement.GetProperty("avoided")[0], "form"), Text(json.RootElement.GetProperty("avoided")[0], "status")));
        Assert.Equal(0, json.RootElement.GetProperty("excess").GetArrayLength());
        Assert.Equal("policy.json", json.RootElement.GetProperty("documents")[0].GetString());
    }

    // AWS stores the document as a whole or not at all.
    [Fact]
    public async Task Prove_APolicyThatAwsWouldNotStore_ExitsWith1AndSaysWhy()
    {
        const string Refused = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/in/*"},{"Effect":"Allow","Action":"a*","Resource":"*"}]}""";
        var (status, output, _) = await RunAsync("--policy", File("policy.json", Refused));
        using var json = JsonDocument.Parse(output);

        Assert.Equal(1, status);
        Assert.StartsWith("AWS would not store `policy.json`:", json.RootElement.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_AvoidedIsAllowed_ExitsWith1AndShowsARequest()
    {
        var (status, output, _) = await RunAsync("--policy", File("policy.json", Wide));
        using var json = JsonDocument.Parse(output);
        var avoided = json.RootElement.GetProperty("avoided")[0];

        Assert.Equal((1, "allowed"), (status, Text(avoided, "status")));
        Assert.StartsWith("s3:Delete", Text(avoided.GetProperty("witness"), "action"), StringComparison.Ordinal);
        Assert.Equal("CleanUp", Text(avoided.GetProperty("witness").GetProperty("statements")[0], "sid"));
        Assert.NotEqual(0, json.RootElement.GetProperty("excess").GetArrayLength());
    }

    [Fact]
    public async Task Prove_ConfirmedBindings_AreMarkedSo()
    {
        var (status, output, _) = await RunAsync("--policy", File("policy.json", Policy), "--bindings", File("bindings.json", Bindings));
        using var json = JsonDocument.Parse(output);

        Assert.Equal(0, status);
        Assert.True(json.RootElement.GetProperty("required")[0].GetProperty("binding").GetProperty("confirmed").GetBoolean());
    }

    [Fact]
    public async Task Prove_AsATable_SaysTheWitnessInWords()
    {
        var (_, output, _) = await RunAsync("--policy", File("policy.json", Wide), "--output", "table");

        Assert.Contains("avoided   allowed           Reader: S3 delete (not confirmed)", output, StringComparison.Ordinal);
        Assert.Contains("because of statement `CleanUp` of `policy.json`", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_AWayToMorePrivilege_IsAMemberOfItsOwnAndALineOfTheTable()
    {
        const string Passes = """{"Version":"2012-10-17","Statement":[{"Sid":"Run","Effect":"Allow","Action":["iam:PassRole","ec2:RunInstances"],"Resource":"*"}]}""";

        var (_, output, _) = await RunAsync("--policy", File("policy.json", Passes));
        var (_, table, _) = await RunAsync("--policy", File("policy.json", Passes), "--output", "table");
        using var json = JsonDocument.Parse(output);
        var way = Assert.Single(json.RootElement.GetProperty("escalation").EnumerateArray());
        var step = way.GetProperty("steps")[0];

        Assert.Equal(("ec2-001", "open"), (Text(way, "id"), Text(way, "standing")));
        Assert.Equal(["ec2-001"], way.GetProperty("methods").EnumerateArray().Select(id => id.GetString()));
        Assert.False(way.GetProperty("inherent").GetBoolean());
        Assert.Equal(("iam:PassRole", "ec2.amazonaws.com"), (Text(step, "action"), step.GetProperty("context").GetProperty("iam:PassedToService")[0].GetString()));
        Assert.Equal("Run", Text(step.GetProperty("statements")[0], "sid"));
        Assert.Contains("because of statement `Run` of `policy.json`", Text(step, "words"), StringComparison.Ordinal);
        Assert.NotEqual(0, way.GetProperty("assumptions").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("escalationUndecided").GetArrayLength());
        Assert.Contains("escalate  open              With `iam:PassRole` + `ec2:RunInstances` (ec2-001)", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_NoWayToMorePrivilege_IsAnEmptyMember()
    {
        var (_, output, _) = await RunAsync("--policy", File("policy.json", Policy));
        using var json = JsonDocument.Parse(output);

        Assert.Equal(0, json.RootElement.GetProperty("escalation").GetArrayLength());
    }

    [Theory]
    [InlineData("--template", "/no/such/stack.json", "cannot be read")]
    [InlineData("--attached", "arn:aws:iam::aws:policy/ReadOnlyAcces", "Did you mean `arn:aws:iam::aws:policy/ReadOnlyAccess`?")]
    [InlineData("--attached", "arn:aws:iam::111122223333:policy/own", "is no ARN of an AWS managed policy")]
    [InlineData("--bindings", "/no/such/file.json", "cannot be read")]
    [InlineData("--trust", "/no/such/trust.json", "cannot be read")]
    public async Task Prove_WhatItCannotUse_IsRefusedWith2(string option, string value, string why)
    {
        var (status, _, error) = await RunAsync("--policy", File("policy.json", Policy), option, value);

        Assert.Equal(2, status);
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_WithoutPolicy_ExitsWith2()
    {
        var (status, _, error) = await RunAsync();

        Assert.Equal(2, status);
        Assert.Contains("`--policy` is missing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_AnAttachedManagedPolicy_IsPartOfTheProofAndDated()
    {
        var (status, output, _) = await RunAsync("--policy", File("policy.json", Policy), "--attached", "arn:aws:iam::aws:policy/AmazonS3FullAccess");
        using var json = JsonDocument.Parse(output);
        var avoided = json.RootElement.GetProperty("avoided")[0];

        Assert.Equal((1, "allowed"), (status, Text(avoided, "status")));
        Assert.Equal("arn:aws:iam::aws:policy/AmazonS3FullAccess", Text(avoided.GetProperty("witness").GetProperty("statements")[0], "policy"));
        Assert.Matches(@"^arn:aws:iam::aws:policy/AmazonS3FullAccess \(v\d+, data of \d{4}-\d\d-\d\d\)$", json.RootElement.GetProperty("documents")[1].GetString());
    }

    [Fact]
    public async Task Prove_ATemplate_ReadsTheRolesPoliciesBoundaryAndTrust()
    {
        var template = File("stack.json", """
            {"Resources":{"Role":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]},
              "Policies":[{"PolicyDocument":POLICY}],"PermissionsBoundary":{"Ref":"Cap"}}},
             "Cap":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}}}},"Parameters":{"Bucket":{"Type":"String"}}}
            """.Replace("POLICY", Wide.Replace("\"arn:aws:s3:::b/in/*\"", """{"Fn::Sub":"arn:aws:s3:::${Bucket}/in/*"}""", StringComparison.Ordinal), StringComparison.Ordinal));

        var (status, output, _) = await RunAsync("--template", template, "--parameters", "Bucket=b");
        using var json = JsonDocument.Parse(output);

        Assert.Equal((0, "proven"), (status, Text(json.RootElement.GetProperty("required")[0], "status")));
        Assert.Equal("capped", Text(json.RootElement.GetProperty("avoided")[0], "status"));
        Assert.Equal("proven", Text(json.RootElement.GetProperty("trust")[0], "status"));
        Assert.Equal(
            ["Role.Policies[0]", "Cap.PolicyDocument", "Role.AssumeRolePolicyDocument"], json.RootElement.GetProperty("documents").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Prove_ATemplateThatDoesNotHoldEverything_NamesWhatIsMissingAndDoesNotHold()
    {
        var template = File("stack.json", """
            {"Resources":{"Role":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyDocument":POLICY}],"PermissionsBoundary":"arn:aws:iam::111122223333:policy/cap",
              "ManagedPolicyArns":["arn:aws:iam::111122223333:policy/shared",{"Fn::Join":["",["arn:",{"Ref":"AWS::Partition"},":iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]]}]}}}}
            """.Replace("POLICY", Policy, StringComparison.Ordinal));

        var (status, output, _) = await RunAsync("--template", template);
        using var json = JsonDocument.Parse(output);
        var problems = json.RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()).ToList();

        Assert.Equal(1, status);
        Assert.Contains(problems, problem => problem!.Contains("managed policy `arn:aws:iam::111122223333:policy/shared`, whose text the file does not hold", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem!.Contains("permissions boundary `arn:aws:iam::111122223333:policy/cap`", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem!.Contains("It depends on `AWS::Partition`", StringComparison.Ordinal));
        Assert.StartsWith("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole (v", json.RootElement.GetProperty("documents")[1].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_ATemplateWithSeveralRoles_WantsOneNamed()
    {
        var template = File("stack.json", """{"Resources":{"A":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyDocument":POLICY}]}},"B":{"Type":"AWS::IAM::Role","Properties":{}}}}""".Replace("POLICY", Policy, StringComparison.Ordinal));

        var (refused, _, error) = await RunAsync("--template", template);
        var (status, _, _) = await RunAsync("--template", template, "--role", "A");

        Assert.Equal((2, 0), (refused, status));
        Assert.Contains("has several roles. Choose one with `--role`: `A`, `B`.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("task", 0, "notGranted")]
    [InlineData("cleaner", 1, "allowed")]
    public async Task Prove_ARoleOfAnAccount_IsProvenWithThePoliciesItHas(string role, int expected, string avoided)
    {
        var account = File("account.json", Account);

        var (status, output, _) = await RunAsync("--account-details", account, "--role", role);
        using var json = JsonDocument.Parse(output);

        Assert.Equal((expected, avoided), (status, Text(json.RootElement.GetProperty("avoided")[0], "status")));
        Assert.Equal("read (inline)", json.RootElement.GetProperty("documents")[0].GetString());
    }

    [Theory]
    [InlineData("Name the one that is meant with `--role`", "--account-details", "FILE")]
    [InlineData("It has no role or user `x`", "--account-details", "FILE", "--role", "x")]
    [InlineData("Give one of them", "--account-details", "FILE", "--role", "task", "--template", "FILE")]
    [InlineData("`--role task` needs the file that has it", "--role", "task")]
    public async Task Prove_AnAccountWithoutOnePrincipal_IsRefusedWith2(string why, params string[] arguments)
    {
        var account = File("account.json", Account);

        var (status, _, error) = await RunAsync([.. arguments.Select(argument => argument == "FILE" ? account : argument)]);

        Assert.Equal(2, status);
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:policy/cap", 1, "and its document is not here")]
    [InlineData("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", 0, null)]
    public async Task Prove_ARoleFile_TakesItsPoliciesAndItsBoundary(string boundary, int expected, string? problem)
    {
        File("policy.json", Policy);
        File("trust.json", Trust);
        var role = File("role.json", $$"""{"name":"reader","permissionsPolicy":"policy.json","trustPolicy":"trust.json","permissionsBoundary":"{{boundary}}"}""");

        var (status, output, _) = await RunAsync("--role-file", role);
        using var json = JsonDocument.Parse(output);

        Assert.Equal(expected, status);
        Assert.Equal("proven", Text(json.RootElement.GetProperty("trust")[0], "status"));
        Assert.Equal(problem is null ? 0 : 1, json.RootElement.GetProperty("problems").GetArrayLength());
        Assert.Contains(problem ?? "", json.RootElement.GetProperty("problems").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_ARoleFileOfSeveralPolicies_CountsThemAll()
    {
        File("policy.json", Policy);
        File("more.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:PurgeQueue","Resource":"*"}]}""");
        File("cap.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":"sqs:PurgeQueue","Resource":"*"}]}""");
        File("trust.json", Trust);
        string Role(string boundary) => File("role.json", $$"""
            {"name":"reader","permissionsPolicies":["policy.json","more.json"],"trustPolicy":"trust.json"{{boundary}},"managedPolicies":["arn:aws:iam::111122223333:policy/own"]}
            """);

        var (_, open, _) = await RunAsync("--role-file", Role(""));
        var (_, capped, _) = await RunAsync("--role-file", Role(""","boundaryPolicy":"cap.json" """));

        Assert.Contains("sqs:PurgeQueue", JsonDocument.Parse(open).RootElement.GetProperty("excess").ToString(), StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(capped).RootElement.GetProperty("excess").GetArrayLength());
        Assert.Contains("`arn:aws:iam::111122223333:policy/own` is attached to the role, and its text is not known here.", JsonDocument.Parse(capped).RootElement.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("reader: permissions boundary", JsonDocument.Parse(capped).RootElement.GetProperty("documents").ToString(), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "policyreview.dll"), "prove", "--use-cases", File("table.md", Table), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}

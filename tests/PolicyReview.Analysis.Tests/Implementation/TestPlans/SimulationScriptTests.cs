using System.Diagnostics;
using System.Text.Json;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.TestPlans;

public sealed class SimulationScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulation");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Of_APlan_AsksTheSimulatorWhatTheCaseSays()
    {
        var plan = Plans.Of(Plans.Case("it's read", more: ""","context":{"aws:MultiFactorAuthPresent":true,"aws:TagKeys":["a"],"aws:SourceIp":"203.0.113.7"},"why":"Read 'one' prefix" """));

        var (arguments, _, _) = await RunAsync(SimulationScript.Of("plan.json", plan, Plans.Policies()), "allowed");

        Assert.Equal(
            [
                "iam", "simulate-custom-policy", "--output", "json", "--policy-input-list", Plans.ReadIncoming, "--action-names", "s3:GetObject",
                "--resource-arns", "arn:aws:s3:::example-uploads/incoming/a.png", "--context-entries",
                """[{"ContextKeyName":"aws:MultiFactorAuthPresent","ContextKeyValues":["true"],"ContextKeyType":"boolean"},{"ContextKeyName":"aws:SourceIp","ContextKeyValues":["203.0.113.7"],"ContextKeyType":"ip"},{"ContextKeyName":"aws:TagKeys","ContextKeyValues":["a"],"ContextKeyType":"stringList"}]""",
            ],
            arguments);
    }

    [Fact]
    public async Task Of_APolicyThatAsksForThePrincipal_GivesWhatTheSimulatorCannotKnow()
    {
        var policy = Plans.ReadIncoming.Replace("\"Resource\"", "\"Condition\":{\"StringEquals\":{\"aws:PrincipalAccount\":\"111122223333\"}},\"Resource\"", StringComparison.Ordinal);

        var (arguments, _, _) = await RunAsync(SimulationScript.Of("plan.json", Plans.Of(Plans.Case("read")), Plans.Policies(policy)), "allowed");

        Assert.Equal("""[{"ContextKeyName":"aws:PrincipalAccount","ContextKeyValues":["111122223333"],"ContextKeyType":"string"}]""", arguments[^1]);
    }

    [Fact]
    public async Task Of_AUserWithAResourcePolicy_IsTheCaller()
    {
        var policies = Plans.Policies() with { Policies = Plans.Policies().Policies with { ResourcePolicy = Plans.Named("bucket.json", Plans.ReadIncoming) } };

        var (arguments, _, _) = await RunAsync(SimulationScript.Of("plan.json", Plans.Of(Plans.Case("read", principal: Plans.User)), policies), "allowed");

        Assert.Equal(["--caller-arn", Plans.User, "--resource-owner", "arn:aws:iam::111122223333:root"], arguments[^4..]);
    }

    [Fact]
    public async Task Of_AnyPlan_PrintsResultsThatCanBeReadBack()
    {
        var plan = Plans.Of(
            Plans.Case("it's \\\"read\\\" %s", more: ""","why":"line\nbreak" """),
            Plans.Case("delete", "denied", action: "s3:DeleteObject"),
            Plans.Case("assume", "allowed", "lambda.amazonaws.com", "sts:AssumeRole", Plans.Role));
        var policies = Plans.Policies(trust: Plans.LambdaTrust);

        var (_, output, status) = await RunAsync(SimulationScript.Of("plan.json", plan, policies), "allowed");

        var (results, problem) = LiveResults.Read(output);
        Assert.Null(problem);
        Assert.Equal(["it's \"read\" %s", "delete", "assume"], results!.Decisions.Select(decision => decision.Name));
        Assert.Equal(["allowed", "allowed", null], results.Decisions.Select(decision => decision.Answer));
        Assert.Equal("the simulator does not read trust policies", results.Decisions[2].LocalOnly);
        Assert.Equal(1, status);
        Assert.Equal(
            [LiveAgreement.Agrees, LiveAgreement.Differs, LiveAgreement.LocalOnly],
            LiveEvidence.Of(plan, policies, results).Outcomes.Select(outcome => outcome.Agreement));
    }

    [Fact]
    public async Task Of_AFailedCall_GoesOnAndLeavesTheCaseUnanswered()
    {
        var plan = Plans.Of(Plans.Case("read"), Plans.Case("again"));

        var (_, output, status) = await RunAsync(SimulationScript.Of("plan.json", plan, Plans.Policies()), answer: null);

        Assert.Equal(1, status);
        Assert.Equal([null, null], LiveResults.Read(output).Results!.Decisions.Select(decision => decision.Answer));
    }

    public static TheoryData<string, TestPolicies> LocalOnly
    {
        get
        {
            var set = Plans.Policies().Policies;
            var other = Plans.Named("other.json", Plans.ReadIncoming);
            return new()
            {
                { Plans.Role, new TestPolicies(set with { ResourcePolicy = other }) },
                { Plans.Role, new TestPolicies(set with { SessionPolicies = [other] }) },
                { Plans.Role, new TestPolicies(set with { EndpointPolicies = [other] }) },
                { Plans.Role, new TestPolicies(set with { ServiceControlPolicies = [new PolicyLevel("root", [other])] }) },
                { Plans.Role, new TestPolicies(set with { ResourceControlPolicies = [new PolicyLevel("root", [other])] }) },
                { "anonymous", new TestPolicies(set) },
                { "111122223333", new TestPolicies(set) },
                { "arn:aws:sts::111122223333:federated-user/anna", new TestPolicies(set) },
                { Plans.User, new TestPolicies(PolicySet.Empty with { ResourcePolicy = other }) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(LocalOnly), DisableDiscoveryEnumeration = true)]
    public void Of_WhatTheSimulatorCannotExpress_IsMarkedLocalOnly(string principal, TestPolicies policies)
    {
        var script = SimulationScript.Of("plan.json", Plans.Of(Plans.Case("read", principal: principal)), policies);

        Assert.Contains("\n# local only: the simulator ", script.Replace("with a resource policy ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\nask 1 ", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnotherAccountsResource_IsMarkedLocalOnly() => Assert.Contains(
        "# local only: the simulator does not look at the resource's account",
        SimulationScript.Of("plan.json", Plans.Of(Plans.Case("read", more: ""","resourceAccount":"444455556666" """)), Plans.Policies()), StringComparison.Ordinal);

    // A stand-in for the AWS CLI that keeps its arguments and gives one answer, as the CLI prints it.
    private async Task<(string[] Arguments, string Output, int Status)> RunAsync(string script, string? answer)
    {
        var arguments = Path.Combine(_folder.FullName, "arguments");
        var aws = Path.Combine(_folder.FullName, "aws");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "script.sh"), script, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            aws,
            $"#!/bin/sh\nprintf '%s\\n' \"$@\" > '{arguments}'\n"
            + (answer is null ? "exit 254\n" : $$"""echo '{ "EvaluationResults": [ { "EvalActionName": "x", "EvalDecision": "{{answer}}", "MissingContextValues": [] } ] }'""" + "\n"),
            TestContext.Current.CancellationToken);
        using (var chmod = Process.Start("chmod", ["+x", aws]))
        {
            await chmod.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var start = new ProcessStartInfo("sh", [Path.Combine(_folder.FullName, "script.sh")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(JsonDocument.Parse(output).RootElement.TryGetProperty("cases", out _));
        var asked = File.Exists(arguments) ? (await File.ReadAllTextAsync(arguments, TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n') : [];
        return (asked, output, process.ExitCode);
    }
}

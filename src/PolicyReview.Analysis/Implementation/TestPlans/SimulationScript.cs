using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>
/// A shell script that asks AWS's policy simulator the cases it can express, and prints the answers as JSON for <c>test import</c>:
/// <code>
/// {"plan":"test-plan.json","policies":[{"type":"identityPolicy","name":"policy.json","sha256":"…"}],"cases":[
/// {"name":"reads an upload","expected":"allowed","response":{"EvaluationResults":[{"EvalActionName":"s3:GetObject","EvalDecision":"allowed", …}]}},
/// {"name":"lambda assumes the role","expected":"allowed","localOnly":"the simulator does not read trust policies"}]}
/// </code>
/// </summary>
public static class SimulationScript
{
    // Nothing of the script's own stops at the first error: the other cases are still worth asking.
    private const string Ask = """
        ask() {
          number=$1 head=$2 expected=$3
          shift 3
          if answer=$(aws iam simulate-custom-policy --output json "$@"); then
            case $answer in
              *'"EvalDecision": "allowed"'* | *'"EvalDecision":"allowed"'*) decision=allowed ;;
              *) decision=denied ;;
            esac
            [ "$decision" = "$expected" ] || status=1
            echo "case $number: expected $expected, AWS says $decision" >&2
          else
            answer=null status=1
            echo "case $number: AWS gave no answer" >&2
          fi
          printf '%s{%s,"response":%s}' "$separator" "$head" "$answer"
          separator=$(printf ',\n_') separator=${separator%_}
        }

        local_only() {
          echo "case $1: local only" >&2
          printf '%s{%s}' "$separator" "$2"
          separator=$(printf ',\n_') separator=${separator%_}
        }

        """;

    /// <summary>The script for <paramref name="plan"/>, which lies in a file called <paramref name="name"/>.</summary>
    public static string Of(string name, TestPlan plan, TestPolicies policies)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(policies);
        var asked = policies.For(plan);
        var script = new StringBuilder();
        Line(script, "#!/bin/sh");
        Line(script, ShellText.Comment($"Asks AWS's policy simulator the cases of `{name}`. Changes nothing; needs the AWS CLI and iam:SimulateCustomPolicy."));
        Line(script, ShellText.Comment("  sh this-script > results.json && policyreview test import results.json --plan the-plan"));
        Line(script, "set -u");
        Line(script, "export AWS_PAGER=''");
        Line(script, "status=0 separator=''\n");
        Line(script, Ask.ReplaceLineEndings("\n"));
        WritePolicies(script, policies);
        Line(script, $"printf '%s' {ShellText.Quoted(Head(name, policies))}");
        for (var i = 0; i < plan.Cases.Count; i++)
        {
            WriteCase(script, i + 1, plan.Cases[i], asked);
        }

        Line(script, @"printf '\n]}\n'");
        Line(script, "exit \"$status\"");
        return script.ToString();
    }

    /// <summary>The SHA-256 of a policy's exact text in UTF-8, in lower-case hexadecimal digits.</summary>
    public static string DigestOf(NamedPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(policy.Document.Source.Text)));
    }

    private static void WritePolicies(StringBuilder script, TestPolicies policies)
    {
        var set = policies.Policies;
        Variables(script, "policy", set.IdentityPolicies);
        Variables(script, "boundary", set.PermissionsBoundaries);
        Variables(script, "resource_policy", set.ResourcePolicy is { } policy ? [policy] : []);
    }

    private static void Variables(StringBuilder script, string variable, IReadOnlyList<NamedPolicy> policies)
    {
        for (var i = 0; i < policies.Count; i++)
        {
            Line(script, ShellText.Comment(policies[i].Name));
            Line(script, $"{variable}_{Number(i + 1)}={ShellText.Quoted(policies[i].Document.Source.Text.Trim())}\n");
        }
    }

    private static void WriteCase(StringBuilder script, int number, TestCase test, TestPolicies policies)
    {
        Line(script, $"\n{ShellText.Comment($"{Number(number)}. {test.Name}{(test.Why is null ? "" : $": {test.Why}")}")}");
        var expected = test.Expected == ExpectedAccess.Allowed ? "allowed" : "denied";
        var head = $"\"name\":{Json(test.Name)},\"expected\":\"{expected}\"";
        if (SimulationLimits.ReasonFor(test, policies) is { } reason)
        {
            Line(script, ShellText.Comment($"local only: {reason}"));
            Line(script, $"local_only {Number(number)} {ShellText.Quoted($"{head},\"localOnly\":{Json(reason)}")}");
            return;
        }

        Line(script, $"ask {Number(number)} {ShellText.Quoted(head)} {expected} {Policies(policies.Policies)} \\");
        Line(script, $"  {string.Join(' ', SimulationArguments.Of(test, policies))}");
    }

    private static string Policies(PolicySet set)
    {
        var words = new List<string> { "--policy-input-list" };
        words.AddRange(set.IdentityPolicies.Select((_, i) => $"\"$policy_{Number(i + 1)}\""));
        if (set.PermissionsBoundaries.Count > 0)
        {
            words.Add("--permissions-boundary-policy-input-list");
            words.AddRange(set.PermissionsBoundaries.Select((_, i) => $"\"$boundary_{Number(i + 1)}\""));
        }

        words.AddRange(set.ResourcePolicy is null ? [] : ["--resource-policy", "\"$resource_policy_1\""]);
        return string.Join(' ', words);
    }

    private static string Head(string name, TestPolicies policies)
    {
        var documents = policies.All.Select(entry => $"{{\"type\":{Json(TypeName(entry.Type))},\"name\":{Json(entry.Policy.Name)},\"sha256\":\"{DigestOf(entry.Policy)}\"}}");
        return $"{{\"plan\":{Json(name)},\"policies\":[{string.Join(",", documents)}],\"cases\":[\n";
    }

    private static string TypeName(PolicyType type) => JsonNamingPolicy.CamelCase.ConvertName(type.ToString());

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder script, string line) => script.Append(line).Append('\n');
}

using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>The arguments of <c>aws iam simulate-custom-policy</c> for one case, policies apart.</summary>
internal static class SimulationArguments
{
    /// <summary>Words for the shell.</summary>
    public static IEnumerable<string> Of(TestCase test, TestPolicies policies)
    {
        var request = test.Request;
        yield return "--action-names";
        yield return ShellText.Quoted(request.Action);
        yield return "--resource-arns";
        yield return ShellText.Quoted(request.Resource);
        if (policies.Policies.ResourcePolicy is not null)
        {
            yield return "--caller-arn";
            yield return ShellText.Quoted(request.Principal.Value);
            if (request.ResourceAccount is { } owner && request.ResourceArn?.Account is not { Length: > 0 })
            {
                yield return "--resource-owner";
                yield return ShellText.Quoted($"arn:{request.Principal.Partition}:iam::{owner}:root");
            }
        }

        var entries = KeysOf(request, policies).Select(key => Entry(key.Name, key.Values)).ToList();
        if (entries.Count > 0)
        {
            yield return "--context-entries";
            yield return ShellText.Quoted($"[{string.Join(",", entries)}]");
        }
    }

    // The simulator fills no key from a principal it is not told, so those that a policy asks for are given.
    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> KeysOf(AccessRequest request, TestPolicies policies)
    {
        var texts = policies.All.Select(entry => entry.Policy.Document.Source.Text).ToList();
        var filled = request.Principal.Keys
            .Where(key => request.Context.ValuesOf(key.Key) is null && texts.Exists(text => text.Contains(key.Key, StringComparison.OrdinalIgnoreCase)))
            .Select(key => (key.Key, key.Value));
        return request.Context.Keys.Select(key => (key, request.Context.ValuesOf(key)!)).Where(key => key.Item2.Count > 0).Concat(filled)
            .OrderBy(key => key.Item1, StringComparer.OrdinalIgnoreCase);
    }

    private static string Entry(string key, IReadOnlyList<string> values) =>
        $$"""{"ContextKeyName":{{Json(key)}},"ContextKeyValues":[{{string.Join(",", values.Select(Json))}}],"ContextKeyType":"{{TypeOf(key, values)}}"}""";

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string TypeOf(string key, IReadOnlyList<string> values)
    {
        var known = ServiceCatalogue.Embedded.FindConditionKey(key);
        var type = known?.Family switch
        {
            OperatorFamily.Numeric => "numeric",
            OperatorFamily.Date => "date",
            OperatorFamily.Bool => "boolean",
            OperatorFamily.IpAddress => "ip",
            OperatorFamily.Binary => "binary",
            _ => "string",
        };
        return known?.IsMultivalued == true || values.Count > 1 ? $"{type}List" : type;
    }
}

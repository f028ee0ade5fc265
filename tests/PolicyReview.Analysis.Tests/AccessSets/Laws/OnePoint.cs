using System.Text.Json;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Resources;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Tests.AccessSets.Laws;

/// <summary>One request as a policy that allows exactly it, so that membership is an intersection.</summary>
internal static class OnePoint
{
    /// <summary>Any text, because a random request need not pair an action with a resource of its own.</summary>
    public static ResourceForms Forms => ResourceForms.Unknown;

    public static PolicyDocument Of(AccessRequest request, AccessSet set)
    {
        var namesPrincipals = set.Layers[0][0].Statements[0].Principals is not null;
        var equals = new Dictionary<string, string[]>();
        var anyOf = new Dictionary<string, string[]>();
        var absent = new Dictionary<string, string[]>();
        foreach (var key in request.Context.Keys)
        {
            switch (request.Context.ValuesOf(key))
            {
                case { Count: 0 }:
                    absent[key] = ["true"];
                    break;
                case { } values when key == "aws:TagKeys":
                    anyOf[key] = [.. values];
                    break;
                case { } values:
                    equals[key] = [.. values];
                    break;
            }
        }

        var conditions = new Dictionary<string, object> { ["StringEquals"] = equals, ["Null"] = absent, ["ForAllValues:StringEquals"] = anyOf };
        var statements = Statement(request, namesPrincipals, conditions, anyOf.GetValueOrDefault("aws:TagKeys") ?? []);
        return PolicyParser.Parse(JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = statements }));
    }

    // Each tag must be among the values: one Deny for each that is missing.
    private static IEnumerable<Dictionary<string, object>> Statement(AccessRequest request, bool namesPrincipals, Dictionary<string, object> conditions, string[] tags)
    {
        yield return With(namesPrincipals, request.Principal.Value, new() { ["Effect"] = "Allow", ["Action"] = request.Action, ["Resource"] = request.Resource, ["Condition"] = conditions });
        foreach (var tag in tags)
        {
            yield return With(namesPrincipals, "*", new()
            {
                ["Effect"] = "Deny", ["Action"] = "*", ["Resource"] = "*",
                ["Condition"] = new Dictionary<string, object> { ["ForAllValues:StringNotEquals"] = new Dictionary<string, string[]> { ["aws:TagKeys"] = [tag] } },
            });
        }
    }

    private static Dictionary<string, object> With(bool namesPrincipals, string principal, Dictionary<string, object> statement)
    {
        if (namesPrincipals)
        {
            statement["Principal"] = new Dictionary<string, string> { ["AWS"] = principal };
        }

        return statement;
    }
}

using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Says a request and its decision as a sentence.</summary>
internal static class WitnessWords
{
    /// <summary>"This policy lets the role call `s3:DeleteObject` on `arn:aws:s3:::b/x`, because of statement `CleanUp` of `policy.json`."</summary>
    public static string Of(AccessRequest request, PolicyEvaluation answer)
    {
        var call = $"`{request.Action}` on `{request.Resource}`{Context(request)}";
        return answer.Decision switch
        {
            Decision.Allowed => answer.DecidingStatements.Any()
                ? $"This policy lets the role call {call}, because of {Statements(answer)}."
                : $"The role can call {call}, whatever the policies say.",
            Decision.ExplicitDeny => $"The role cannot call {call}, because of {Statements(answer)}.",
            _ => answer.DecidedBy is [PolicyType.IdentityPolicy] or []
                ? $"The role cannot call {call}: no statement allows it."
                : $"The role cannot call {call}: {string.Join(" and ", answer.DecidedBy.Select(Layer))} does not allow it.",
        };
    }

    private static string Statements(PolicyEvaluation answer) =>
        string.Join(" and ", answer.DecidingStatements.Take(3).Select(statement => $"statement `{statement.Sid ?? (statement.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}` of `{statement.Policy}`"));

    private static string Context(AccessRequest request)
    {
        var keys = request.Context.Keys.Where(key => request.Context.ValuesOf(key) is { Count: > 0 } || MayCarry(request.Action, key)).Order(StringComparer.OrdinalIgnoreCase)
            .Select(key => request.Context.ValuesOf(key) is { Count: > 0 } values ? $"`{key}` = {string.Join(", ", values.Select(value => $"`{value}`"))}" : $"no `{key}`").ToList();
        return keys.Count == 0 ? "" : $" with {string.Join(" and ", keys)}";
    }

    // That a request lacks a key of another service says nothing: it never has it.
    private static bool MayCarry(string action, string key)
    {
        var service = key.Split(':')[0];
        return action.StartsWith($"{service}:", StringComparison.OrdinalIgnoreCase) || ServiceCatalogue.Embedded.FindService(service) is null;
    }

    private static string Layer(PolicyType type) => type switch
    {
        PolicyType.PermissionsBoundary => "the permissions boundary",
        PolicyType.ServiceControlPolicy => "an SCP",
        PolicyType.IdentityPolicy => "the permissions policy",
        _ => "another policy",
    };
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Escalation;

/// <summary>
/// The names a service may have in <c>iam:PassedToService</c>: in China some are called <c>ec2.amazonaws.com.cn</c>, which counts where the statements speak of China.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services-in-opt-in-regions"/>
/// </summary>
internal static class PassedServices
{
    private const string China = ".cn";

    /// <summary>Each name with its Chinese one, if any statement names China.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> services, IEnumerable<Statement> statements) =>
        statements.Any(NamesChina) ? [.. services.SelectMany(service => new[] { service, service + China })] : services;

    private static bool NamesChina(Statement statement) =>
        statement.ResourceEntries.Any(entry => entry.Text.Value.StartsWith("arn:aws-cn:", StringComparison.Ordinal))
        || statement.Conditions.SelectMany(condition => condition.Values).Any(value => value.Value.EndsWith(".amazonaws.com" + China, StringComparison.OrdinalIgnoreCase));
}

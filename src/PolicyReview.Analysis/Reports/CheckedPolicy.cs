using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Reports;

/// <summary>One policy that was checked, and all that is to be said about it.</summary>
/// <param name="File">The file as the user named it, with <c>/</c>; <c>-</c> for standard input.</param>
/// <param name="Source">The file's text; every span counts in it.</param>
/// <param name="Kind">What the policy was taken for.</param>
/// <param name="ResourceType">For a resource policy its CloudFormation type, if known.</param>
/// <param name="Judged">Every finding, suppressed ones included, worst first.</param>
public sealed record CheckedPolicy(string File, SourceText Source, DocumentKind Kind, string? ResourceType, IReadOnlyList<JudgedFinding> Judged)
{
    /// <summary>Which policy of the template; null for a file that is a policy.</summary>
    public TemplatePlace? Place { get; init; }

    /// <summary>Values only the deployment knows.</summary>
    public IReadOnlyList<UnresolvedValue> Unresolved { get; init; } = [];

    /// <summary>False if only the deployment knows the policy, so that nothing could be checked.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>The findings that stand.</summary>
    public IEnumerable<JudgedFinding> Open => Judged.Where(judged => judged.Suppression is null);

    /// <summary>The findings the team lives with for now.</summary>
    public IEnumerable<JudgedFinding> Suppressed => Judged.Where(judged => judged.Suppression is not null);

    /// <summary>The worst type among the open findings; null if there are none.</summary>
    public FindingType? Worst => Open.Select(judged => (FindingType?)judged.Finding.Type).Max();

    /// <summary>Such as <c>template.yaml · Role: AssumeRolePolicyDocument</c>.</summary>
    public string Title => Place is null ? File : $"{File} · {Place.LogicalId}: {Place.Property}{(Place.PolicyName is { } name ? $" `{name}`" : "")}";
}

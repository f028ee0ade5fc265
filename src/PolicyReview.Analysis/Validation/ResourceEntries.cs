using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>The resources of a statement that are not just <c>*</c>.</summary>
internal static class ResourceEntries
{
    /// <summary>Entries of Resource and NotResource, <c>*</c> and empty text left out.</summary>
    public static IEnumerable<PolicyString> Of(Statement statement) =>
        (statement.Resources?.Values ?? []).Concat(statement.NotResources?.Values ?? []).Where(entry => entry.Value is not ("*" or ""));
}

using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Web.Pages.Submit;

namespace PolicyReview.Web.Components;

/// <summary>What a principal has besides, in words.</summary>
internal static class PrincipalSetupWords
{
    /// <summary>The facts of a role, each with its name; what is not said is left out.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(this RoleMetadata role)
    {
        yield return ("Maximum session", role.MaxSessionDuration is { } seconds ? SessionText.Of(seconds) : "1 h, AWS’s default");
        yield return ("Path", role.Path);
        yield return ("Permissions boundary", role.PermissionsBoundary ?? "none");
        if (role.Tags.Count > 0)
        {
            yield return ("Tags", string.Join(", ", role.Tags.Select(tag => $"{tag.Key} = {tag.Value}")));
        }

        if (role.IsPermissionSet)
        {
            yield return ("Made by", "IAM Identity Center, from a permission set");
        }
    }

    /// <summary>The facts of a role in one line.</summary>
    public static string Words(this RoleMetadata role) => string.Join("; ", role.Facts().Select(fact => $"{char.ToLowerInvariant(fact.Name[0])}{fact.Name[1..]} {fact.Value}"));

    /// <summary>The names of the deployed policies in one line.</summary>
    public static string DeployedWords(this PrincipalSetup setup) =>
        string.Join(", ", setup.DeployedPolicies.Select(policy => $"{policy.Name}{(policy.IsReplaced ? " (replaced)" : "")}"));

    /// <summary>Everything, a line each, for a comparison; empty if there is nothing.</summary>
    public static string Lines(this PrincipalSetup setup) => string.Join('\n',
        (setup.ImportedFrom is { } principal ? [$"Imported from: {principal}"] : Array.Empty<string>())
            .Concat(setup.AttachedPolicies.Select(arn => $"Attached: {arn}"))
            .Concat((setup.Role?.Facts() ?? []).Select(fact => $"{fact.Name}: {fact.Value}"))
            .Concat(setup.DeployedPolicies.Select(policy => $"{(policy.IsReplaced ? "Replaced" : "Deployed")}: {policy.Name}\n{policy.Text}")));
}

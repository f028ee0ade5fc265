using System.CommandLine;
using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Checks;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.CustomChecks;

/// <summary><c>policyreview check-no-new-access --existing-policy-document F --new-policy-document F</c></summary>
internal static class NoNewAccessCommand
{
    public static Command Create()
    {
        var updated = CustomCheck.Option("--new-policy-document", "The policy to check: a file, file://…, `-`, or its text.");
        var existing = CustomCheck.Option("--existing-policy-document", "What may be allowed at most: the policy in force, or a reference policy.");
        var command = new Command("check-no-new-access", "Proves that a policy allows nothing that another does not, offline.") { updated, existing, CustomCheck.PolicyTypeOption() };
        return CustomCheck.Complete(
            command,
            async (arguments, stop) => NoNewAccess.Check(
                await PolicyArgument.ReadAsync(CustomCheck.Required(arguments, existing), stop), await PolicyArgument.ReadAsync(CustomCheck.Required(arguments, updated), stop)),
            Answer);
    }

    /// <summary><code>{"id":"a","existing":{…},"new":{…},"policyType":"IDENTITY_POLICY"}</code></summary>
    public static CheckReport Answer(JsonElement request) => NoNewAccess.Check(PolicyArgument.Read(request, "existing"), PolicyArgument.Read(request, "new"));
}

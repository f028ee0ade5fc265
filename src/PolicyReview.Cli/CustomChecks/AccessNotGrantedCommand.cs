using System.CommandLine;
using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Checks;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.CustomChecks;

/// <summary><c>policyreview check-access-not-granted --policy-document F --access actions=s3:DeleteObject,s3:DeleteBucket</c></summary>
internal static class AccessNotGrantedCommand
{
    public static Command Create()
    {
        var policy = CustomCheck.Option("--policy-document", "The policy to check: a file, file://…, `-`, or its text.");
        var access = new Option<string[]>("--access")
        {
            Description = "What must not be granted, as the AWS CLI takes it: actions=a,b resources=c, or JSON.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var command = new Command("check-access-not-granted", "Proves that a policy does not allow some actions or resources, offline.") { policy, access, CustomCheck.PolicyTypeOption() };
        return CustomCheck.Complete(
            command,
            async (arguments, stop) =>
            {
                var asked = AccessArgument.Parse(arguments.GetValue(access) ?? []);
                return AccessNotGranted.Check(await PolicyArgument.ReadAsync(CustomCheck.Required(arguments, policy), stop), asked);
            },
            Answer);
    }

    /// <summary><code>{"id":"a","policy":{…},"access":[{"actions":["s3:GetObject"],"resources":["arn:aws:s3:::bucket/*"]}],"policyType":"IDENTITY_POLICY"}</code></summary>
    public static CheckReport Answer(JsonElement request) => AccessNotGranted.Check(
        PolicyArgument.Read(request, "policy"),
        AccessArgument.Read(request.TryGetProperty("access", out var access) ? access : throw new UnusableInputException("The member `access` is missing.")));
}

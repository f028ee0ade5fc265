using System.CommandLine;
using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Checks;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.CustomChecks;

/// <summary><c>policyreview check-no-public-access --policy-document F --resource-type AWS::S3::Bucket</c></summary>
internal static class NoPublicAccessCommand
{
    public static Command Create()
    {
        var policy = CustomCheck.Option("--policy-document", "The resource's policy: a file, file://…, `-`, or its text.");
        var type = CustomCheck.Option("--resource-type", "The resource's CloudFormation type, such as AWS::S3::Bucket.");
        var command = new Command("check-no-public-access", "Proves that a resource's policy does not allow access to strangers, offline.") { policy, type };
        return CustomCheck.Complete(
            command,
            async (arguments, stop) =>
            {
                RequireKnown(CustomCheck.Required(arguments, type));
                return NoPublicAccess.Check(await PolicyArgument.ReadAsync(CustomCheck.Required(arguments, policy), stop));
            },
            Answer);
    }

    /// <summary><code>{"id":"a","policy":{…},"resourceType":"AWS::S3::Bucket"}</code></summary>
    public static CheckReport Answer(JsonElement request)
    {
        RequireKnown(request.TryGetProperty("resourceType", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "");
        return NoPublicAccess.Check(PolicyArgument.Read(request, "policy"));
    }

    private static void RequireKnown(string type)
    {
        if (!PublicResourceTypes.All.Contains(type))
        {
            throw new UnusableInputException($"`{type}` is no resource type that this check takes. Use one of {string.Join(", ", PublicResourceTypes.All)}.");
        }
    }
}

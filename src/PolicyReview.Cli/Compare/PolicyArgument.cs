using System.Text.Json;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Cli.Compare;

/// <summary>
/// A policy on the command line: a file, <c>file://</c> as the AWS CLI writes it, <c>-</c> for standard input, the policy's own text, or the ARN of an AWS managed
/// policy, whose version goes to standard error. In JSON a policy is an object or a string that holds its text.
/// </summary>
internal static class PolicyArgument
{
    private const string FileScheme = "file://";

    /// <summary>The policy that an argument names.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is no policy.</exception>
    public static async Task<PolicyDocument> ReadAsync(string argument, CancellationToken stop)
    {
        if (ManagedPolicyCatalogue.IsOfAws(argument))
        {
            return await ManagedAsync(argument);
        }

        var isText = argument.TrimStart().StartsWith('{');
        var path = argument.StartsWith(FileScheme, StringComparison.Ordinal) ? argument[FileScheme.Length..] : argument;
        if (!isText && !File.Exists(path) && ManagedPolicyCatalogue.Embedded.ArnOf(argument) is var arn && ManagedPolicyCatalogue.Embedded.Find(arn) is not null)
        {
            throw new UnusableInputException($"There is no file `{argument}`. If AWS's managed policy is meant, write `{arn}`.");
        }

        return Parse(isText ? argument : await TextFile.ReadAsync(path, stop), isText ? "the policy" : path);
    }

    /// <summary>The policy in member <paramref name="name"/>.</summary>
    /// <exception cref="UnusableInputException">It is missing, or is no policy.</exception>
    public static PolicyDocument Read(JsonElement request, string name)
    {
        if (!request.TryGetProperty(name, out var policy))
        {
            throw new UnusableInputException($"The member `{name}` is missing.");
        }

        return Parse(policy.ValueKind == JsonValueKind.String ? policy.GetString()! : policy.GetRawText(), name);
    }

    // What an answer rests on is said beside it: AWS changes these policies.
    private static async Task<PolicyDocument> ManagedAsync(string arn)
    {
        var policy = ManagedPolicyCatalogue.Embedded.Find(arn)?.Named ?? throw new UnusableInputException(ManagedPolicyCatalogue.Embedded.WhyUnknown(arn));
        await Console.Error.WriteLineAsync($"{policy.Name}: {policy.Note}");
        return policy.Document;
    }

    // What cannot be read allows nothing, and an answer about it would look like one about a policy.
    private static PolicyDocument Parse(string text, string name)
    {
        var document = PolicyParser.Parse(text);
        return document.Statements.Count > 0 && document.Tree.Problem is null
            ? document
            : throw new UnusableInputException($"`{name}` is no policy with statements. Run `policyreview validate` on it.");
    }
}

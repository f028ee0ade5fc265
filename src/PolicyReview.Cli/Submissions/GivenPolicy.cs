using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.ManagedPolicies;

namespace PolicyReview.Cli.Submissions;

/// <summary>A policy as the command line gives it.</summary>
/// <param name="Policy">The policy, called as results call it.</param>
/// <param name="Place">What a test plan calls it by: the path of its file, or the ARN of an AWS managed policy; null if it stands inside another file.</param>
internal sealed record GivenPolicy(NamedPolicy Policy, string? Place)
{
    /// <summary>The AWS managed policy of that ARN; null if it is not known.</summary>
    public static GivenPolicy? OfAws(string arn) => ManagedPolicyCatalogue.Embedded.Find(arn) is { } known ? new GivenPolicy(known.Named, arn) : null;

    /// <summary>A policy that a deployed role has: one of AWS's by its ARN, any other inside the file that tells of the role.</summary>
    public static GivenPolicy Deployed(NamedPolicy policy) =>
        new(policy, ManagedPolicyCatalogue.Embedded.Find(policy.Name) is { } known && known.Named.Note == policy.Note ? policy.Name : null);
}

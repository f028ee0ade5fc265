using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Cli.Validate;

/// <summary>What the command line of <c>validate</c> asks for.</summary>
/// <param name="Arguments">Files, folders, globs, <c>-</c>.</param>
/// <param name="Kind">What the policies are used as; null where each document says it itself.</param>
/// <param name="ResourceType">For a resource policy its CloudFormation type.</param>
/// <param name="FailOn">What makes the run fail; null to leave it to the configuration.</param>
/// <param name="ConfigurationFile">The configuration; null to look for one above each file.</param>
/// <param name="Output">How findings are printed.</param>
internal sealed record ValidateRequest(
    IReadOnlyList<string> Arguments, DocumentKind? Kind, string? ResourceType, FailOn? FailOn, string? ConfigurationFile, OutputFormat Output);

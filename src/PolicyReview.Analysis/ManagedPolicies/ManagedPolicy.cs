using System.Globalization;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.ManagedPolicies;

/// <summary>An AWS managed policy in its default version.</summary>
/// <param name="Arn">Its ARN, in the partition that was asked for.</param>
/// <param name="Version">The version's id, such as <c>v3</c>.</param>
/// <param name="CreatedOn">The day AWS made that version.</param>
/// <param name="KnownOn">The day of the data: AWS may have changed the policy since.</param>
/// <param name="Document">What it says.</param>
public sealed record ManagedPolicy(string Arn, string Version, DateOnly CreatedOn, DateOnly KnownOn, PolicyDocument Document)
{
    /// <summary>For a list of documents; <c>v3, data of 2026-08-26</c> stands beside the ARN.</summary>
    public NamedPolicy Named => new(Arn, Document) { Note = string.Create(CultureInfo.InvariantCulture, $"{Version}, data of {KnownOn:yyyy-MM-dd}") };

    /// <summary>For a reader who wants to know how old it is: <c>v3 of 2019-05-20, data of 2026-08-26</c>.</summary>
    public string Provenance => string.Create(CultureInfo.InvariantCulture, $"{Version} of {CreatedOn:yyyy-MM-dd}, data of {KnownOn:yyyy-MM-dd}");
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A Sid of a policy holds characters IAM refuses. Resource policies of some services take more.</summary>
internal sealed class UnsupportedSid : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_SID",
        FindingType.Error,
        "Sid with other characters",
        "Use the letters A to Z, a to z and digits only.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (context.Kind != DocumentKind.ResourcePolicy && statement.Sid is { } sid && !sid.All(char.IsAsciiLetterOrDigit))
        {
            yield return new RuleHit($"`{sid}` holds characters other than letters and digits.", statement.SidNode!.Location)
            {
                Replacement = $"\"{string.Concat(sid.Where(char.IsAsciiLetterOrDigit))}\"",
            };
        }
    }
}

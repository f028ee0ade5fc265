using System.Buffers;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A Sid of a policy holds characters IAM refuses. Resource policies of some services take more.</summary>
internal sealed class UnsupportedSid : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_SID",
        FindingType.Error,
        "Sid with other characters",
        "Use the letters A to Z, a to z and digits only.") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Sid is not { } sid || sid.AsSpan().IndexOfAnyExcept(Allowed) < 0)
        {
            return [];
        }

        var mended = string.Concat(sid.Where(char.IsAsciiLetterOrDigit));
        return [new RuleHit($"`{sid}` holds characters other than letters and digits.", statement.SidNode!.Location) { Replacement = mended.Length == 0 ? null : $"\"{mended}\"" }];
    }

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}

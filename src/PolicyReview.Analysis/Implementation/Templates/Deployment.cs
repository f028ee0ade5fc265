using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>What is known of one deployment of a template.</summary>
/// <param name="Values">Values of parameters and pseudo parameters (<c>AWS::Region</c>, <c>AWS::AccountId</c> …) by their names.</param>
internal sealed record Deployment(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The texts of managed policies that the account has, by their ARNs.</summary>
    public IReadOnlyDictionary<string, NamedPolicy> Policies { get; init; } = new Dictionary<string, NamedPolicy>();

    /// <summary>The value of a parameter or pseudo parameter; null if nobody said it. A region tells its partition.</summary>
    public string? ValueOf(string name) => Values.GetValueOrDefault(name) ?? name switch
    {
        "AWS::Partition" when Values.GetValueOrDefault("AWS::Region") is { } region => PartitionOf(region),
        "AWS::URLSuffix" when Values.GetValueOrDefault("AWS::Region") is { } region => PartitionOf(region) == "aws-cn" ? "amazonaws.com.cn" : PartitionOf(region) is "aws" or "aws-us-gov" ? "amazonaws.com" : null,
        _ => null,
    };

    private static string? PartitionOf(string region) => region.Split('-') switch
    {
        ["cn", ..] => "aws-cn",
        ["us", "gov", ..] => "aws-us-gov",
        ["us", "iso" or "isob" or "isof", ..] or ["eu", "isoe" or "sc", ..] => null,
        _ => "aws",
    };
}

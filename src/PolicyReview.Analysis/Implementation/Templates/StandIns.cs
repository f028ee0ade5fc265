namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>What is written for values that every deployment has but each has its own of.</summary>
public static class StandIns
{
    /// <summary>The account of the deployment. A team's list of accounts does not apply to it.</summary>
    public const string Account = "000000000000";

    internal const string Partition = "aws";
    internal const string Region = "us-east-1";
    internal const string UrlSuffix = "amazonaws.com";
    internal const string StackName = "stack";
    internal const string Uuid = "00000000-0000-0000-0000-000000000000";

    /// <summary>The value of a pseudo parameter such as <c>AWS::Region</c>; null if there is no such.</summary>
    internal static string? OfPseudoParameter(string name) => name switch
    {
        "AWS::AccountId" => Account,
        "AWS::Partition" => Partition,
        "AWS::Region" => Region,
        "AWS::URLSuffix" => UrlSuffix,
        "AWS::StackName" => StackName,
        "AWS::StackId" => $"arn:{Partition}:cloudformation:{Region}:{Account}:stack/{StackName}/{Uuid}",
        _ => null,
    };

    /// <summary>A name that could be the unknown value's: the expression's letters, digits and hyphens.</summary>
    internal static string NameFor(string expression)
    {
        var name = string.Concat(expression.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
        return name.Length == 0 ? "value" : name;
    }

    /// <summary>An ARN that could be the unknown value's.</summary>
    internal static string ArnFor(string expression) => $"arn:{Partition}:iam::{Account}:role/{NameFor(expression)}";
}

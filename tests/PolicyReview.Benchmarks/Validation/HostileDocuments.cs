using System.Text;

namespace PolicyReview.Benchmarks.Validation;

/// <summary>Documents of 256 KB, the largest that is taken, made to be slow.</summary>
internal static class HostileDocuments
{
    private const int Size = 256 * 1024;

    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("thousands of wildcard actions", Statement(List("Action", i => $"*{(char)('a' + (i % 26))}*{i}*"), "\"Resource\":\"*\"")),
        ("thousands of wildcard actions of one service", Statement(List("Action", i => $"ec2:*{(char)('a' + (i % 26))}*{i}*"), "\"Resource\":\"*\"")),
        ("thousands of actions", Statement(List("Action", i => $"ec2:Describe{i}"), "\"Resource\":\"*\"")),
        ("thousands of overlapping resources", Statement("\"Action\":\"s3:GetObject\"", List("Resource", i => $"arn:aws:s3:::b*{i}*/*{i % 7}*"))),
        ("thousands of literal resources", Statement("\"Action\":\"s3:GetObject\"", List("Resource", i => $"arn:aws:s3:::bucket/{i}"))),
        ("thousands of actions on thousands of resources", Statement(List("Action", i => $"s3:Get*{i}*", Size / 2), List("Resource", i => $"arn:aws:s3:::b{i}/*", Size / 2))),
        ("thousands of statements", Statements(i => $$"""{"Sid":"S{{i}}","Effect":"Allow","Action":"s3:Get*","Resource":"*"}""")),
        ("thousands of equal statements", Statements(_ => """{"Effect":"Allow","Action":["s3:Get*","iam:PassRole"],"Resource":"*"}""")),
        ("thousands of condition values", Statement("\"Action\":\"s3:GetObject\"", $"\"Resource\":\"*\",\"Condition\":{{\"StringLike\":{{{List("aws:PrincipalArn", i => $"arn:aws:iam::*:role/*{i}*")}}}}}")),
        ("thousands of condition keys", Statement("\"Action\":\"s3:GetObject\"", $"\"Resource\":\"*\",\"Condition\":{{\"StringEquals\":{{{Joined(i => $"\"aws:RequestTag/{i}\":\"x\"")}}}}}")),
        ("thousands of IP ranges", Statement("\"Action\":\"s3:GetObject\"", $"\"Resource\":\"*\",\"Condition\":{{\"IpAddress\":{{{List("aws:SourceIp", i => $"10.{i % 256}.{i / 256 % 256}.0/24")}}}}}")),
        ("one long action", Statement($"\"Action\":\"s3:{Repeat("*a", Size - 200)}\"", "\"Resource\":\"*\"")),
        ("one long resource", Statement("\"Action\":\"s3:GetObject\"", $"\"Resource\":\"arn:aws:s3:::{Repeat("*a?", Size - 200)}\"")),
        ("two long resources", Statement("\"Action\":\"s3:GetObject\"", $"\"Resource\":[\"arn:aws:s3:::{Repeat("*a", (Size / 2) - 200)}\",\"arn:aws:s3:::{Repeat("a*", (Size / 2) - 200)}\"]")),
        ("one long value", Statement("\"Action\":\"s3:GetObject\"", $"\"Resource\":\"*\",\"Condition\":{{\"StringLike\":{{\"aws:userid\":\"{Repeat("${a", Size - 200)}\"}}}}")),
        ("deep nesting", new string('[', Size)),
    ];

    private static string Statement(params string[] elements) => $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow",{{string.Join(',', elements)}}}]}""";

    private static string Statements(Func<int, string> one) => $$"""{"Version":"2012-10-17","Statement":[{{Joined(one)}}]}""";

    private static string List(string name, Func<int, string> entry, int size = Size) => $"\"{name}\":[{Joined(i => $"\"{entry(i)}\"", size)}]";

    private static string Joined(Func<int, string> one, int size = Size)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < size - 300; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(one(i));
        }

        return text.ToString();
    }

    private static string Repeat(string part, int length) => new StringBuilder().Insert(0, part, length / part.Length).ToString();
}

using System.Text;

namespace PolicyReview.Fuzz;

/// <summary>Small changes to a text: characters as they come, and the words of the policy language.</summary>
internal static class Mutation
{
    private static readonly string[] Words =
    [
        "\"Version\":\"2012-10-17\"", "\"Version\":\"2008-10-17\"", "\"Statement\":[", "\"Sid\":\"A\"", "\"Effect\":\"Allow\"", "\"Effect\":\"Deny\"", "\"Action\":", "\"NotAction\":", "\"Resource\":",
        "\"NotResource\":", "\"Principal\":", "\"NotPrincipal\":", "\"Condition\":{", "{\"AWS\":\"*\"}", "{\"Service\":\"lambda.amazonaws.com\"}", "{\"Federated\":\"accounts.google.com\"}", "StringEquals", "StringLike",
        "ForAllValues:", "ForAnyValue:", "IfExists", "Null", "Bool", "IpAddress", "NotIpAddress", "DateLessThan", "NumericEquals", "ArnLike", "ArnNotEquals", "BinaryEquals", "aws:SourceIp", "aws:PrincipalArn", "aws:RequestTag/a",
        "aws:TagKeys", "aws:MultiFactorAuthPresent", "aws:CurrentTime", "s3:prefix", "token.actions.githubusercontent.com:sub", "${aws:username}", "${", "}", "${*}", "${aws:PrincipalTag/a, 'b'}", "*", "?", "s3:*", "iam:PassRole",
        "s3:GetObject", "arn:aws:s3:::b/*", "arn:aws:iam::111122223333:role/*", "arn:", ":::", "10.0.0.0/8", "::1/128", "0.0.0.0/0", "2026-01-01T00:00:00Z", "true", "false", "null", "1e999", "-0", "[]", "{}", "[", "]", "{", ",", ":", "\"", "\\u0000",
        "\\ud800", "\u202E", "\u200B", "😀", "\n", "\t", " ",
    ];

    /// <summary>One to eight changes.</summary>
    public static string Of(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var left = 1 << random.Next(4); left > 0; left--)
        {
            Change(changed, random);
        }

        return changed.ToString();
    }

    /// <summary>The start of one text and the end of another.</summary>
    public static string Splice(string first, string second, Random random) =>
        string.Concat(first.AsSpan(0, random.Next(first.Length + 1)), second.AsSpan(random.Next(second.Length + 1)));

    private static void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, 1 << random.Next(6));
        switch (random.Next(6))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                text.Insert(at, (char)random.Next(32, 127));
                break;
            case 3 when at < text.Length:
                text[at] = (char)(random.Next(8) == 0 ? random.Next(0x10000) : random.Next(32, 127));
                break;
            case 4:
                text.Remove(at, length).Insert(at, Words[random.Next(Words.Length)]);
                break;
            default:
                text.Insert(at, Words[random.Next(Words.Length)]);
                break;
        }
    }
}

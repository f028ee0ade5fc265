using System.Globalization;

namespace PolicyReview.Web.Tests.ServedApi;

/// <summary>Policies to ask about.</summary>
internal static class Policies
{
    /// <summary>One defect that Access Analyzer has a code for (the action), and some that only we have.</summary>
    public const string OneTypo = """
        {
          "Version": "2012-10-17",
          "Statement": [{ "Effect": "Allow", "Action": "s3:GetObjet", "Resource": "*" }]
        }
        """;

    /// <summary>One statement without a Sid.</summary>
    public const string ReadsReports = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}]}""";

    /// <summary>The same, and a second statement.</summary>
    public const string ReadsAndCleansUpReports = """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"},
          {"Sid":"CleanUp","Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/old/*"}]}
        """;

    /// <summary>A bucket's policy that lets everybody read.</summary>
    public const string OpenBucket = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}]}""";

    /// <summary><paramref name="count"/> actions that do not exist: as many findings, in this order.</summary>
    public static string WithUnknownActions(int count) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[{{string.Join(',', Enumerable.Range(0, count).Select(Quoted))}}],"Resource":"arn:aws:s3:::b/*"}]}""";

    /// <summary>Whether the 31st character from the end is this <paramref name="letter"/> takes two billion states to remember: too much to decide.</summary>
    public static string WithADistantLetter(char letter) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"{{DistantLetter(letter)}}"}]}""";

    /// <summary>That policy's resource.</summary>
    public static string DistantLetter(char letter) => $"arn:aws:s3:::x/*{letter}{new string('?', 30)}";

    private static string Quoted(int number) => string.Create(CultureInfo.InvariantCulture, $"\"s3:NoSuchAction{number:000}\"");
}

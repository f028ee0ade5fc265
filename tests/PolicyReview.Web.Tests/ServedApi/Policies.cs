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

    /// <summary><paramref name="count"/> actions that do not exist: as many findings, in this order.</summary>
    public static string WithUnknownActions(int count) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[{{string.Join(',', Enumerable.Range(0, count).Select(Quoted))}}],"Resource":"arn:aws:s3:::b/*"}]}""";

    private static string Quoted(int number) => string.Create(CultureInfo.InvariantCulture, $"\"s3:NoSuchAction{number:000}\"");
}

using System.Text.Json;
using CsCheck;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Tests.AccessSets.Laws;

/// <summary>Small random policies and requests over the same few actions, resources, principals and keys, so that they meet often.</summary>
internal static class RandomPolicies
{
    private static readonly string[] Actions = ["s3:GetObject", "s3:Get*", "s3:*", "*", "s3:PutObject", "s3:ListBucket", "sqs:SendMessage", "s3:*Object"];
    private static readonly string[] Resources =
        ["*", "arn:aws:s3:::a/*", "arn:aws:s3:::a/b*", "arn:aws:s3:::a", "arn:aws:s3:::?/b", "arn:aws:s3:::*/b/*", "arn:aws:sqs:us-east-1:111122223333:q", "arn:aws:sqs:*:q"];

    private static readonly (string Operator, string Key, string[] Values)[] Conditions =
    [
        ("StringEquals", "aws:SourceVpc", ["vpc-1", "vpc-2", "VPC-1"]),
        ("StringNotEquals", "aws:SourceVpc", ["vpc-1", "vpc-2"]),
        ("StringEqualsIgnoreCase", "aws:SourceVpc", ["VPC-1"]),
        ("StringLike", "aws:SourceVpc", ["vpc-*", "*-1", "v?c-2"]),
        ("StringNotLikeIfExists", "aws:SourceVpc", ["vpc-?"]),
        ("StringEqualsIfExists", "aws:SourceVpc", ["vpc-2"]),
        ("Null", "aws:SourceVpc", ["true", "false"]),
        ("NumericLessThan", "s3:max-keys", ["10", "5"]),
        ("NumericGreaterThanEquals", "s3:max-keys", ["5", "7.5"]),
        ("NumericNotEquals", "s3:max-keys", ["5"]),
        ("IpAddress", "aws:SourceIp", ["10.0.0.0/8", "10.1.0.0/16", "2001:db8::/32"]),
        ("NotIpAddress", "aws:SourceIp", ["10.1.0.0/16"]),
        ("DateLessThan", "aws:CurrentTime", ["2026-01-01T00:00:00Z"]),
        ("DateGreaterThan", "aws:CurrentTime", ["2025-01-01", "2026-06-01"]),
        ("Bool", "aws:SecureTransport", ["true", "false"]),
        ("BoolIfExists", "aws:SecureTransport", ["true"]),
        ("ArnLike", "aws:SourceArn", ["arn:aws:sns:*:111122223333:t", "arn:aws:sns:us-east-1:*:*"]),
        ("ArnNotLike", "aws:SourceArn", ["arn:aws:sns:us-east-1:111122223333:*"]),
        ("ForAllValues:StringEquals", "aws:TagKeys", ["x", "y"]),
        ("ForAnyValue:StringEquals", "aws:TagKeys", ["x", "y", "z"]),
        ("ForAnyValue:StringNotEquals", "aws:TagKeys", ["x"]),
        ("ForAllValues:StringNotLike", "aws:TagKeys", ["x*"]),
    ];

    private static readonly string[] Principals =
        ["*", "arn:aws:iam::111122223333:root", "111122223333", "arn:aws:iam::111122223333:role/deploy", "arn:aws:iam::444455556666:user/anna"];

    private static readonly Gen<string> Effects = Gen.Int[0, 4].Select(i => i < 3 ? "Allow" : "Deny");

    /// <summary>Statements of an identity-based policy, each as JSON.</summary>
    public static Gen<List<string>> Statements { get; } = Statement(namesPrincipals: false).List[1, 4];

    /// <summary>Statements of a resource-based policy, each as JSON.</summary>
    public static Gen<List<string>> ResourceStatements { get; } = Statement(namesPrincipals: true).List[1, 4];

    /// <summary>Requests in and around what the statements speak of.</summary>
    public static Gen<AccessRequest> Requests { get; } =
        from action in Pick(["s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:GetBucketAcl", "sqs:SendMessage", "sqs:DeleteQueue"])
        from resource in Pick(["arn:aws:s3:::a/b", "arn:aws:s3:::a/c/b/d", "arn:aws:s3:::a", "arn:aws:s3:::x/b/", "arn:aws:sqs:us-east-1:111122223333:q"])
        from principal in Pick(["arn:aws:iam::111122223333:role/deploy", "arn:aws:iam::111122223333:role/other", "arn:aws:iam::444455556666:user/anna", "arn:aws:iam::444455556666:user/bob"])
        from vpc in Values("vpc-1", "vpc-2", "VPC-1", "vpc-33")
        from keys in Values("4", "5", "7.5", "9", "10", "11")
        from ip in Values("10.1.2.3", "10.2.0.1", "192.0.2.1", "2001:db8::1")
        from time in Values("2024-06-01T00:00:00Z", "2025-06-01T00:00:00Z", "2026-03-01T00:00:00Z", "2027-01-01T00:00:00Z")
        from secure in Values("true", "false")
        from source in Values("arn:aws:sns:us-east-1:111122223333:t", "arn:aws:sns:eu-west-1:111122223333:t", "arn:aws:sns:us-east-1:444455556666:t")
        from tags in Pick(["x", "y", "z", "xx"]).Array[0, 3]
        select new AccessRequest(
            RequestPrincipal.TryParse(principal)!,
            action,
            resource,
            new RequestContext(new Dictionary<string, IReadOnlyList<string>>
            {
                ["aws:SourceVpc"] = vpc, ["s3:max-keys"] = keys, ["aws:SourceIp"] = ip, ["aws:CurrentTime"] = time, ["aws:SecureTransport"] = secure,
                ["aws:SourceArn"] = source, ["aws:TagKeys"] = [.. tags.Distinct()],
            }));

    public static PolicyDocument Document(IEnumerable<string> statements) =>
        PolicyParser.Parse($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""");

    private static Gen<T> Pick<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string[]> Values(params string[] values) => Gen.Int[0, values.Length].Select(i => i == values.Length ? [] : new[] { values[i] });

    private static Gen<string> Statement(bool namesPrincipals) =>
        from effect in Effects
        from actions in Pick(Actions).Array[1, 2]
        from notAction in Gen.Int[0, 5].Select(i => i == 0)
        from resources in Pick(Resources).Array[1, 2]
        from notResource in Gen.Int[0, 5].Select(i => i == 0)
        from conditions in Condition.List[0, 2]
        from principals in Pick(Principals).Array[1, 2]
        select Json(effect, (notAction ? "NotAction" : "Action", actions), (notResource ? "NotResource" : "Resource", resources), namesPrincipals ? principals : null, conditions);

    private static Gen<(string Operator, string Key, string[] Values)> Condition =>
        from condition in Pick(Conditions)
        from values in Pick(condition.Values).Array[1, 2]
        select (condition.Operator, condition.Key, values.Distinct().ToArray());

    private static string Json(
        string effect, (string Name, string[] Values) actions, (string Name, string[] Values) resources, string[]? principals, List<(string Operator, string Key, string[] Values)> conditions)
    {
        var statement = new Dictionary<string, object> { ["Effect"] = effect, [actions.Name] = actions.Values, [resources.Name] = resources.Values };
        if (principals is not null)
        {
            statement["Principal"] = new Dictionary<string, object> { ["AWS"] = principals };
        }

        statement["Condition"] = conditions.DistinctBy(condition => condition.Operator).ToDictionary(
            condition => condition.Operator, condition => new Dictionary<string, string[]> { [condition.Key] = condition.Values });
        return JsonSerializer.Serialize(statement);
    }
}

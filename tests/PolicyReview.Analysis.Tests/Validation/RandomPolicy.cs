using CsCheck;

namespace PolicyReview.Analysis.Validation;

/// <summary>Policies made at random from the words people use, right and wrong.</summary>
internal static class RandomPolicy
{
    private static readonly string[] Actions =
        ["*", "s3:*", "s3:Get*", "s3:GetObject", "s3:getobject", "s3:PutObject", "S3:DeleteObject", "s3:Fly", "iam:PassRole", "iam:*", "iam:CreateServiceLinkedRole", "logs:PutLogEvents", "ec2:Describe*", "sts:AssumeRole", "sts:AssumeRoleWithWebIdentity", "foo:Bar", "s3", ""];

    private static readonly string[] Resources =
        ["*", "arn:aws:s3:::bucket", "arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket/a/*", "arn:aws:iam::111122223333:role/*", "arn:aws:s3:eu-west-1::bucket", "arn:aws:logs:eu-west-1:111122223333:log-group:/a:*", "arn:aws:sqs::1:q", "arn:aws:s3:::${aws:username}/*", "arn:foo", "bucket", ""];

    private static readonly string[] Principals = ["*", "111122223333", "arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:role/*", "lambda.amazonaws.com", "accounts.google.com", "x"];

    private static readonly string[] Operators =
        ["StringEquals", "StringLike", "StringNotEquals", "ForAnyValue:StringEquals", "ForAllValues:StringLike", "Null", "NullIfExists", "Bool", "BoolIfExists", "IpAddress", "NotIpAddress", "DateLessThan", "NumericEquals", "ArnLike", "ArnEquals", "BinaryEquals", "Foo"];

    private static readonly string[] Keys =
        ["aws:SourceIp", "aws:PrincipalArn", "aws:RequestTag/a", "aws:ResourceTag/a", "aws:TagKeys", "aws:MultiFactorAuthPresent", "aws:CurrentTime", "aws:RequestedRegion", "aws:Nothing", "s3:prefix", "s3:Nothing", "token.actions.githubusercontent.com:sub", "kms:ViaService", "aws:SourceArn", "nothing"];

    private static readonly string[] Values =
        ["*", "true", "false", "10.0.0.0/8", "203.0.113.7", "::1/64", "300.1.1.1", "2026-01-01T00:00:00Z", "12", "eu-west-1", "moon-1", "arn:aws:iam::111122223333:role/a*", "repo:org/*", "${aws:username}", "${", "a", ""];

    private static readonly Gen<string> Effects = Gen.OneOf("\"Allow\"", "\"Allow\"", "\"Deny\"", "\"allow\"", "1");

    private static Gen<string> Text(string[] words) => Gen.OneOf(words).Select(word => $"\"{word}\"");

    private static Gen<string> One(string[] words) => Gen.OneOf(Text(words), Text(words).List[0, 4].Select(list => $"[{string.Join(',', list)}]"));

    private static Gen<string> Member(string name, Gen<string> value) => value.Select(text => $"\"{name}\":{text}");

    private static readonly Gen<string> Condition = Gen.OneOf(Operators).Select(
        Gen.OneOf(Keys).Select(One(Values), (key, values) => $"\"{key}\":{values}").List[0, 3],
        (name, keys) => $"\"{name}\":{{{string.Join(',', keys.DistinctBy(key => key.Split('"')[1]))}}}");

    private static readonly Gen<string> Conditions = Condition.List[0, 3].Select(list => $"{{{string.Join(',', list.DistinctBy(one => one.Split('"')[1]))}}}");

    private static readonly Gen<string> PrincipalMap = Gen.OneOf("AWS", "Service", "Federated", "Other").Select(One(Principals), (kind, values) => $"{{\"{kind}\":{values}}}");

    private static readonly Gen<string> Elements = Gen.Frequency(
        (2, Member("Sid", Gen.OneOf("\"A\"", "\"B\"", "\"a b\"", "\"\""))),
        (6, Member("Effect", Effects)),
        (6, Member("Action", One(Actions))),
        (1, Member("NotAction", One(Actions))),
        (6, Member("Resource", One(Resources))),
        (1, Member("NotResource", One(Resources))),
        (2, Member("Principal", Gen.OneOf(PrincipalMap, Text(Principals)))),
        (1, Member("NotPrincipal", PrincipalMap)),
        (4, Member("Condition", Conditions)),
        (1, Member("Foo", Text(Values))));

    private static readonly Gen<string> Statement = Elements.List[2, 7].Select(list => $"{{{string.Join(',', list.DistinctBy(element => element.Split('"')[1]))}}}");

    /// <summary>A document without white space and without duplicate members.</summary>
    public static Gen<string> Document { get; } = Gen.OneOf("\"Version\":\"2012-10-17\",", "\"Version\":\"2008-10-17\",", "")
        .Select(Statement.List[1, 4], (version, statements) => $"{{{version}\"Statement\":[{string.Join(',', statements)}]}}");
}

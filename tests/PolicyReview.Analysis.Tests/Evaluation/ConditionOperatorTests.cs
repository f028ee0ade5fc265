using PolicyReview.Analysis.Evaluation;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

/// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html</summary>
public sealed class ConditionOperatorTests
{
    private static bool Holds(string condition, params string[] values) =>
        Matches($$"""
            "Action":"*","Resource":"*","Condition":{{condition}}
            """, Request(context: Context(("x:Key", values))));

    private static bool Holds(string op, string policyValues, string requestValue) => Holds($$$"""{"{{{op}}}":{"X:KEY":{{{policyValues}}}}}""", [requestValue]);

    [Theory]
    [InlineData("StringEquals", "\"a\"", "a", true)]
    [InlineData("StringEquals", "\"a\"", "A", false)]
    [InlineData("StringEquals", "[\"b\",\"a\"]", "a", true)]
    [InlineData("StringEquals", "\"a*\"", "ab", false)]
    [InlineData("StringEquals", "\"a*\"", "a*", true)]
    [InlineData("stringequals", "\"a\"", "a", true)]
    [InlineData("StringEqualsIgnoreCase", "\"a\"", "A", true)]
    [InlineData("StringLike", "\"a*c?\"", "abbcd", true)]
    [InlineData("StringLike", "\"a*\"", "A", false)]
    [InlineData("StringLike", "\"\"", "", true)]
    public void String_Operator_ComparesText(string op, string policyValues, string requestValue, bool expected) =>
        Assert.Equal(expected, Holds(op, policyValues, requestValue));

    [Theory]
    [InlineData("StringEquals", "StringNotEquals")]
    [InlineData("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase")]
    [InlineData("StringLike", "StringNotLike")]
    public void StringNot_Operator_IsTheOpposite(string positive, string negated)
    {
        foreach (var (policyValues, requestValue) in new[] { ("[\"a\",\"b\"]", "a"), ("[\"a\",\"b\"]", "A"), ("\"a*\"", "abc"), ("\"a*\"", "a*") })
        {
            Assert.NotEqual(Holds(positive, policyValues, requestValue), Holds(negated, policyValues, requestValue));
        }
    }

    [Theory]
    [InlineData("NumericEquals", "\"10\"", "10.0", true)]
    [InlineData("NumericEquals", "10", "10", true)]
    [InlineData("NumericEquals", "\"10\"", "11", false)]
    [InlineData("NumericNotEquals", "\"10\"", "11", true)]
    [InlineData("NumericNotEquals", "\"10\"", "10", false)]
    [InlineData("NumericLessThan", "\"10\"", "9.99", true)]
    [InlineData("NumericLessThan", "\"10\"", "10", false)]
    [InlineData("NumericLessThanEquals", "\"10\"", "10", true)]
    [InlineData("NumericGreaterThan", "\"10\"", "10", false)]
    [InlineData("NumericGreaterThan", "\"-3\"", "-2", true)]
    [InlineData("NumericGreaterThanEquals", "\"10\"", "10", true)]
    [InlineData("NumericLessThan", "\"10\"", "ten", false)]
    [InlineData("NumericNotEquals", "\"10\"", "ten", false)]
    public void Numeric_Operator_ComparesNumbers(string op, string policyValues, string requestValue, bool expected) =>
        Assert.Equal(expected, Holds(op, policyValues, requestValue));

    [Theory]
    [InlineData("DateEquals", "2026-11-25T00:00:00Z", "2026-11-25T09:00:00+09:00", true)]
    [InlineData("DateEquals", "2026-11-25", "2026-11-25T00:00:00Z", true)]
    [InlineData("DateEquals", "2026", "2026-01-01T00:00:00.000Z", true)]
    [InlineData("DateEquals", "2026-11-25T00:00:00Z", "1795564800", true)]
    [InlineData("DateEquals", "1795564800", "2026-11-25T00:00:00Z", true)]
    [InlineData("DateNotEquals", "2026-11-25T00:00:00Z", "2026-11-26T00:00:00Z", true)]
    [InlineData("DateNotEquals", "2026-11-25T00:00:00Z", "tomorrow", false)]
    [InlineData("DateLessThan", "2026-11-25T00:00:00Z", "2026-11-24T23:59:59Z", true)]
    [InlineData("DateLessThan", "2026-11-25T00:00:00Z", "2026-11-25T00:00:00Z", false)]
    [InlineData("DateLessThanEquals", "2026-11-25T00:00Z", "2026-11-25T00:00:00Z", true)]
    [InlineData("DateGreaterThan", "2026-11-25T00:00:00Z", "2026-11-25T00:00:00.5Z", true)]
    [InlineData("DateGreaterThanEquals", "2026-11-25T00:00:00Z", "2026-11-24T00:00:00Z", false)]
    public void Date_Operator_ReadsIso8601AndEpoch(string op, string policyValue, string requestValue, bool expected) =>
        Assert.Equal(expected, Holds(op, $"\"{policyValue}\"", requestValue));

    [Theory]
    [InlineData("\"true\"", "true", true)]
    [InlineData("true", "True", true)]
    [InlineData("\"true\"", "false", false)]
    [InlineData("\"false\"", "false", true)]
    public void Bool_Operator_ComparesTruth(string policyValues, string requestValue, bool expected) =>
        Assert.Equal(expected, Holds("Bool", policyValues, requestValue));

    [Theory]
    [InlineData("QmluYXJ5", "QmluYXJ5", true)]
    [InlineData("QmluYXJ5", "QmluYXJ6", false)]
    [InlineData("QmluYXJ5", "not base64!", false)]
    public void BinaryEquals_Operator_ComparesBytes(string policyValue, string requestValue, bool expected) =>
        Assert.Equal(expected, Holds("BinaryEquals", $"\"{policyValue}\"", requestValue));

    [Theory]
    [InlineData("203.0.113.0/24", "203.0.113.255", true)]
    [InlineData("203.0.113.0/24", "203.0.114.0", false)]
    [InlineData("203.0.113.77/24", "203.0.113.1", true)]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("0.0.0.0/0", "198.51.100.1", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("2001:DB8:1234:5678::/64", "2001:db8:1234:5678:ffff::1", true)]
    [InlineData("2001:DB8:1234:5678::/64", "2001:db8:1234:5679::1", false)]
    [InlineData("2001:db8::1", "2001:0db8:0:0:0:0:0:1", true)]
    [InlineData("::/0", "2001:db8::1", true)]
    public void IpAddress_Range_TakesInItsAddresses(string range, string address, bool expected)
    {
        Assert.Equal(expected, Holds("IpAddress", $"\"{range}\"", address));
        Assert.Equal(!expected, Holds("NotIpAddress", $"\"{range}\"", address));
    }

    [Theory]
    [InlineData("203.0.113.0/33", "203.0.113.1")]
    [InlineData("203.0.113.0/24", "nowhere")]
    [InlineData("127.1", "127.0.0.1")]
    [InlineData("203.0.113.0/-1", "203.0.113.1")]
    public void IpAddress_NoAddress_NeitherMatchesNorNegates(string range, string address)
    {
        Assert.False(Holds("IpAddress", $"\"{range}\"", address));
        Assert.False(Holds("NotIpAddress", $"\"{range}\"", address));
    }

    [Theory]
    [InlineData("arn:aws:iam::*:role/*", "arn:aws:iam::111122223333:role/a/b", true)]
    [InlineData("arn:aws:s3:::bucket", "arn:aws:s3:::bucket", true)]
    [InlineData("arn:aws:s3:::bucket", "arn:aws:s3:::Bucket", false)]
    [InlineData("arn:aws:sns:*:topic", "arn:aws:sns:eu-west-1:111122223333:topic", false)]
    [InlineData("arn:aws:s*:*:*:*", "arn:aws:sns:eu-west-1:111122223333:topic", true)]
    [InlineData("arn:aws:logs:*:*:log-group:*", "arn:aws:logs:eu-west-1:111122223333:log-group:a:b", true)]
    public void Arn_Operators_CompareComponentByComponent(string pattern, string arn, bool expected)
    {
        Assert.Equal(expected, Holds("ArnLike", $"\"{pattern}\"", arn));
        Assert.Equal(expected, Holds("ArnEquals", $"\"{pattern}\"", arn));
    }

    // The whole-string pattern of Resource and StringLike would match here.
    [Fact]
    public void ArnLike_WildcardBeforeTheFifthColon_DoesNotReachOverAColon()
    {
        const string Pattern = "\"arn:aws:sns:*:prod-topic:x\"";
        Assert.False(Holds("ArnLike", Pattern, "arn:aws:sns:eu-west-1:111122223333:prod-topic:x"));
        Assert.True(Holds("ArnNotLike", Pattern, "arn:aws:sns:eu-west-1:111122223333:prod-topic:x"));
        Assert.True(Holds("StringLike", Pattern, "arn:aws:sns:eu-west-1:111122223333:prod-topic:x"));
    }

    [Theory]
    [InlineData("ArnLike")]
    [InlineData("ArnNotLike")]
    public void Arn_ValueThatIsNoArn_DoesNotHold(string op) => Assert.False(Holds(op, "\"arn:aws:s3:::bucket\"", "bucket"));

    [Theory]
    [InlineData("StringEquals", false)]
    [InlineData("StringLike", false)]
    [InlineData("NumericLessThan", false)]
    [InlineData("DateGreaterThan", false)]
    [InlineData("Bool", false)]
    [InlineData("IpAddress", false)]
    [InlineData("ArnLike", false)]
    [InlineData("BinaryEquals", false)]
    [InlineData("StringNotEquals", true)]
    [InlineData("StringNotLike", true)]
    [InlineData("StringNotEqualsIgnoreCase", true)]
    [InlineData("NumericNotEquals", true)]
    [InlineData("DateNotEquals", true)]
    [InlineData("NotIpAddress", true)]
    [InlineData("ArnNotLike", true)]
    [InlineData("ArnNotEquals", true)]
    [InlineData("StringEqualsIfExists", true)]
    [InlineData("StringNotEqualsIfExists", true)]
    [InlineData("BoolIfExists", true)]
    [InlineData("NumericLessThanIfExists", true)]
    [InlineData("ForAllValues:StringEquals", true)]
    [InlineData("ForAllValues:StringNotEquals", true)]
    [InlineData("ForAnyValue:StringEquals", false)]
    [InlineData("ForAnyValue:StringNotEquals", false)]
    [InlineData("ForAnyValue:StringEqualsIfExists", true)]
    public void Absent_Key_HoldsForNegatedOperatorsAndIfExists(string op, bool expected) =>
        Assert.Equal(expected, Holds($$$"""{"{{{op}}}":{"x:Key":"1"}}""", []));

    [Theory]
    [InlineData("StringEqualsIfExists", "b", false)]
    [InlineData("StringEqualsIfExists", "1", true)]
    [InlineData("StringNotEqualsIfExists", "1", false)]
    public void IfExists_KeyIsThere_ComparesAsUsual(string op, string value, bool expected) => Assert.Equal(expected, Holds(op, "\"1\"", value));

    [Theory]
    [InlineData("true", false, true)]
    [InlineData("true", true, false)]
    [InlineData("false", false, false)]
    [InlineData("false", true, true)]
    public void Null_Check_AsksWhetherTheKeyIsAbsent(string wanted, bool present, bool expected) =>
        Assert.Equal(expected, Holds($$$"""{"Null":{"x:Key":"{{{wanted}}}"}}""", present ? ["v"] : []));

    [Fact]
    public void Null_EmptyValue_IsAValue() => Assert.True(Holds("""{"Null":{"x:Key":"false"}}""", [""]));

    // ForAllValues: every value of the request matches one of the policy's; ForAnyValue: at least one does.
    [Theory]
    [InlineData("ForAllValues:StringEquals", "a,b", true)]
    [InlineData("ForAllValues:StringEquals", "a,c", false)]
    [InlineData("ForAnyValue:StringEquals", "a,c", true)]
    [InlineData("ForAnyValue:StringEquals", "c,d", false)]
    [InlineData("ForAllValues:StringNotEquals", "c,d", true)]
    [InlineData("ForAllValues:StringNotEquals", "a,d", false)]
    [InlineData("ForAnyValue:StringNotEquals", "a,d", true)]
    [InlineData("ForAnyValue:StringNotEquals", "a,b", false)]
    [InlineData("foranyvalue:stringlike", "a", true)]
    [InlineData("ForAllValues:StringLike", "", true)]
    [InlineData("ForAnyValue:StringLike", "", false)]
    [InlineData("StringEquals", "c,a", true)]
    [InlineData("StringNotEquals", "c,a", false)]
    [InlineData("StringNotEquals", "c,d", true)]
    public void Set_Operator_QuantifiesOverTheRequestsValues(string op, string values, bool expected) =>
        Assert.Equal(expected, Holds($$$"""{"{{{op}}}":{"x:Key":["a","b"]}}""", values.Split(',')));

    [Fact]
    public void Conditions_Several_MustAllHold()
    {
        const string Both = """{"StringEquals":{"x:Key":"a","y:Key":"b"}}""";
        Assert.False(Holds(Both, ["a"]));
        Assert.False(Holds("""{"StringEquals":{"x:Key":"a"},"Bool":{"x:Key":"true"}}""", ["a"]));
        Assert.True(Holds("""{"StringEquals":{"x:Key":"a"},"StringLike":{"x:Key":"?"}}""", ["a"]));
    }

    [Fact]
    public void Holds_OneConditionAlone_CanBeAsked()
    {
        var statement = new CompiledStatement(
            Policy("""{"Effect":"Allow","Action":"s3:PutObject","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""").Document.Statements[0],
            PolicyType.IdentityPolicy);
        Assert.True(statement.Conditions[0].Holds(Request(context: Context(("aws:SecureTransport", ["true"])))));
        Assert.False(statement.Conditions[0].Holds(Request()));
    }
}

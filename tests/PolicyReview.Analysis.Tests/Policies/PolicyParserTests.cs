using CsCheck;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Tests.Policies;

public sealed class PolicyParserTests
{
    private const string Sample = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjectVersion"], "Resource": "arn:aws:s3:::b/*",
              "Condition": { "StringEquals": { "aws:PrincipalTag/team": ["a", "b"] } } }
          ]
        }
        """;

    // Policies in pieces, so that random texts come close to being policies.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.OneOf(new[] { "{", "}", "[", "]", ",", ":", "\"Statement\"", "\"Action\"", "\"*\"", "null", "1e5", "true", "\"\\ud800\"", "\"é😀\"", "\n", " ", "\"" }.Select(Gen.Const).ToArray()).List[0, 40].Select(string.Concat),
        Gen.Int[0, Sample.Length].Select(length => Sample[..length]));

    [Fact]
    public void Parse_AnyText_NeverThrowsAndSpansLieWithinIt() => Texts.Sample(text =>
    {
        var document = PolicyParser.Parse(text);
        if (document.Tree.Root is { } root)
        {
            AssertWithin(root, text.Length);
        }

        if (document.Tree.Problem is { } problem)
        {
            Assert.InRange(problem.Span.End.Offset, problem.Span.Start.Offset, text.Length);
        }
    });

    [Fact]
    public void Parse_SamplePolicy_GivesElementsWithTheirExactText()
    {
        var document = PolicyParser.Parse(Sample);

        var statement = Assert.Single(document.Statements);
        Assert.Null(document.Tree.Problem);
        Assert.Equal("Read", statement.Sid);
        Assert.Equal(Effect.Allow, statement.Effect);
        var second = statement.Actions!.Values[1];
        Assert.Equal("\"s3:GetObjectVersion\"", Sample[second.Node.Start..second.Node.End]);
        Assert.Equal(
            [PathElement.Value("Statement"), PathElement.Index(0), PathElement.Value("Action"), PathElement.Index(1)],
            second.Node.Path);
        var condition = Assert.Single(statement.Conditions);
        var key = condition.KeyMember.KeyLocation;
        Assert.Equal("\"aws:PrincipalTag/team\"", Sample[key.Span.Start.Offset..key.Span.End.Offset]);
        Assert.Equal(PathElement.Key("aws:PrincipalTag/team"), key.Path[^1]);
    }

    [Fact]
    public void Parse_CharactersBeyondAscii_CountsUtf16Units()
    {
        const string text = """{ "Id": "é😀", "Version": "x" }""";

        var version = PolicyParser.Parse(text).Version!;

        Assert.Equal("\"x\"", text[version.Start..version.End]);
        Assert.Equal(version.Start, version.Span.Start.Column);
    }

    [Fact]
    public void Parse_DuplicateMember_KeepsBothAndReadsTheLast()
    {
        var document = PolicyParser.Parse("""{ "Version": "a", "Version": "b" }""");

        Assert.Equal(2, document.Root!.Members.Count);
        Assert.Equal("b", document.Version!.Text);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{ \"a\": 1, }", "comma stands before")]
    [InlineData("{ 'a': 1 }", "Single quotation marks")]
    [InlineData("{ \"a\": [1, 2", "ends before")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", "missing before this string")]
    [InlineData("{ // hello\n }", "Comments")]
    public void Parse_NotJson_SaysWhatIsWrong(string text, string said)
    {
        var problem = PolicyParser.Parse(text).Tree.Problem;

        Assert.NotNull(problem);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BrokenAfterTheFirstStatement_KeepsTheFirstStatement()
    {
        var document = PolicyParser.Parse("""{ "Statement": [ { "Effect": "Allow", "Action": "s3:*" }, { "Effect": """);

        Assert.NotNull(document.Tree.Problem);
        Assert.Equal("s3:*", Assert.Single(document.Statements[0].Actions!.Values).Value);
    }

    [Fact]
    public void Parse_DeepNesting_IsRefusedWithItsPlace()
    {
        var problem = PolicyParser.Parse(new string('[', 5000)).Tree.Problem;

        Assert.NotNull(problem);
        Assert.Contains("nested more than", problem.Message, StringComparison.Ordinal);
        Assert.Equal(SourceTreeReader.MaxDepth, problem.Span.Start.Offset);
    }

    private static void AssertWithin(SourceNode node, int length)
    {
        Assert.InRange(node.Start, 0, length);
        Assert.InRange(node.End, node.Start, length);
        foreach (var child in node.Elements.Concat(node.Members.Where(m => m.Value is not null).Select(m => m.Value!)))
        {
            AssertWithin(child, length);
        }
    }
}

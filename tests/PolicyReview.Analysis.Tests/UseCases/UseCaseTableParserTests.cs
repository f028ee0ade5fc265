using CsCheck;

namespace PolicyReview.Analysis.UseCases;

public sealed class UseCaseTableParserTests
{
    private const string Header = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n";

    [Fact]
    public void Parse_ARow_CutsCellsIntoPhrasesWithTheirPlaces()
    {
        const string Text = Header + "| Thumbnail Lambda | Lambda execution role | Read one S3 prefix, write logs | S3 delete |\n";

        var row = UseCaseTableParser.Parse(Text).Rows.Single();

        Assert.Equal("Thumbnail Lambda", row.Name.Text);
        Assert.Equal(["Read one S3 prefix", "write logs"], row.Required.Phrases.Select(phrase => phrase.Text));
        var span = row.Required.Phrases[1].Span;
        Assert.Equal("write logs", Text[span.Start.Offset..span.End.Offset]);
        Assert.Equal(3, span.Start.Line);
    }

    [Theory]
    [InlineData("`s3:Get*Object*` on `arn:aws:s3:::b/*`", new[] { "`s3:Get*Object*` on `arn:aws:s3:::b/*`" })]
    [InlineData("read (one, or two) tables; write logs<br>publish", new[] { "read (one, or two) tables", "write logs", "publish" })]
    [InlineData("`a,b`, c", new[] { "`a,b`", "c" })]
    [InlineData("either \\| or", new[] { "either | or" })]
    [InlineData("Create, update and describe CloudFormation stacks, write logs", new[] { "Create, update and describe CloudFormation stacks", "write logs" })]
    [InlineData("read, write, and list bucket `a`", new[] { "read, write, and list bucket `a`" })]
    [InlineData("read objects from buckets `a1`, `b1` and `c1`, write logs", new[] { "read objects from buckets `a1`, `b1` and `c1`", "write logs" })]
    [InlineData("read bucket `a1`, `orders` table write", new[] { "read bucket `a1`", "`orders` table write" })]
    [InlineData("Updates, deletes, Secrets Manager read", new[] { "Updates", "deletes", "Secrets Manager read" })]
    [InlineData("reads, updates and deletes", new[] { "reads", "updates and deletes" })]
    [InlineData("delete, read and write logs", new[] { "delete, read and write logs" })]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::a/*`, `b` table write", new[] { "`s3:GetObject` on `arn:aws:s3:::a/*`", "`b` table write" })]
    public void Parse_ACell_KeepsWildcardsAndCutsOnlyBetweenPhrases(string cell, string[] expected)
    {
        var row = UseCaseTableParser.Parse($"{Header}| U | P | {cell} | x |\n").Rows.Single();

        Assert.Equal(expected, row.Required.Phrases.Select(phrase => phrase.Text));
    }

    [Fact]
    public void Parse_ColumnsInAnotherOrderAndOneMore_AreRecognisedAndKept()
    {
        var table = UseCaseTableParser.Parse("| Owner | explicitly AVOID | **Principal** | Use case | Required permissions |\n|---|---|---|---|---|\n| Mei | deletes | role | T | read |\n");

        Assert.Empty(table.Problems);
        Assert.Equal("deletes", table.Rows[0].Avoided.Text);
        Assert.Equal("Mei", table.Rows[0].Extra.Single().Text);
    }

    [Theory]
    [InlineData("", "There is no table")]
    [InlineData("just words", "There is no table")]
    [InlineData("| Use case | Principal |\n|---|---|\n| a | b |\n", "no column `Required permissions` and no column `Explicitly avoid`")]
    [InlineData(Header, "The table has no row")]
    public void Parse_NoUseCaseTable_SaysWhatIsMissing(string text, string expected) =>
        Assert.Contains(expected, UseCaseTableParser.Parse(text).Problems.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_AHundredThousandRows_IsRefusedAtOnceWithItsPlace()
    {
        var text = Header + string.Concat(Enumerable.Repeat("|a|b|c|d|\n", 100_000));

        var table = UseCaseTableParser.Parse(text);

        Assert.Contains("characters; at most", table.Problems.Single().Message, StringComparison.Ordinal);
        var fewer = UseCaseTableParser.Parse(Header + string.Concat(Enumerable.Repeat("|a|b|c|d|\n", 1000)));
        Assert.Equal(UseCaseTableParser.MostRows + 3, fewer.Problems.Single().Span.Start.Line);
    }

    [Fact]
    public void Parse_ShortAndEmptyRows_HaveEmptyCells()
    {
        var table = UseCaseTableParser.Parse(Header + "| only a name |\n||||\n");

        Assert.True(table.Rows[0].Avoided.IsEmpty);
        Assert.All(table.Rows, row => Assert.True(row.Required.IsEmpty));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("–", true)]
    [InlineData("none", true)]
    [InlineData("N/A", true)]
    [InlineData("S3 delete", false)]
    public void Check_TheAvoidCell_WarnsWhereItSaysNothing(string cell, bool warns)
    {
        var findings = TableReview.Check(UseCaseTableParser.Parse($"{Header}| U | role | read | {cell} |\n"));

        Assert.Equal(warns, findings.Any(finding => finding.Code == "empty-avoid-cell"));
    }

    [Theory]
    [InlineData("Federated human user", true, false)]
    [InlineData("Lambda execution role", false, false)]
    [InlineData("OIDC CI role", false, false)]
    [InlineData("IAM user with access key", false, true)]
    public void PrincipalWording_TellsPeopleFromWorkloads(string principal, bool human, bool longTerm)
    {
        Assert.Equal(human, PrincipalWording.IsHuman(principal));
        Assert.Equal(longTerm, PrincipalWording.IsLongTermUser(principal));
    }

    [Fact]
    public void Parse_AnyText_NeverThrowsAndStaysInsideTheText() =>
        Gen.String[Gen.Char["|-ab ,`\\\n<br>*\t"], 0, 200].Sample(text =>
        {
            var table = UseCaseTableParser.Parse(Header + text);
            return table.Rows.SelectMany(row => row.Required.Phrases).All(phrase => phrase.Span.End.Offset <= Header.Length + text.Length);
        });

    [Theory]
    [InlineData("`s3:GetObject`, `s3:GetObjectTagging` on `arn:aws:s3:::b/*`", 1)]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::a/*`, `arn:aws:s3:::b/*`", 1)]
    [InlineData("`s3:GetObject` on `arn:aws:s3:::a/*`, `s3:PutObject` on `arn:aws:s3:::b/*`", 2)]
    [InlineData("`upload`, `download` of objects", 2)]
    public void Parse_CommaBetweenCodeSpans_SeparatesOnlyPhrases(string cell, int phrases)
    {
        var table = UseCaseTableParser.Parse($"| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| T | role | {cell} | S3 delete |\n");

        Assert.Equal(phrases, Assert.Single(table.Rows).Required.Phrases.Count);
    }
}

using CsCheck;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.Tests.UseCases.Bindings;

/// <summary>Bindings as lines and as JSON: what is written is read back.</summary>
public sealed class BindingLinesTests
{
    private static readonly Gen<string> Action = Gen.OneOf("s3:GetObject", "s3:Get*", "iam:PassRole", "sts:*", "dynamodb:Put?tem");
    private static readonly Gen<string> Resource = Gen.OneOf("*", "arn:aws:s3:::b/in/*", "arn:aws:sns:eu-west-1:111122223333:t", "arn:aws:s3:::b/${aws:username}/*");
    private static readonly Gen<string[]> Values = Gen.OneOf("AES256", "aws:kms", "203.0.113.0/24", "a b").Array[1, 3].Select(values => values.Distinct().ToArray());

    private static readonly Gen<BoundAccess> Access =
        from actions in Action.Array[1, 3]
        from resources in Resource.Array[1, 3]
        from except in Resource.Array[0, 2]
        from keys in Gen.OneOf("aws:RequestedRegion", "s3:x-amz-server-side-encryption", "iam:PassedToService").Array[0, 2]
        from values in Values
        from isAllBut in Gen.Bool
        select new BoundAccess(isAllBut ? [] : actions, resources)
        {
            NotActions = isAllBut ? actions : [],
            Except = except,
            Context = keys.Distinct().ToDictionary(key => key, _ => (IReadOnlyList<string>)values),
        };

    [Fact]
    public void BindingFile_EffectOnEveryService_IsWrittenAsSuchAndReadBack()
    {
        var proposed = PhraseBinder.Default.Avoided("Updates") with { IsConfirmed = true };
        var text = BindingWriter.Phrase(proposed);
        var read = BindingFile.ReadPhrase(text, "Case", "Updates", isRequired: false);

        Assert.Equal("""{"confirmed":true,"form":"none-of","access":[{"effect":"update","resources":["*"]}]}""", text);
        Assert.Equal(proposed.Access[0].Actions, read.Access[0].Actions);
        Assert.Equal(proposed.Access[0].Summary, read.Access[0].Summary);
    }

    [Theory]
    [InlineData("""{"form":"none-of","access":[{"effect":"frobnicate","resources":"*"}]}""", "a verb of the vocabulary")]
    [InlineData("""{"form":"none-of","access":[{"effect":"update","actions":"s3:*","resources":"*"}]}""", "one of `actions`")]
    [InlineData("""{"form":"none-of","access":[{"effect":7,"resources":"*"}]}""", "a verb of the vocabulary")]
    public void BindingFile_EffectThatIsNone_SaysWhatToWrite(string text, string part) =>
        Assert.Contains(part, Assert.Throws<BindingFileException>(() => BindingFile.ReadPhrase(text, "Case", "Updates", isRequired: false)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => Access.Array[1, 4].Sample(accesses =>
        BindingLines.Write(BindingLines.Read(BindingLines.Write(accesses))) == BindingLines.Write(accesses));

    [Fact]
    public void ReadPhrase_WhatWasWritten_IsTheSame() => Gen.Select(Access.Array[1, 4], Access.Array[0, 2], Gen.OneOf(BindingForm.NoneOf, BindingForm.NotBeyond, BindingForm.NotAllOf)).Sample((access, bound, form) =>
    {
        var text = BindingWriter.Phrase(new Binding("p", form, BindingOrigin.ByHand, true, access, bound, [], [], null));
        var read = BindingFile.ReadPhrase(text, "u", "p", isRequired: false);
        return read.IsConfirmed && read.Form == form && BindingWriter.Phrase(read) == text;
    });

    [Theory]
    [InlineData("s3:GetObject", "Line 1, `s3:GetObject`, is no access.")]
    [InlineData("\nGetObject on *", "Line 2: `GetObject` is no action.")]
    [InlineData("s3:GetObject on bucket/in", "Line 1: `bucket/in` is no resource.")]
    [InlineData("s3:GetObject on * when AES256", "Line 1: `AES256` is no condition.")]
    public void Read_NoAccess_NamesTheLineAndWhatToWrite(string text, string beginning)
    {
        var message = Assert.Throws<BindingFileException>(() => BindingLines.Read(text)).Message;

        Assert.StartsWith(beginning, message, StringComparison.Ordinal);
        Assert.Contains("Write", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BackticksAndEmptyLines_DoNotMatter()
    {
        var access = Assert.Single(BindingLines.Read("\n`s3:PutObject` on `arn:aws:s3:::b/x/*` when `s3:x-amz-acl` is `private` or `bucket-owner-full-control`\n\n"));

        Assert.Equal(["s3:PutObject"], access.Actions);
        Assert.Equal(["private", "bucket-owner-full-control"], access.Context["s3:x-amz-acl"]);
    }

    [Fact]
    public void File_ProposedAndUnbound_KeepsWhatIsBound()
    {
        var bound = new Binding("read", BindingForm.Required, BindingOrigin.Vocabulary, false, [new BoundAccess(["s3:GetObject"], ["arn:aws:s3:::b/*"])], [], [], [], null);
        var unbound = new Binding("frobnicate", BindingForm.Required, BindingOrigin.Vocabulary, false, [], [], [], [], "Not understood.");

        var read = BindingFile.Read(BindingWriter.File([new RowBindings("U", [bound, unbound], [])]));

        Assert.False(read.Required("U", "read")!.IsConfirmed);
        Assert.Null(read.Required("U", "frobnicate"));
    }
}

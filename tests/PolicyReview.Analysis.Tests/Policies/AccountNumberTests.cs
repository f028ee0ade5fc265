namespace PolicyReview.Analysis.Policies;

public sealed class AccountNumberTests
{
    [Theory]
    [InlineData("111122223333", "111122223333")]
    [InlineData("1111 2222 3333, production", "111122223333")]
    [InlineData("1111-2222-3333", "111122223333")]
    [InlineData("arn:aws:iam::111122223333:role/app", "111122223333")]
    [InlineData("111122223333 (the same: 1111-2222-3333)", "111122223333")]
    [InlineData("111122223333 and 444455556666", null)]
    [InlineData("1111222233334", null)]
    [InlineData("1111-2222 3333", null)]
    [InlineData("production", null)]
    [InlineData(null, null)]
    public void In_ATextOfAPerson_IsTheOneAccountItNames(string? text, string? account) => Assert.Equal(account, AccountNumber.In(text));
}

namespace PolicyReview.Analysis.Validation;

public sealed class UndecidedChecksTests
{
    [Fact]
    public void All_Checks_AreNotMadeByARuleAndSayWhy()
    {
        var made = ValidationRules.All.Select(rule => rule.Descriptor.Code).ToHashSet(StringComparer.Ordinal);

        Assert.All(UndecidedChecks.All, check =>
        {
            Assert.DoesNotContain(check.Code, made);
            Assert.EndsWith(".", check.Reason, StringComparison.Ordinal);
        });
        Assert.Equal(UndecidedChecks.All.Count, UndecidedChecks.All.Select(check => check.Code).Distinct(StringComparer.Ordinal).Count());
    }
}

namespace PolicyReview.Analysis.Configuration;

public sealed class ConfigurationReaderTests
{
    [Fact]
    public void Read_EveryMember_IsTakenOver()
    {
        var reading = Read("""
            {
              "$schema": "docs/schemas/policyreview.schema.json",
              "failOn": "WARNING",
              "rules": { "any-resource": "off", "MISSING_VERSION": { "severity": "ERROR", "blocking": false } },
              "forbidden": [{ "actions": ["iam:*"], "resources": ["arn:aws:iam::*:user/*"], "reason": "Not here.", "instead": "Ask." }],
              "allowedAccounts": ["111122223333"],
              "allowedOrganizations": ["o-a1b2c3d4e5"],
              "naming": [{ "applies": "sid", "pattern": "^[A-Z]" }],
              "suppressions": [{ "code": "any-resource", "file": "*.json", "reason": "r", "owner": "o", "expires": "2027-03-31" }]
            }
            """);

        Assert.Empty(reading.Problems);
        var configuration = reading.Configuration;
        Assert.Equal(Validation.FindingType.Warning, configuration.FailOn!.Least);
        Assert.False(configuration.Rules["any-resource"].IsOn);
        Assert.Equal(new RuleSetting(true, Validation.FindingType.Error, false), configuration.Rules["MISSING_VERSION"]);
        Assert.Equal(["iam:*"], Assert.Single(configuration.Forbidden).Actions);
        Assert.Equal(["111122223333"], configuration.AllowedAccounts!);
        Assert.Equal(["o-a1b2c3d4e5"], configuration.AllowedOrganizations!);
        Assert.Equal(NamedThing.Sid, Assert.Single(configuration.Naming).Applies);
        Assert.Equal(new DateOnly(2027, 3, 31), Assert.Single(configuration.Suppressions).Expires);
    }

    [Theory]
    [InlineData("""{ "rule": {} }""", 3, "`rule` is no property here. Did you mean `rules`?")]
    [InlineData("""{ "rules": { "any-resorce": "off" } }""", 14, "`any-resorce` is no code of this version. Did you mean `any-resource`?")]
    [InlineData("""{ "rules": { "any-resource": { "severity": "HIGH" } } }""", 44, "`HIGH` is no severity: write `ERROR`, `SECURITY_WARNING`, `WARNING` or `SUGGESTION`.")]
    [InlineData("""{ "rules": { "any-resource": "of" } }""", 30, "A rule's setting is `\"off\"`, `\"on\"`, or an object with `severity` and `blocking`.")]
    [InlineData("""{ "failOn": "error" }""", 13, "`failOn` takes `ERROR`, `SECURITY_WARNING`, `WARNING`, `SUGGESTION` or `none`.")]
    [InlineData("""{ "allowedAccounts": [111122223333] }""", 23, "`111122223333` is no account: write its 12 digits in quotation marks.")]
    [InlineData("""{ "allowedAccounts": [] }""", 22, "`allowedAccounts` is empty. Add an entry, or leave `allowedAccounts` out.")]
    [InlineData("""{ "allowedOrganizations": ["org"] }""", 28, "`org` is no organisation id: write one such as `o-a1b2c3d4e5`.")]
    [InlineData("""{ "forbidden": [{ "reason": "r" }] }""", 17, "An entry of `forbidden` needs `actions`, `resources` or both.")]
    [InlineData("""{ "forbidden": [{ "actions": ["iam"], "reason": "r" }] }""", 31, "`iam` is no action: write one such as `iam:CreateUser` or `iam:Create*`.")]
    [InlineData("""{ "naming": [{ "applies": "name", "pattern": "x" }] }""", 27, "`name` cannot have a naming rule: write `sid`, `policyName`, `logicalId` or `fileName`.")]
    [InlineData("""{ "naming": [{ "applies": "sid", "pattern": "(?=x)" }] }""", 45, "`(?=x)` uses look-around or back-references, whose running time has no bound. Write it without them.")]
    [InlineData("""{ "rules": {}, "rules": {} }""", 16, "`rules` stands here twice. Remove one.")]
    [InlineData("""[]""", 1, "The configuration must be an object: write `{ … }`.")]
    [InlineData("""{ "failOn": "none", }""", 21, "A comma stands before `}`. Remove the comma after the last entry.")]
    public void Read_AMistake_IsNamedAtItsPlaceWithTheNextStep(string text, int column, string message)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal((column, message), (problem.Span.Start.Column + 1, problem.Message));
    }

    [Theory]
    [InlineData("""{ "code": "any-resource", "file": "*", "reason": "r", "owner": "o", "expires": "31.12.2027" }""", "`31.12.2027` is no day: write one such as `2027-03-31`.")]
    [InlineData("""{ "code": "any-resource", "file": "*", "reason": " ", "owner": "o", "expires": "2027-12-31" }""", "`reason` must be a text that is not empty.")]
    [InlineData("""{ "code": "any-resource", "file": "*", "reason": "r", "expires": "2027-12-31" }""", "A suppression needs `owner`. Add it.")]
    [InlineData("""{ "code": "any-resource", "reason": "r", "owner": "o", "expires": "2027-12-31" }""", "A suppression needs a scope: add `file`, `sid`, `path` or `logicalId`. To drop a code everywhere, turn it off in `rules`.")]
    [InlineData("""{ "code": "suppression-expired", "file": "*", "reason": "r", "owner": "o", "expires": "2027-12-31" }""", "`suppression-expired` cannot be suppressed. Give the expired suppression a new date and reason, or remove it.")]
    public void Read_ASuppressionThatIsNotComplete_IsRefused(string suppression, string message)
    {
        var reading = Read($$"""{ "suppressions": [{{suppression}}] }""");

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Empty(reading.Configuration.Suppressions);
    }

    private static ConfigurationReading Read(string text) => ConfigurationReader.Read(text, KnownCodes.All);
}

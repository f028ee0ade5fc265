using NJsonSchema;

namespace PolicyReview.Analysis.Configuration;

/// <summary>The published schema and the reader say yes and no to the same configurations.</summary>
public sealed class ConfigurationSchemaTests
{
    [Theory]
    [InlineData("""{}""", true)]
    [InlineData("""{ "failOn": "none", "rules": { "any-resource": "off", "every-action": { "severity": "ERROR", "blocking": true } } }""", true)]
    [InlineData("""{ "forbidden": [{ "actions": ["iam:CreateUser", "*"], "reason": "r" }], "allowedAccounts": ["111122223333"], "allowedOrganizations": ["o-a1b2c3d4e5"] }""", true)]
    [InlineData("""{ "naming": [{ "applies": "sid", "pattern": "^x" }], "suppressions": [{ "code": "any-resource", "sid": "A", "reason": "r", "owner": "o", "expires": "2027-01-31" }] }""", true)]
    [InlineData("""{ "rule": {} }""", false)]
    [InlineData("""{ "failOn": "error" }""", false)]
    [InlineData("""{ "rules": { "any-resource": { "severity": "HIGH" } } }""", false)]
    [InlineData("""{ "rules": { "any-resource": "of" } }""", false)]
    [InlineData("""{ "forbidden": [{ "reason": "r" }] }""", false)]
    [InlineData("""{ "forbidden": [{ "actions": ["iam"], "reason": "r" }] }""", false)]
    [InlineData("""{ "forbidden": [{ "resources": ["bucket"], "reason": "r" }] }""", false)]
    [InlineData("""{ "allowedAccounts": [] }""", false)]
    [InlineData("""{ "allowedAccounts": ["1"] }""", false)]
    [InlineData("""{ "allowedOrganizations": ["org"] }""", false)]
    [InlineData("""{ "naming": [{ "applies": "name", "pattern": "x" }] }""", false)]
    [InlineData("""{ "suppressions": [{ "code": "any-resource", "reason": "r", "owner": "o", "expires": "2027-01-31" }] }""", false)]
    [InlineData("""{ "suppressions": [{ "code": "any-resource", "sid": "A", "owner": "o", "expires": "2027-01-31" }] }""", false)]
    [InlineData("""{ "suppressions": [{ "code": "any-resource", "sid": "A", "reason": " ", "owner": "o", "expires": "2027-01-31" }] }""", false)]
    public async Task Schema_AConfiguration_AgreesWithTheReader(string configuration, bool isGood)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder(), "docs/schemas/policyreview.schema.json"), TestContext.Current.CancellationToken);
        var schema = await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken);

        Assert.Equal(isGood, schema.Validate(configuration).Count == 0);
        Assert.Equal(isGood, ConfigurationReader.Read(configuration, KnownCodes.All).Problems.Count == 0);
    }

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicyReview.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}

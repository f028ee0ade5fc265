using NJsonSchema;

namespace PolicyReview.Analysis.Implementation.Export;

public sealed class RoleFileReaderTests
{
    private const string Least = "\"name\":\"thumbnail\",\"permissionsPolicy\":\"p.json\",\"trustPolicy\":\"t.json\"";

    [Theory]
    [InlineData("", true)]
    [InlineData(""","description":"Makes thumbnails","path":"/media/","maxSessionDuration":43200,"tags":{"team":"media"}""", true)]
    [InlineData(""","permissionsBoundary":"arn:aws:iam::111122223333:policy/boundary","tokens":{"account":"111122223333","region":"us-gov-west-1"}""", true)]
    [InlineData(""","logGroup":{"name":"/aws/lambda/thumbnail","retentionDays":30}""", true)]
    [InlineData(""","logGroup":{"name":"/aws/lambda/thumbnail","retentionDays":31}""", false)]
    [InlineData(""","logGroup":{"name":"/aws/lambda/thumbnail"}""", false)]
    [InlineData(""","logGroup":{"name":"a b","retentionDays":30}""", false)]
    [InlineData(""","path":"media" """, false)]
    [InlineData(""","maxSessionDuration":60 """, false)]
    [InlineData(""","maxSessionDuration":"3600" """, false)]
    [InlineData(""","permissionsBoundary":"boundary" """, false)]
    [InlineData(""","tags":{"team":1}""", false)]
    [InlineData(""","tokens":{"account":"1"}""", false)]
    [InlineData(""","tokens":{"region":"tokyo"}""", false)]
    [InlineData(""","boundary":"x" """, false)]
    [InlineData(""","boundaryPolicy":"boundary.json" """, true)]
    [InlineData(""","boundaryPolicy":"boundary.json","permissionsBoundary":"arn:aws:iam::111122223333:policy/boundary" """, false)]
    [InlineData(""","managedPolicies":["arn:aws:iam::aws:policy/ReadOnlyAccess","arn:aws:iam::111122223333:policy/own"] """, true)]
    [InlineData(""","managedPolicies":[] """, true)]
    [InlineData(""","managedPolicies":["ReadOnlyAccess"] """, false)]
    [InlineData(""","managedPolicies":["arn:aws:iam::aws:policy/ReadOnlyAccess","arn:aws:iam::aws:policy/ReadOnlyAccess"] """, false)]
    [InlineData(""","managedPolicies":"arn:aws:iam::aws:policy/ReadOnlyAccess" """, false)]
    [InlineData(""","permissionsPolicies":["q.json"] """, false)]
    public Task Read_ARole_AgreesWithThePublishedSchema(string more, bool isGood) => AgreesAsync($"{{{Least}{more}}}", isGood);

    [Theory]
    [InlineData("""["a.json","b.json"]""", true)]
    [InlineData("""["a.json"]""", true)]
    [InlineData("[]", false)]
    [InlineData("""[" "]""", false)]
    [InlineData("[1]", false)]
    [InlineData("\"a.json\"", false)]
    public Task Read_SeveralPolicies_AgreesWithThePublishedSchema(string files, bool isGood) => AgreesAsync($$"""{"name":"orders","trustPolicy":"t.json","permissionsPolicies":{{files}}}""", isGood);

    [Theory]
    [InlineData(""" "permissionSet":true """, true)]
    [InlineData(""" "permissionSet":true,"maxSessionDuration":14400 """, true)]
    [InlineData(""" "permissionSet":false,"trustPolicy":"t.json" """, true)]
    [InlineData(""" "permissionSet":true,"trustPolicy":"t.json" """, false)]
    [InlineData(""" "permissionSet":false """, false)]
    [InlineData(""" "permissionSet":"yes" """, false)]
    public Task Read_APermissionSet_HasNoTrustPolicyToWrite(string more, bool isGood) => AgreesAsync($"{{\"name\":\"reader\",\"permissionsPolicy\":\"p.json\",{more}}}", isGood);

    [Fact]
    public void Read_APermissionSet_SaysSoInItsMetadata()
    {
        var reading = RoleFileReader.Read("""{"name":"reader","permissionsPolicy":"p.json","permissionSet":true,"maxSessionDuration":14400}""");

        Assert.Null(reading.TrustPolicy);
        Assert.Equal((true, 14400), (reading.Outline.Metadata.IsPermissionSet, reading.Outline.Metadata.MaxSessionDuration));
    }

    private static async Task AgreesAsync(string role, bool isGood)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "docs/schemas/role.schema.json"), TestContext.Current.CancellationToken);
        var schema = await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken);
        Assert.Equal(isGood, schema.Validate(role).Count == 0);
        Assert.Equal(isGood, RoleFileReader.Read(role).Problems.Count == 0);
    }

    [Fact]
    public void Read_AllOfARole_IsKept()
    {
        var reading = RoleFileReader.Read($$"""{ {{Least}}, "tags": { "b": "1", "a": "2" }, "logGroup": { "name": "/g", "retentionDays": 7 }, "maxSessionDuration": 7200 }""");

        Assert.Equal(("thumbnail", 7200, "p.json", "t.json"), (reading.Outline.Name, reading.Outline.MaxSessionDuration, Assert.Single(reading.PermissionsPolicies), reading.TrustPolicy));
        Assert.Equal(["b", "a"], reading.Outline.Tags.Select(tag => tag.Key));
        Assert.Equal(new LogGroupOutline("/g", 7), reading.Outline.LogGroup);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Read_AnyOtherText_IsAProblemAndNeverAnException(string text) => Assert.NotEmpty(RoleFileReader.Read(text).Problems);
}

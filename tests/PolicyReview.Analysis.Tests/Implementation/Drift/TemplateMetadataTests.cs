using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Metadata;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>What a template or plan says of a role beside its policies.</summary>
public sealed class TemplateMetadataTests
{
    [Fact]
    public void Read_ARole_HasAllThatTheTemplateSays()
    {
        var role = CloudFormation("AWS::IAM::Role", """
            "MaxSessionDuration":{"Ref":"Session"},"Path":{"Fn::Sub":"/${Team}/"},"PermissionsBoundary":"arn:aws:iam::111122223333:policy/cap",
            "Tags":[{"Key":"team","Value":{"Ref":"Team"}},{"Key":"cost","Value":4711}]
            """);

        Assert.Equal((7200, "/media/", "arn:aws:iam::111122223333:policy/cap", false), Facts(role));
        Assert.Equal([new("team", "media"), new("cost", "4711")], role.Metadata.Tags);
        Assert.Empty(role.Unknown);
    }

    [Theory]
    [InlineData("AWS::IAM::Role", "", 3600, "/", null, false)]
    [InlineData("AWS::IAM::User", "", null, "/", null, false)]
    [InlineData("AWS::IAM::Role", "\"Path\":{\"Ref\":\"AWS::NoValue\"},\"MaxSessionDuration\":{\"Ref\":\"AWS::NoValue\"}", 3600, "/", null, false)]
    [InlineData("AWS::SSO::PermissionSet", "\"SessionDuration\":\"PT4H30M\",\"PermissionsBoundary\":{\"ManagedPolicyArn\":\"arn:aws:iam::aws:policy/ReadOnlyAccess\"}", 16200, "/", "arn:aws:iam::aws:policy/ReadOnlyAccess", true)]
    public void Read_WhatIsNotSaid_HasTheDefaultOfAws(string type, string properties, int? session, string path, string? boundary, bool isPermissionSet)
    {
        var role = CloudFormation(type, properties);

        Assert.Equal((session, path, boundary, isPermissionSet), Facts(role));
        Assert.Empty(role.Unknown);
    }

    [Theory]
    [InlineData("AWS::IAM::Role", "\"MaxSessionDuration\":{\"Ref\":\"Unset\"}", RoleField.MaxSessionDuration, "`Ref Unset`")]
    [InlineData("AWS::IAM::Role", "\"Path\":{\"Fn::If\":[\"Open\",\"/a/\",\"/b/\"]}", RoleField.Path, "`Fn::If`")]
    [InlineData("AWS::IAM::Role", "\"PermissionsBoundary\":{\"Ref\":\"Cap\"}", RoleField.PermissionsBoundary, "Cap")]
    [InlineData("AWS::IAM::Role", "\"Tags\":[{\"Key\":\"team\",\"Value\":{\"Ref\":\"Unset\"}}]", RoleField.Tags, "tag `team`")]
    [InlineData("AWS::SSO::PermissionSet", "\"SessionDuration\":\"four hours\"", RoleField.MaxSessionDuration, "is no length of time")]
    [InlineData("AWS::SSO::PermissionSet", "\"PermissionsBoundary\":{\"CustomerManagedPolicyReference\":{\"Name\":\"cap\"}}", RoleField.PermissionsBoundary, "`cap` of whichever account")]
    [InlineData("AWS::Serverless::Function", "\"Tags\":{\"team\":\"media\"}", RoleField.Tags, "SAM")]
    public void Read_WhatOnlyTheDeploymentKnows_IsToldAndNotGuessed(string type, string properties, RoleField field, string told)
    {
        var unknown = Assert.Single(CloudFormation(type, properties).Unknown);

        Assert.Equal(field, unknown.Field);
        Assert.Contains(told, unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ARoleOfAPlan_HasItsMetadataWithTheProvidersTags()
    {
        var role = Terraform("aws_iam_role", """
            "max_session_duration":7200,"path":"/app/","permissions_boundary":"arn:aws:iam::aws:policy/ReadOnlyAccess","tags":{"team":"media"},"tags_all":{"owner":"ann","team":"media"}
            """, "{}");

        Assert.Equal((7200, "/app/", "arn:aws:iam::aws:policy/ReadOnlyAccess", false), Facts(role));
        Assert.Equal([new("owner", "ann"), new("team", "media")], role.Metadata.Tags);
        Assert.Empty(role.Unknown);
    }

    [Theory]
    [InlineData("aws_iam_role", "\"permissions_boundary\":null,\"tags\":null", "{}", 3600)]
    [InlineData("aws_iam_user", "\"path\":\"/\"", "{}", null)]
    [InlineData("aws_iam_role", "\"path\":\"/\"", "{\"max_session_duration\":true}", null, RoleField.MaxSessionDuration)]
    [InlineData("aws_iam_role", "\"path\":\"/\"", "{\"tags_all\":{\"owner\":true},\"tags\":true}", 3600, RoleField.Tags)]
    [InlineData("aws_iam_role", "\"path\":\"/\"", "{\"permissions_boundary\":true}", 3600, RoleField.PermissionsBoundary)]
    public void Read_APlan_TellsWhatIsKnownOnlyAfterApply(string type, string values, string unknown, int? session, params RoleField[] fields)
    {
        var role = Terraform(type, values, unknown);

        Assert.Equal((session, "/", null, false), Facts(role));
        Assert.Equal(fields, role.Unknown.Select(one => one.Field));
    }

    [Fact]
    public void Between_WhatIsUnknown_IsToldAndNotCompared()
    {
        var signed = new RoleMetadata { Path = "/app/", MaxSessionDuration = 3600 };

        var differences = RoleMetadataDifference.Between(signed, new RoleMetadata { Path = "/", MaxSessionDuration = 7200 }, [new UnknownMetadata(RoleField.Path, "The path is known only at deployment.")]);

        Assert.Equal([RoleField.MaxSessionDuration, RoleField.Path], differences.Select(difference => difference.Field));
        Assert.Equal("The path is known only at deployment.", differences[1].Message);
    }

    [Theory]
    [InlineData(null, true, 0)]
    [InlineData(null, false, 1)]
    [InlineData("arn:aws:iam::111122223333:policy/other", true, 1)]
    public void Between_ABoundarySignedAsADocumentAlone_IsHeldByItsText(string? arn, bool isBoundarySigned, int expected) => Assert.Equal(expected, RoleMetadataDifference.Between(
        new RoleMetadata { PermissionsBoundary = arn }, new RoleMetadata { PermissionsBoundary = "arn:aws:iam::111122223333:policy/cap" }, [], isBoundarySigned).Count);

    private static (int?, string, string?, bool) Facts(DeployedPrincipal role) =>
        (role.Metadata.MaxSessionDuration, role.Metadata.Path, role.Metadata.PermissionsBoundary, role.Metadata.IsPermissionSet);

    private static DeployedPrincipal CloudFormation(string type, string properties) => Only($$$"""
        {"Parameters":{"Session":{"Type":"Number","Default":7200},"Team":{"Type":"String"},"Unset":{"Type":"String"}},"Conditions":{"Open":{"Fn::Equals":[{"Ref":"Unset"},"x"]}},
         "Resources":{"Role":{"Type":"{{{type}}}","Properties":{{{{properties}}}} },"Cap":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Statement":[]} } } } }
        """, new() { ["Team"] = "media" });

    private static DeployedPrincipal Terraform(string type, string values, string unknown) => Only($$$"""
        {"format_version":"1.2","planned_values":{"root_module":{"resources":[{"address":"{{{type}}}.task","mode":"managed","type":"{{{type}}}","values":{{{{values}}}} }]}},
         "resource_changes":[{"address":"{{{type}}}.task","change":{"after_unknown":{{{unknown}}} }}]}
        """, []);

    private static DeployedPrincipal Only(string text, Dictionary<string, string> parameters)
    {
        var (roles, problem) = TemplateRoles.Read(text, parameters);
        Assert.Null(problem);
        return Assert.Single(roles!);
    }
}

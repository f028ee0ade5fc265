using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Implementation.Export;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;

namespace PolicyReview.Analysis.Implementation.Drift;

public sealed class DriftTests
{
    private const string Signed =
        """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:ap-northeast-1:111122223333:table/orders"}]}""";

    private const string Tabled =
        """{"Statement":[{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":{"Fn::Sub":"arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}"}}]}""";

    private static readonly Dictionary<string, string> Deployed = new() { ["AWS::Region"] = "ap-northeast-1", ["AWS::AccountId"] = "111122223333", ["Table"] = "orders" };

    public static TheoryData<string, bool> Examples => new(WorkedExample.All.SelectMany(example => new[] { (example.Id, false), (example.Id, true) }));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Of_AnExportedTemplate_IsEqualToTheSignedRevision(string id, bool hasTokens)
    {
        var role = Roles.Of(WorkedExample.Find(id)!, hasTokens ? Roles.Tokens : DeploymentTokens.None);

        var report = Report(RoleExport.Write(role, ExportTarget.CloudFormation), Deployed, [role.PermissionsPolicies[0].Document], [role.TrustPolicy!]);

        Assert.Equal([PolicyRelation.Equal, PolicyRelation.Equal], report.Policies.Select(policy => policy.Relation));
    }

    [Fact]
    public void Of_ATemplateWithMore_IsWiderWithAWitness()
    {
        var drift = Permissions(Inline(Signed.Replace("\"dynamodb:GetItem\"", "[\"dynamodb:GetItem\",\"dynamodb:DeleteItem\"]", StringComparison.Ordinal)));

        Assert.Equal(PolicyRelation.Wider, drift.Relation);
        Assert.Equal("dynamodb:DeleteItem", Assert.Single(drift.Comparison.NewAccess.Entries).Witness.Action);
    }

    [Fact]
    public void Of_ATemplateWithLess_IsNarrower() =>
        Assert.Equal(PolicyRelation.Narrower, Permissions(Inline(Signed.Replace("table/orders", "table/orders\",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"true\"}},\"NotUsed\":\"", StringComparison.Ordinal))).Relation);

    [Fact]
    public void Of_ParametersThatAreGiven_AreResolved() => Assert.Equal(PolicyRelation.Equal, Permissions(Inline(Tabled), Deployed).Relation);

    [Fact]
    public void Of_ParametersThatAreNotGiven_StayPatterns()
    {
        var drift = Permissions(Inline(Tabled), new() { ["Table"] = "orders" });

        Assert.Equal(PolicyRelation.Possible, drift.Relation);
        Assert.Equal(["AWS::Region", "AWS::AccountId"], drift.Unresolved.Select(value => value.Expression));
        Assert.Contains("Give its value as a parameter", drift.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_UnknownValuesWithinWhatWasSigned_AreSaidToBeHarmless()
    {
        var signed = Signed.Replace("111122223333:table/orders", "*:table/*", StringComparison.Ordinal);

        var drift = Report(Inline(Tabled), new() { ["AWS::Region"] = "ap-northeast-1" }, [PolicyParser.Parse(signed)]).Policies[0];

        Assert.Equal(PolicyRelation.Possible, drift.Relation);
        Assert.Contains("Whatever these are, the template allows nothing that was not signed.", drift.Reasons);
    }

    [Theory]
    [InlineData("prod", PolicyRelation.Equal)]
    [InlineData("test", PolicyRelation.Narrower)]
    [InlineData(null, PolicyRelation.Possible)]
    public void Of_Conditions_AreDecidedByParameters(string? stage, PolicyRelation expected)
    {
        var template = Inline($$"""{"Fn::If":["IsProduction",{{Signed}},{"Statement":[]}]}""").Replace(
            "{\"Resources\"", """{"Conditions":{"IsProduction":{"Fn::Not":[{"Fn::Equals":[{"Ref":"Stage"},"test"]}]}},"Resources" """, StringComparison.Ordinal);

        Assert.Equal(expected, Permissions(template, stage is null ? [] : new() { ["Stage"] = stage }).Relation);
    }

    [Theory]
    [InlineData("""{"Ref":"Ssm"}""", PolicyRelation.Possible)]
    [InlineData("""{"Fn::GetAtt":["Named","Arn"]}""", PolicyRelation.Equal)]
    [InlineData("""{"Fn::GetAtt":["Unnamed","Arn"]}""", PolicyRelation.Possible)]
    [InlineData("""{"Fn::ImportValue":"table"}""", PolicyRelation.Possible)]
    public void Of_ReferencesToResources_AreResolvedOnlyWhereTheNameIsKnown(string resource, PolicyRelation expected)
    {
        var template = Inline($$"""{"Statement":[{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":{{resource}}}]}""").Replace(
            "{\"Resources\":{",
            """{"Resources":{"Named":{"Type":"AWS::DynamoDB::Table","Properties":{"TableName":"orders"}},"Unnamed":{"Type":"AWS::DynamoDB::Table","Properties":{}},""",
            StringComparison.Ordinal);

        Assert.Equal(expected, Permissions(template, Deployed).Relation);
    }

    [Fact]
    public void Of_AResourceThatCloudFormationNames_IsAnyOfItsKind()
    {
        var template = Inline("""{"Statement":[{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":{"Fn::GetAtt":["Unnamed","Arn"]}}]}""").Replace(
            "{\"Resources\":{", """{"Resources":{"Unnamed":{"Type":"AWS::DynamoDB::Table","Properties":{}},""", StringComparison.Ordinal);

        var drift = Permissions(template, Deployed);

        Assert.Equal("arn:aws:dynamodb:ap-northeast-1:111122223333:table/*", drift.Comparison.NewAccess.Entries[0].Resources[0]);
        Assert.Equal("Unnamed.Arn", Assert.Single(drift.Unresolved).Expression);
    }

    [Theory]
    [InlineData(""","More":{"Type":"AWS::IAM::Policy","Properties":{"Roles":[{"Ref":"Role"}],"PolicyDocument":MORE}}""", "", PolicyRelation.Wider)]
    [InlineData(""","More":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":MORE}}""", ""","ManagedPolicyArns":[{"Ref":"More"}]""", PolicyRelation.Wider)]
    [InlineData(""","More":{"Type":"AWS::IAM::RolePolicy","Properties":{"RoleName":"r","PolicyDocument":MORE}}""", ""","RoleName":"r" """, PolicyRelation.Wider)]
    [InlineData(""","More":{"Type":"AWS::IAM::Policy","Properties":{"Roles":[{"Ref":"Other"}],"PolicyDocument":MORE}}""", "", PolicyRelation.Equal)]
    [InlineData("", ""","ManagedPolicyArns":["arn:aws:iam::aws:policy/AdministratorAccess"]""", PolicyRelation.Wider)]
    [InlineData("", ""","ManagedPolicyArns":["arn:aws:iam::111122223333:policy/shared"]""", PolicyRelation.Undecided)]
    [InlineData("", ""","ManagedPolicyArns":["arn:aws:iam::aws:policy/NoSuchPolicy"]""", PolicyRelation.Undecided)]
    public void Of_PoliciesAttachedFromOutside_CountForTheirRole(string resource, string property, PolicyRelation expected)
    {
        const string More = """{"Statement":[{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"*"}]}""";
        var template = $$$"""{"Resources":{"Role":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyDocument":{{{Signed}}}}]{{{property}}}}}{{{resource.Replace("MORE", More, StringComparison.Ordinal)}}}}}""";

        Assert.Equal(expected, Permissions(template).Relation);
    }

    [Theory]
    [InlineData("""{"Transform":"AWS::Serverless-2016-10-31","Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Policies":[SIGNED]}}}}""")]
    [InlineData("""{"Transform":["OurMacro"],"Resources":{"R":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyDocument":SIGNED}]}}}}""")]
    [InlineData("""{"Transform":"AWS::LanguageExtensions","Resources":{"Fn::ForEach::Loop":["x",["a"],{}],"R":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyDocument":SIGNED}]}}}}""")]
    [InlineData("""{"Resources":{"U":{"Type":"AWS::IAM::User","Properties":{"Groups":["admins"],"Policies":[{"PolicyDocument":SIGNED}]}}}}""")]
    [InlineData("""{"Resources":{"U":{"Type":"AWS::IAM::User","Properties":{"Policies":[{"PolicyDocument":SIGNED}]}},"G":{"Type":"AWS::IAM::UserToGroupAddition","Properties":{"GroupName":"g","Users":[{"Ref":"U"}]}}}}""")]
    [InlineData("""{"Resources":{"S":{"Type":"AWS::SSO::PermissionSet","Properties":{"InlinePolicy":SIGNED,"CustomerManagedPolicyReferences":[{"Name":"shared"}]}}}}""")]
    public void Of_WhatTheDeploymentAdds_LeavesItUndecided(string template)
    {
        var drift = Permissions(template.Replace("SIGNED", Signed, StringComparison.Ordinal));

        Assert.Equal(PolicyRelation.Equal, drift.Comparison.Relation);
        Assert.Equal(PolicyRelation.Undecided, drift.Relation);
        Assert.NotEmpty(drift.Reasons);
    }

    [Fact]
    public void Of_ARoleWithoutPolicies_HasLostEverything() =>
        Assert.Equal(PolicyRelation.Narrower, Permissions("""{"Resources":{"Role":{"Type":"AWS::IAM::Role","Properties":{}}}}""").Relation);

    [Fact]
    public void Of_AnOpenedTrust_IsWiderThoughThePermissionsAreEqual()
    {
        var role = Roles.Of(WorkedExample.Find("github-actions-deploy")!, DeploymentTokens.None);
        var template = RoleExport.Write(role, ExportTarget.CloudFormation)
            .Replace("StringEquals", "StringLike", StringComparison.Ordinal).Replace("orders-api:ref:refs/heads/main", "*", StringComparison.Ordinal);

        var report = Report(template, Deployed, [role.PermissionsPolicies[0].Document], [role.TrustPolicy!]);

        Assert.Equal([PolicyRelation.Equal, PolicyRelation.Wider], report.Policies.Select(policy => policy.Relation));
        Assert.Equal(PolicyRelation.Wider, report.Relation);
    }

    [Fact]
    public void Read_AYamlTemplate_IsReadAsWell() => Assert.Equal(PolicyRelation.Equal, Permissions("""
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              Policies:
                - PolicyName: read
                  PolicyDocument:
                    Statement:
                      - Effect: Allow
                        Action: dynamodb:GetItem
                        Resource: !Sub arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders
        """, Deployed).Relation);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("- a")]
    [InlineData("{}")]
    public void Read_WhatIsNoTemplate_IsAProblem(string text) => Assert.NotNull(TemplateRoles.Read(text, Deployed).Problem);

    [Theory]
    [InlineData("""{"Ref":"Cap"}""", "Cap.PolicyDocument", 0)]
    [InlineData("\"arn:aws:iam::aws:policy/ReadOnlyAccess\"", "arn:aws:iam::aws:policy/ReadOnlyAccess", 0)]
    [InlineData("""{"ManagedPolicyArn":"arn:aws:iam::aws:policy/ReadOnlyAccess"}""", "arn:aws:iam::aws:policy/ReadOnlyAccess", 0)]
    [InlineData("""{"CustomerManagedPolicyReference":{"Name":"cap"}}""", null, 1)]
    [InlineData("\"arn:aws:iam::111122223333:policy/cap\"", null, 1)]
    public void Read_ABoundary_IsReadOrMissed(string boundary, string? expected, int missing)
    {
        var template = Inline(Signed).Replace("\"Properties\":{\"Policies\"", $"\"Properties\":{{\"PermissionsBoundary\":{boundary},\"Policies\"", StringComparison.Ordinal).Replace(
            "{\"Resources\":{", $$$"""{"Resources":{"Cap":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{{{Signed}}} }},""", StringComparison.Ordinal);

        var use = Assert.Single(TemplateRoles.Read(template, Deployed).Roles!).Policies.Boundary!;

        Assert.Equal(expected is null ? [] : [expected], use.Documents.Select(policy => policy.Name));
        Assert.Equal(missing, use.Missing.Count);
    }

    private static string Inline(string policy) => $$$"""{"Resources":{"Role":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyName":"p","PolicyDocument":{{{policy}}}}]} } },"Parameters":{"Table":{"Type":"String"},"Stage":{"Type":"String"},"Ssm":{"Type":"AWS::SSM::Parameter::Value<String>","Default":"/t"}} }""";

    private static PolicyDrift Permissions(string template, Dictionary<string, string>? parameters = null) =>
        Report(template, parameters ?? [], [PolicyParser.Parse(Signed)]).Policies[0];

    private static DriftReport Report(string template, Dictionary<string, string> parameters, PolicyDocument[] permissions, params PolicyDocument[] trust)
    {
        var (roles, problem) = TemplateRoles.Read(template, parameters);
        Assert.Null(problem);
        return DriftReport.Of(Assert.Single(roles!).Policies, permissions, trust);
    }
}

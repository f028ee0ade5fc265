using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Deployed;

public sealed class AccountDetailsTests
{
    private const string Account = "arn:aws:iam::111122223333";
    private const string Read = """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/a+b/*"}]}""";
    private const string Clean = """{"Version":"2012-10-17","Statement":[{"Sid":"CleanUp","Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::b/a+b/*"}]}""";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    [Theory]
    [InlineData("task")]
    [InlineData("arn:aws:iam::111122223333:role/app/task")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/task/session")]
    public void Find_ARole_HasItsPoliciesInTheirDefaultVersions(string name)
    {
        var role = Found(Role($"{Inline("read", Read)}", $"{Account}:policy/shared", "arn:aws:iam::aws:policy/ReadOnlyAccess"), name).Policies;

        Assert.Equal($"{Account}:role/app/task", role.Id);
        Assert.Equal(["read (inline)", $"{Account}:policy/shared (v2)"], role.Permissions.Documents.Take(2).Select(policy => policy.Title));
        Assert.StartsWith("arn:aws:iam::aws:policy/ReadOnlyAccess (v", role.Permissions.Documents[2].Title, StringComparison.Ordinal);
        Assert.Contains("data of 20", role.Permissions.Documents[2].Title, StringComparison.Ordinal);
        Assert.Equal("CleanUp", role.Permissions.Documents[1].Document.Statements[0].Sid);
        Assert.Equal("lambda.amazonaws.com", Assert.Single(Assert.Single(role.Trust.Documents).Document.Statements[0].PrincipalValues).Value);
        Assert.Empty(role.Permissions.Missing);
    }

    [Fact]
    public void Find_UrlEncodedDocuments_AreDecodedAndAPlusSignStays()
    {
        var role = Found(Role($$"""{"PolicyName":"read","PolicyDocument":"{{Uri.EscapeDataString(Read).Replace("%2B", "+", StringComparison.Ordinal)}}"}"""), "task").Policies;

        Assert.Equal(Read, Assert.Single(role.Permissions.Documents).Document.Tree.Source.Text);
    }

    [Fact]
    public void Find_AnAwsManagedPolicyInTheFile_IsTakenFromTheFile()
    {
        var details = Role("", "arn:aws:iam::aws:policy/ReadOnlyAccess").Replace(
            "\"Policies\":[", $$"""
            "Policies":[{"Arn":"arn:aws:iam::aws:policy/ReadOnlyAccess","PolicyVersionList":[{"VersionId":"v999","IsDefaultVersion":true,"Document":{{Read}}}]},
            """, StringComparison.Ordinal);

        Assert.Equal("arn:aws:iam::aws:policy/ReadOnlyAccess (v999)", Assert.Single(Found(details, "task").Policies.Permissions.Documents).Title);
    }

    [Fact]
    public void Find_ARole_HasItsMetadataAndBoundary()
    {
        var principal = Found(Role(""), "task");

        Assert.Equal(("/app/", 7200, $"{Account}:policy/cap", false), (principal.Metadata.Path, principal.Metadata.MaxSessionDuration, principal.Metadata.PermissionsBoundary, principal.Metadata.IsPermissionSet));
        Assert.Equal([KeyValuePair.Create("team", "media")], principal.Metadata.Tags);
        Assert.Equal($"{Account}:policy/cap (v1)", Assert.Single(principal.Policies.Boundary!.Documents).Title);
        Assert.Equal($"{Account}:policy/cap", DeployedDocuments.Of(principal.Policies).Boundary!.Name);
    }

    [Fact]
    public void Find_ARoleOfIdentityCenter_IsOfAPermissionSet() =>
        Assert.True(Found(Role("").Replace("/app/", "/aws-reserved/sso.amazonaws.com/ap-northeast-1/", StringComparison.Ordinal), "task").Metadata.IsPermissionSet);

    [Fact]
    public void Find_AUser_HasThePoliciesOfItsGroups()
    {
        var user = Found($$"""
            {"UserDetailList":[{"UserName":"ann","Arn":"{{Account}}:user/ann","UserPolicyList":[{{Inline("own", Read)}}],"GroupList":["admins","gone"]}],
             "GroupDetailList":[{"GroupName":"admins","GroupPolicyList":[{{Inline("clean", Clean)}}],"AttachedManagedPolicies":[{"PolicyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}]}]}
            """, "ann").Policies;

        Assert.Equal(["own (inline)", "admins/clean (of the group admins)"], user.Permissions.Documents.Take(2).Select(policy => policy.Title));
        Assert.EndsWith("of the group admins)", user.Permissions.Documents[2].Title, StringComparison.Ordinal);
        Assert.Contains("does not hold the group `gone`", Assert.Single(user.Permissions.Missing), StringComparison.Ordinal);
        Assert.Empty(user.Trust.Documents);
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:policy/elsewhere", "does not hold the managed policy `arn:aws:iam::111122223333:policy/elsewhere`")]
    [InlineData("arn:aws:iam::aws:policy/NoSuchPolicy", "not among the AWS managed policies of 20")]
    public void Find_APolicyThatTheFileDoesNotHold_IsAGapOfTheProof(string arn, string expected) =>
        Assert.Contains(expected, Assert.Single(DeployedDocuments.Of(Found(Role("", arn), "task").Policies).Gaps), StringComparison.Ordinal);

    [Theory]
    [InlineData(Read, PolicyRelation.Equal)]
    [InlineData(Clean, PolicyRelation.Incomparable)]
    public void Drift_OfARole_ComparesWhatIsDeployedWithWhatWasSigned(string signed, PolicyRelation expected)
    {
        var role = Found(Role(Inline("read", Read)), "task").Policies;

        Assert.Equal(expected, DriftReport.Of(role, [PolicyParser.Parse(signed)], []).Relation);
        Assert.Equal(PolicyRelation.Equal, DriftReport.Of(role, [], [PolicyParser.Parse(Trust)], PolicyParser.Parse(Read)).Relation);
    }

    [Fact]
    public void Drift_OfARoleWithoutTheSignedBoundary_IsWiderWithAWitness()
    {
        var role = Found(Role(Inline("read", Read)), "task").Policies with { Boundary = null };

        var drift = Assert.Single(DriftReport.Of(role, [], [], PolicyParser.Parse(Read)).Policies);

        Assert.Equal((DocumentKind.PermissionsBoundary, PolicyRelation.Wider), (drift.Kind, drift.Relation));
        Assert.NotEmpty(drift.Comparison.NewAccess.Entries);
    }

    [Theory]
    [InlineData("""{"RoleDetailList":[],"IsTruncated":true,"Marker":"x"}""", "It is only one page")]
    [InlineData("""{"RoleDetailList":[],"NextToken":"x"}""", "It is only one page")]
    [InlineData("""{"RoleDetailList":[]} {"RoleDetailList":[]}""", "It holds several JSON documents")]
    [InlineData("""{"Roles":[]}""", "neither `RoleDetailList` nor `UserDetailList`")]
    [InlineData("[]", "neither `RoleDetailList` nor `UserDetailList`")]
    [InlineData("{\n\"RoleDetailList\": oops}", "line 2 cannot be read")]
    [InlineData("", "It is no JSON")]
    public void Read_WhatIsNotAllOfIt_SaysWhatToDo(string text, string expected)
    {
        var (details, problem) = AccountDetails.Read(text);

        Assert.Null(details);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.Contains("`aws iam get-account-authorization-details`", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HalfACharacter_IsAProblemAndNoException() =>
        Assert.Contains("It is no JSON", AccountDetails.Read($$"""{"RoleDetailList":"{{'\ud800'}}"}""").Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("nobody", "It has no role or user `nobody`. It has `arn:aws:iam::111122223333:role/x`, `arn:aws:iam::111122223333:user/x`.")]
    [InlineData("x", "several principals called `x`. Choose one by its ARN: `arn:aws:iam::111122223333:role/x`, `arn:aws:iam::111122223333:user/x`.")]
    public void Find_NotOne_SaysWhatThereIs(string name, string expected)
    {
        var (details, _) = AccountDetails.Read($$"""{"RoleDetailList":[{"RoleName":"x","Arn":"{{Account}}:role/x"}],"UserDetailList":[{"UserName":"x","Arn":"{{Account}}:user/x"}]}""");

        var (principal, problem) = details!.Find(name);

        Assert.Null(principal);
        Assert.EndsWith(expected, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"RoleDetailList":[1,null,"x",{"RoleName":7}],"Policies":{},"UserDetailList":null}""")]
    [InlineData("""{"RoleDetailList":[{"RoleName":"task","RolePolicyList":[{"PolicyName":"p","PolicyDocument":"%zz"},{}],"AttachedManagedPolicies":[{}],"Tags":"x","MaxSessionDuration":"y","AssumeRolePolicyDocument":7}]}""")]
    [InlineData("""{"RoleDetailList":[{"RoleName":"\ud800"},{"RoleName":"task","RolePolicyList":[{"PolicyName":"p","PolicyDocument":"\ud800"}],"Path":"\ud800"}]}""")]
    public void Find_MembersOfAnotherKind_AreGapsAndNeverAnException(string text)
    {
        var (principal, problem) = AccountDetails.Read(text).Details!.Find("task");

        Assert.True(problem is not null || principal!.Policies.Permissions.Missing.Count > 0);
    }

    private static DeployedPrincipal Found(string text, string name)
    {
        var (details, problem) = AccountDetails.Read(text);
        Assert.Null(problem);
        var (principal, unknown) = details!.Find(name);
        Assert.Null(unknown);
        return principal!;
    }

    private static string Inline(string name, string policy) => $$"""{"PolicyName":"{{name}}","PolicyDocument":{{policy}}}""";

    private static string Attached(string arn) => $$"""{"PolicyArn":"{{arn}}"}""";

    private static string Role(string inline, params string[] attached) => $$$"""
        {"RoleDetailList":[{"Path":"/app/","RoleName":"task","Arn":"{{{Account}}}:role/app/task","AssumeRolePolicyDocument":{{{Trust}}},"RolePolicyList":[{{{inline}}}],"MaxSessionDuration":7200,
          "AttachedManagedPolicies":[{{{string.Join(',', attached.Select(Attached))}}}],"Tags":[{"Key":"team","Value":"media"}],
          "PermissionsBoundary":{"PermissionsBoundaryType":"Policy","PermissionsBoundaryArn":"{{{Account}}}:policy/cap"}}],
         "Policies":[{"Arn":"{{{Account}}}:policy/shared","DefaultVersionId":"v2","PolicyVersionList":[{"VersionId":"v3","Document":{{{Read}}}},{"VersionId":"v2","IsDefaultVersion":true,"Document":{{{Clean}}}}]},
          {"Arn":"{{{Account}}}:policy/cap","DefaultVersionId":"v1","PolicyVersionList":[{"VersionId":"v1","IsDefaultVersion":true,"Document":{{{Read}}}}]}]}
        """;
}

using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation;

public sealed class CloudFormationTests
{
    [Fact]
    public void Read_AYamlRole_FindsTrustAndInlinePolicies()
    {
        var reading = Found.In("app.yaml", Role("Resource: arn:aws:s3:::b/*"));

        Assert.Equal(FileShape.CloudFormation, reading.Shape);
        Assert.Equal(
            [("Role", "AssumeRolePolicyDocument", null, DocumentKind.TrustPolicy), ("Role", "Policies[0].PolicyDocument", "read", DocumentKind.PermissionsPolicy)],
            reading.Policies.Select(policy => (policy.Place!.LogicalId, policy.Place.Property, policy.Place.PolicyName, policy.Kind)));
        Assert.Equal("AWS::IAM::AssumeRolePolicyDocument", reading.Policies[0].ResourceType);
        Assert.Empty(reading.Policies[0].Check(reading));
    }

    [Fact]
    public void Check_AMistakeInYaml_StandsAtItsWord()
    {
        var reading = Found.In("app.yaml", Role("Resource: arn:aws:s3:::b/*", action: "s3:GetObjet"));

        Assert.Contains(("INVALID_ACTION", "s3:GetObjet"), reading.Policies[1].Check(reading));
    }

    [Theory]
    [InlineData("Resource: !Sub arn:${AWS::Partition}:s3:::${Bucket}/*")]
    [InlineData("Resource: !Sub '${Bucket.Arn}/*'")]
    [InlineData("Resource: !Join ['', [!GetAtt Bucket.Arn, /*]]")]
    [InlineData("Resource: !Sub ['arn:aws:s3:::${Name}/*', { Name: !Ref Bucket }]")]
    [InlineData("Resource: !Select [0, !Split [',', 'arn:aws:s3:::b/*,x']]")]
    [InlineData("Resource: !ImportValue Shared")]
    [InlineData("Resource: !Sub 'arn:aws:s3:::${Unknown}/*'")]
    [InlineData("Resource: !Sub 'arn:aws:s3:::${Unknown}'")]
    [InlineData("Resource: !Ref Unknown")]
    [InlineData("Resource: [!Ref Unknown, 'arn:aws:s3:::b/*']")]
    [InlineData("Resource: '{{resolve:ssm:/bucket}}'")]
    [InlineData("Resource: !GetAtt Custom.BucketArn")]
    [InlineData("Resource: !FindInMap [Map, !Ref AWS::Region, Arn]")]
    public void Check_Functions_CauseNoFalseFindings(string resource)
    {
        var reading = Found.In("app.yaml", Role(resource));

        Assert.Empty(reading.Policies[1].Check(reading));
    }

    [Theory]
    [InlineData("Resource: !ImportValue Shared", "Fn::ImportValue")]
    [InlineData("Resource: !Ref Unknown", "Ref Unknown")]
    [InlineData("Resource: !Sub 'arn:aws:s3:::${Unknown}/*'", "Unknown")]
    [InlineData("Resource: '{{resolve:ssm:/bucket}}'", "{{resolve:ssm:/bucket}}")]
    public void Unresolved_WhatOnlyTheDeploymentKnows_IsSaid(string resource, string expression) =>
        Assert.Equal(expression, Assert.Single(Found.In("app.yaml", Role(resource)).Policies[1].Unresolved).Expression);

    [Fact]
    public void Check_TheBucketInPlaceOfItsObjects_IsFoundThroughGetAtt()
    {
        var reading = Found.In("app.yaml", Role("Resource: !GetAtt Bucket.Arn"));

        Assert.Contains(("action-without-matching-resource", "s3:GetObject"), reading.Policies[1].Check(reading));
        Assert.Empty(reading.Policies[1].Unresolved);
    }

    [Fact]
    public void Check_ABranchOfACondition_IsCheckedWhicheverItIs()
    {
        var reading = Found.In("app.yaml", Role("Resource: !If [IsProd, arn:aws:s3:::b/*, '*']"));
        var other = Found.In("app.yaml", Role("Resource: !If [IsProd, '*', arn:aws:s3:::b/*]"));

        Assert.Equal([("any-resource", "'*'")], reading.Policies[1].Check(reading));
        Assert.Equal([("any-resource", "'*'")], other.Policies[1].Check(other));
    }

    [Fact]
    public void Check_NoValue_TakesTheElementAway()
    {
        var reading = Found.In("app.yaml", Role("Resource: arn:aws:s3:::b/*\n                Condition: !Ref AWS::NoValue"));

        Assert.Empty(reading.Policies[1].Check(reading));
    }

    [Fact]
    public void Check_APolicyThatIsOneText_HasPlacesInsideIt()
    {
        const string Template = """
            Resources:
              Key:
                Type: AWS::KMS::Key
                Properties:
                  KeyPolicy: !Sub |
                    { "Version": "2012-10-17", "Statement": [
                      { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::${AWS::AccountId}:root" },
                        "Action": "kms:Nope", "Resource": "*" } ] }
            """;
        var reading = Found.In("key.yaml", Template);

        Assert.Equal([("INVALID_ACTION", "\"kms:Nope\"")], reading.Policies[0].Check(reading));
    }

    [Fact]
    public void Read_SamPolicies_TakesDocumentsOnly()
    {
        const string Template = """
            Resources:
              Function:
                Type: AWS::Serverless::Function
                Properties:
                  Policies:
                    - AWSLambdaBasicExecutionRole
                    - S3ReadPolicy: { BucketName: b }
                    - Version: '2012-10-17'
                      Statement: [{ Effect: Allow, Action: 's3:GetObjet', Resource: 'arn:aws:s3:::b/*' }]
            """;
        var reading = Found.In("sam.yaml", Template);

        var policy = Assert.Single(reading.Policies);
        Assert.Equal("Policies[2]", policy.Place!.Property);
        Assert.Equal([("INVALID_ACTION", "'s3:GetObjet'")], policy.Check(reading));
    }

    [Theory]
    [InlineData("AWS::S3::BucketPolicy", "PolicyDocument", DocumentKind.ResourcePolicy, "AWS::S3::Bucket")]
    [InlineData("AWS::SQS::QueuePolicy", "PolicyDocument", DocumentKind.ResourcePolicy, null)]
    [InlineData("AWS::SecretsManager::ResourcePolicy", "ResourcePolicy", DocumentKind.ResourcePolicy, null)]
    [InlineData("AWS::ECR::Repository", "RepositoryPolicyText", DocumentKind.ResourcePolicy, null)]
    [InlineData("AWS::IAM::ManagedPolicy", "PolicyDocument", DocumentKind.PermissionsPolicy, null)]
    public void Read_AJsonTemplate_KnowsThePolicyType(string type, string property, DocumentKind kind, string? resourceType)
    {
        var reading = Found.In("t.json", $$$"""{"Resources":{"R":{"Type":"{{{type}}}","Properties":{"{{{property}}}":{"Version":"2012-10-17","Statement":[] } } } } }""");

        var policy = Assert.Single(reading.Policies);
        Assert.Equal((kind, resourceType), (policy.Kind, policy.ResourceType));
    }

    [Theory]
    [InlineData("SERVICE_CONTROL_POLICY", DocumentKind.ServiceControlPolicy)]
    [InlineData("RESOURCE_CONTROL_POLICY", DocumentKind.ResourceControlPolicy)]
    public void Read_AnOrganizationsPolicy_GoesByItsType(string type, DocumentKind kind)
    {
        var reading = Found.In("t.json", $$$"""{"Resources":{"R":{"Type":"AWS::Organizations::Policy","Properties":{"Type":"{{{type}}}","Content":{"Version":"2012-10-17","Statement":[] } } } } }""");

        Assert.Equal(kind, Assert.Single(reading.Policies).Kind);
    }

    [Fact]
    public void Read_AMacroInPlaceOfAPolicy_IsSaidToBeUnread()
    {
        var reading = Found.In("t.yaml", "Resources:\n  P:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument: { 'Fn::Transform': { Name: M } }\n");

        var policy = Assert.Single(reading.Policies);
        Assert.False(policy.IsRead);
        Assert.Equal("Fn::Transform", Assert.Single(policy.Unresolved).Expression);
    }

    [Fact]
    public void Read_AnchorsAndMergeKeys_AreFollowed()
    {
        const string Template = """
            Base: &base { Effect: Allow, Resource: 'arn:aws:s3:::b/*' }
            Resources:
              P:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  PolicyDocument:
                    Version: 2012-10-17
                    Statement:
                      - <<: *base
                        Action: s3:GetObjet
            """;
        var reading = Found.In("t.yaml", Template);

        Assert.Equal([("INVALID_ACTION", "s3:GetObjet")], reading.Policies[0].Check(reading));
    }

    [Fact]
    public void Read_AliasesWithinAliases_EndInTime()
    {
        var levels = string.Concat(Enumerable.Range(1, 30).Select(i => $"L{i}: &l{i} [*l{i - 1}, *l{i - 1}]\n"));
        var reading = Found.In("t.yaml", $"L0: &l0 [x, x]\n{levels}Resources:\n  P:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument: {{ Statement: *l30 }}\n");

        Assert.Empty(reading.Policies);
    }

    [Theory]
    [InlineData("Resources: [")]
    [InlineData("a: *nowhere")]
    [InlineData("\t- x: {")]
    public void Read_BrokenYaml_SaysWhere(string text) => Assert.StartsWith("This is not YAML: ", PolicyFiles.Read("t.yaml", text, null, null).Problem!.Message, StringComparison.Ordinal);

    private static string Role(string resource, string action = "s3:GetObject") => $$"""
        Parameters:
          Unknown: { Type: String }
        Conditions:
          IsProd: !Equals [a, b]
        Resources:
          Bucket:
            Type: AWS::S3::Bucket
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Version: 2012-10-17
                Statement:
                  - Effect: Allow
                    Principal: { Service: lambda.amazonaws.com }
                    Action: sts:AssumeRole
              Policies:
                - PolicyName: read
                  PolicyDocument:
                    Version: 2012-10-17
                    Statement:
                      - Effect: Allow
                        Action: {{action}}
                        {{resource}}
        """;
}

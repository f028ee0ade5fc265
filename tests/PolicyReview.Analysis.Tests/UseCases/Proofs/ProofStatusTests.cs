using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>Which answer a proof gives, and over which documents.</summary>
public sealed class ProofStatusTests
{
    private const string Read = "'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/in/*'";

    [Fact]
    public void Required_ConditionNobodyDeclared_IsProvenIf()
    {
        var phrase = Assert.Single(Case.Prove(Case.Table("Read one S3 prefix"), Case.Allow($"{Read},'Condition':{{'IpAddress':{{'aws:SourceIp':'203.0.113.0/24'}}}}")).Required);

        Assert.Equal((RequiredStatus.ProvenIf, "IpAddress aws:SourceIp 203.0.113.0/24"), (phrase.Status, Assert.Single(phrase.Conditions)));
    }

    [Theory]
    [InlineData("'StringNotEquals':{'aws:RequestedRegion':'eu-west-1'}", RequiredStatus.ProvenIf)]
    [InlineData("'StringEquals':{'aws:RequestedRegion':'us-east-1'}", RequiredStatus.ProvenIf)]
    [InlineData("'StringEquals':{'aws:RequestedRegion':'eu-west-1'}", RequiredStatus.Missing)]
    [InlineData("'StringLike':{'aws:RequestedRegion':'eu-*'}", RequiredStatus.Missing)]
    [InlineData("'Null':{'aws:RequestedRegion':'false'}", RequiredStatus.Missing)]
    [InlineData("'StringEquals':{'aws:RequestedRegion':'eu-west-1'},'Bool':{'aws:SecureTransport':'false'}", RequiredStatus.ProvenIf)]
    public void Required_AllowAndDenyOfOneKey_IsDecidedTogether(string deny, RequiredStatus expected)
    {
        var proof = Case.Prove(Case.Table("`s3:GetObject` on `arn:aws:s3:::b/in/*`"), Case.Policy(
            $"{{'Version':'2012-10-17','Statement':[{{'Effect':'Allow',{Read},'Condition':{{'StringEquals':{{'aws:RequestedRegion':'eu-west-1'}}}}}},{{'Effect':'Deny','Action':'s3:*','Resource':'*','Condition':{{{deny}}}}}]}}"));
        var phrase = Assert.Single(proof.Required);

        Assert.True(expected == phrase.Status, Case.Say(proof));
        Assert.Equal(expected == RequiredStatus.Missing, phrase.Witness is not null);
    }

    [Theory]
    [InlineData("eu-west-1", RequiredStatus.ProvenIf)]
    [InlineData("us-east-1", RequiredStatus.Missing)]
    public void Required_ConditionsOfPolicyAndBoundary_AreDecidedTogether(string region, RequiredStatus expected)
    {
        string Under(string value) => $"{Read},'Condition':{{'StringEquals':{{'aws:RequestedRegion':'{value}'}}}}";
        var proof = UseCaseProver.Default.Prove(Case.Table("Read one S3 prefix"), new ProofDocuments { Permissions = [Case.Allow(Under("eu-west-1"))], Boundary = Case.Allow(Under(region)) });

        Assert.True(expected == proof.Required[0].Status, Case.Say(proof));
    }

    [Fact]
    public void Required_EachResourceUnderItsOwnCondition_IsProvenIf()
    {
        string Under(string place, string region) => $"'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/{place}/*','Condition':{{'StringEquals':{{'aws:RequestedRegion':'{region}'}}}}";
        var proof = Case.Prove(Case.Table("`s3:GetObject` on `arn:aws:s3:::b/in/*`, `arn:aws:s3:::b/out/*`"), Case.Allow(Under("in", "eu-west-1"), Under("out", "us-east-1")));

        Assert.True(RequiredStatus.ProvenIf == Assert.Single(proof.Required).Status, Case.Say(proof));
    }

    [Fact]
    public void Required_DeclaredInTheExactForm_IsProven()
    {
        var table = Case.Table("`s3:PutObject` on `arn:aws:s3:::b/in/*` when `s3:x-amz-server-side-encryption` is `AES256`");
        var policy = Case.Allow("'Action':'s3:PutObject','Resource':'arn:aws:s3:::b/in/*','Condition':{'StringEquals':{'s3:x-amz-server-side-encryption':'AES256'}}");

        Assert.True(Case.Prove(table, policy).Holds, Case.Say(Case.Prove(table, policy)));
    }

    [Fact]
    public void Required_NothingAllows_IsMissingWithARequest()
    {
        var phrase = Assert.Single(Case.Prove(Case.Table("write one DynamoDB table"), Case.Allow(Read)).Required);

        Assert.Equal(RequiredStatus.Missing, phrase.Status);
        Assert.Equal(Decision.ImplicitDeny, phrase.Witness!.Decision);
        Assert.StartsWith("arn:aws:dynamodb:", phrase.Witness.Request.Resource, StringComparison.Ordinal);
    }

    [Fact]
    public void Required_OnlyAWildcard_IsUnboundAndExcess()
    {
        var proof = Case.Prove(Case.Table("Read one S3 prefix"), Case.Allow("'Action':'s3:GetObject','Resource':'*'"));

        Assert.Equal(RequiredStatus.Unbound, Assert.Single(proof.Required).Status);
        Assert.Contains("Which prefix?", Assert.Single(proof.Required[0].Reasons), StringComparison.Ordinal);
        Assert.Equal("s3:GetObject", Assert.Single(proof.Excess).Witness.Request.Action);
    }

    [Fact]
    public void Required_OnlyThroughNotAction_IsUnbound()
    {
        var proof = Case.Prove(Case.Table("publish one SNS topic", "all-region operations"), Case.Allow("'NotAction':'iam:*','Resource':'*'"));

        Assert.Equal(RequiredStatus.Unbound, Assert.Single(proof.Required).Status);
        Assert.Empty(proof.Conflicts);
        Assert.Equal(AvoidedStatus.Allowed, Assert.Single(proof.Avoided).Status);
    }

    [Fact]
    public void Avoided_LongListWithAnActionThatAwsDoesNotList_IsStillSeen()
    {
        var actions = string.Join(',', Enumerable.Range(0, 30).Select(number => $"\"s3:Delete{number}\""));
        var bindings = BindingFile.Read("""{"useCases":{"Case":{"avoided":{"S3 delete":{"access":[{"actions":[ACTIONS],"resources":"*"}]}}}}}""".Replace("ACTIONS", actions, StringComparison.Ordinal));

        Assert.Equal(AvoidedStatus.Allowed, Case.Prove(Case.Table("Read one S3 prefix"), Case.Allow(Read, "'Action':'s3:Delete7','Resource':'arn:aws:s3:::b/*'"), bindings).Avoided[0].Status);
    }

    [Fact]
    public void Avoided_UpdatesOverManyWildcards_IsDecided()
    {
        var actions = string.Join(',', "ec2 s3 rds lambda logs sqs sns dynamodb ecs eks ecr states events glue athena kinesis ssm".Split(' ').SelectMany(service => new[] { $"'{service}:Describe*'", $"'{service}:List*'" }));

        Assert.Equal(AvoidedStatus.NotGranted, Case.Prove(Case.Table("read X-Ray traces", "deletes"), Case.Allow($"'Action':[{actions}],'Resource':'*'")).Avoided[0].Status);
    }

    [Fact]
    public void Required_NameThatThePolicyDoesNotHave_IsMissing()
    {
        var phrase = Assert.Single(Case.Prove(Case.Table("read table `orders`"), Case.Allow("'Action':'dynamodb:GetItem','Resource':'arn:aws:dynamodb:eu-west-1:111122223333:table/other'")).Required);

        Assert.Equal((RequiredStatus.Missing, "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"), (phrase.Status, phrase.Witness!.Request.Resource));
    }

    [Fact]
    public void Required_ActionThatTheResourceCannotHave_IsUnbound()
    {
        var phrase = Assert.Single(Case.Prove(Case.Table("`s3:GetObject` on `arn:aws:s3:::b`"), Case.Allow("'Action':'*','Resource':'*'")).Required);

        Assert.Equal(RequiredStatus.Unbound, phrase.Status);
        Assert.Contains("AWS never asks about", Assert.Single(phrase.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Required_DeniedByAnScp_IsMissingAndNamesIt()
    {
        var proof = UseCaseProver.Default.Prove(Case.Table("Read one S3 prefix"), new ProofDocuments
        {
            Permissions = [Case.Allow(Read)],
            ServiceControlPolicies = [Case.Policy("{'Version':'2012-10-17','Statement':{'Sid':'NoS3','Effect':'Deny','Action':'s3:*','Resource':'*'}}", "scp.json")],
        });

        Assert.Equal((RequiredStatus.Missing, Decision.ExplicitDeny), (proof.Required[0].Status, proof.Required[0].Witness!.Decision));
        Assert.Contains("`NoS3` of `scp.json`", proof.Required[0].Witness!.Words, StringComparison.Ordinal);
        Assert.Equal(AvoidedStatus.ExplicitlyDenied, proof.Avoided[0].Status);
        Assert.Equal(["policy.json", "scp.json"], proof.Documents);
    }

    [Theory]
    [InlineData("'Effect':'Deny','Action':'s3:*','Resource':'*'", AvoidedStatus.ExplicitlyDenied)]
    [InlineData("'Effect':'Deny','Action':'s3:Delete*','Resource':'arn:aws:s3:::b/*'", AvoidedStatus.NotGranted)]
    [InlineData("'Effect':'Deny','Action':'s3:*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'false'}}", AvoidedStatus.NotGranted)]
    public void Avoided_Denied_OnlyCountsIfAllOfItIs(string deny, AvoidedStatus expected)
    {
        var policy = Case.Policy($"{{'Version':'2012-10-17','Statement':[{{'Effect':'Allow','Action':'sns:Publish','Resource':'arn:aws:sns:eu-west-1:111122223333:t'}},{{{deny}}}]}}");

        Assert.Equal(expected, Assert.Single(Case.Prove(Case.Table("publish one SNS topic"), policy).Avoided).Status);
    }

    [Fact]
    public void Avoided_AllowedButForTheBoundary_IsCapped()
    {
        var proof = UseCaseProver.Default.Prove(Case.Table("Read one S3 prefix", "S3 delete, AdministratorAccess"), new ProofDocuments
        {
            Permissions = [Case.Allow("'Action':'*','Resource':'*'")],
            Boundary = Case.Policy($"{{'Version':'2012-10-17','Statement':{{'Effect':'Allow',{Read}}}}}", "boundary.json"),
        });

        Assert.All(proof.Avoided, phrase => Assert.Equal(AvoidedStatus.Capped, phrase.Status));
    }

    [Fact]
    public void Avoided_Unbound_SaysSo()
    {
        var phrase = Assert.Single(Case.Prove(Case.Table("Read one S3 prefix", "bad things"), Case.Allow(Read)).Avoided);

        Assert.Equal(AvoidedStatus.Unbound, phrase.Status);
        Assert.Contains("`bad`", Assert.Single(phrase.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Avoided_BoundedList_IsNotAWholeBucketList()
    {
        var table = Case.Table("Read one S3 prefix", "Whole-bucket List");
        NamedPolicy With(string prefix) => Case.Allow(Read, $"'Action':'s3:ListBucket','Resource':'arn:aws:s3:::b','Condition':{{'StringLike':{{'s3:prefix':'{prefix}'}}}}");

        Assert.Equal(AvoidedStatus.NotGranted, Case.Prove(table, With("in/*")).Avoided[0].Status);
        Assert.Equal(AvoidedStatus.Allowed, Case.Prove(table, With("*")).Avoided[0].Status);
    }

    [Fact]
    public void Avoided_Except_LeavesItOut()
    {
        var policy = Case.Allow("'Action':'iam:PassRole','Resource':'arn:aws:iam::111122223333:role/app'");

        Assert.Equal(AvoidedStatus.Allowed, Case.Prove(Case.Table("PassRole for one role", "iam:GetUser, IAM operations"), policy).Avoided[1].Status);
        Assert.Equal(AvoidedStatus.NotGranted, Case.Prove(Case.Table("PassRole for one role", "IAM operations except PassRole"), policy).Avoided[0].Status);
    }

    [Fact]
    public void Table_RequiredIsAvoided_IsAnErrorOfTheTable()
    {
        var conflict = Assert.Single(Case.Prove(Case.Table("PassRole for one role", "IAM operations"), Case.Allow("'Action':'iam:PassRole','Resource':'arn:aws:iam::111122223333:role/app'")).Conflicts);

        Assert.Equal(("PassRole for one role", "IAM operations"), (conflict.Required, conflict.Avoided));
        Assert.Contains("`iam:PassRole`", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_NamesStatementActionsAndResources()
    {
        var excess = Assert.Single(Case.Prove(Case.Table("Read one S3 prefix"), Case.Allow(Read, "'Sid':'CleanUp','Action':['s3:DeleteObject','s3:DeleteObjectVersion'],'Resource':'arn:aws:s3:::b/*'")).Excess);

        Assert.Equal(["s3:DeleteObject", "s3:DeleteObjectVersion"], excess.Actions);
        Assert.Equal("CleanUp", excess.Statements[0].Sid);
        Assert.Contains("because of statement `CleanUp` of `policy.json`", excess.Witness.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("API Lambda role", "{'Service':'lambda.amazonaws.com'}", "sts:AssumeRole", "", TrustStatus.Proven)]
    [InlineData("ECS task role", "{'Service':'ecs-tasks.amazonaws.com'}", "sts:AssumeRole", "", TrustStatus.Proven)]
    [InlineData("API Lambda role", "{'Service':'ec2.amazonaws.com'}", "sts:AssumeRole", "", TrustStatus.Missing)]
    [InlineData("API Lambda role", "{'Service':['lambda.amazonaws.com','ec2.amazonaws.com']}", "sts:AssumeRole", "", TrustStatus.Open)]
    [InlineData("API Lambda role", "{'AWS':'*'}", "sts:AssumeRole", "", TrustStatus.Open)]
    [InlineData("Federated human user", "{'Federated':'arn:aws:iam::111122223333:saml-provider/idp'}", "sts:AssumeRoleWithSAML", ",'Condition':{'StringEquals':{'SAML:aud':'https://signin.aws.amazon.com/saml'}}", TrustStatus.Proven)]
    [InlineData("Federated human user", "{'Federated':'arn:aws:iam::111122223333:saml-provider/idp'}", "sts:AssumeRoleWithSAML", "", TrustStatus.Open)]
    [InlineData("Identity Center permission set", "{'Service':'lambda.amazonaws.com'}", "sts:AssumeRole", "", TrustStatus.Contradicted)]
    [InlineData("somebody", "{'Service':'lambda.amazonaws.com'}", "sts:AssumeRole", "", TrustStatus.Unbound)]
    public void Trust_PrincipalColumn_SaysWhoMayAssume(string principal, string trusted, string action, string rest, TrustStatus expected)
    {
        var proof = UseCaseProver.Default.Prove(Case.Table("Read one S3 prefix", principal: principal), new ProofDocuments
        {
            Permissions = [Case.Allow(Read)],
            Trust = Case.Policy($"{{'Version':'2012-10-17','Statement':{{'Effect':'Allow','Principal':{trusted},'Action':'{action}'{rest}}}}}", "trust.json"),
        });

        Assert.True(expected == Assert.Single(proof.Trust).Status, Case.Say(proof));
    }

    [Theory]
    [InlineData("'aws:ResourceAccount':'${aws:PrincipalAccount}'", AvoidedStatus.NotGranted)]
    [InlineData("'aws:ResourceAccount':'111122223333'", AvoidedStatus.NotGranted)]
    [InlineData("'aws:ResourceAccount':'444455556666'", AvoidedStatus.Allowed)]
    [InlineData("'aws:ResourceOrgID':'o-1a2b3c'", AvoidedStatus.Allowed)]
    public void Avoided_OtherAccounts_AreKeptOutByTheAccountOfTheResource(string condition, AvoidedStatus expected)
    {
        var table = Case.Table("`sqs:SendMessage` on `arn:aws:sqs:eu-west-1:111122223333:q`", "access to other accounts");
        var proof = Case.Prove(table, Case.Allow($"'Action':'sqs:SendMessage','Resource':'*','Condition':{{'StringEquals':{{{condition}}}}}"));

        Assert.True(expected == Assert.Single(proof.Avoided).Status, Case.Say(proof));
        Assert.Empty(proof.Conflicts);
    }

    [Fact]
    public void Bindings_PhraseThatIsNotInTheTable_IsAProblem()
    {
        var bindings = BindingFile.Read("""{"useCases":{"Case":{"required":{"Read two S3 prefixes":{"access":[{"actions":"s3:GetObject","resources":"arn:aws:s3:::b/in/*"}]}}}}}""");

        Assert.Contains("`Read two S3 prefixes`", Assert.Single(Case.Prove(Case.Table("Read one S3 prefix"), Case.Allow(Read), bindings).Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("{}", "`useCases`")]
    [InlineData("""{"useCases":{"A":{"required":{"x":{"access":[]}}}}}""", "no `access`")]
    [InlineData("""{"useCases":{"A":{"required":{"x":{"access":[{"actions":[1],"resources":"*"}]}}}}}""", "no text")]
    [InlineData("""{"useCases":{"A":{"avoided":{"x":{"form":"never","access":[{"actions":"s3:*","resources":"*"}]}}}}}""", "`never`")]
    public void BindingFile_Unreadable_SaysWhy(string text, string why) =>
        Assert.Contains(why, Assert.Throws<BindingFileException>(() => BindingFile.Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("AdministratorAccess", "arn:aws:iam::aws:policy/AdministratorAccess", AvoidedStatus.Allowed)]
    [InlineData("ReadOnlyAccess", "arn:aws:iam::aws:policy/ReadOnlyAccess", null)]
    [InlineData("AmazonS3FullAccess", "arn:aws-cn:iam::aws:policy/AmazonS3FullAccess", AvoidedStatus.Allowed)]
    [InlineData("AdministratorAccess", "arn:aws:iam::aws:policy/AmazonS3FullAccess", AvoidedStatus.NotGranted)]
    public void Avoided_APowerWhoseManagedPolicyIsAttached_IsAllowedThoughABoundaryCapsIt(string phrase, string arn, AvoidedStatus? expected)
    {
        var documents = new ProofDocuments { Permissions = [ManagedPolicyCatalogue.Embedded.Find(arn)!.Named], Boundary = Case.Allow(Read) };

        var proof = Assert.Single(UseCaseProver.Default.Prove(Case.Table("Read one S3 prefix", phrase), documents).Avoided);

        Assert.Equal(expected ?? AvoidedStatus.Unbound, proof.Status);
        Assert.Equal(expected == AvoidedStatus.Allowed ? [$"`{arn}` is attached, whatever else limits it."] : expected is null ? proof.Reasons : [], proof.Reasons);
    }

    [Fact]
    public void Prove_OverDocumentsWithAGap_DoesNotHoldAndNamesIt()
    {
        var proof = UseCaseProver.Default.Prove(Case.Table("Read one S3 prefix"), new ProofDocuments { Permissions = [Case.Allow(Read) with { Note = "v2" }], Gaps = ["The boundary is missing."] });

        Assert.False(proof.Holds);
        Assert.Equal([new(ProofProblemKind.NotReviewed, "The boundary is missing.")], proof.Problems);
        Assert.Equal(["policy.json (v2)"], proof.Documents);
    }
}

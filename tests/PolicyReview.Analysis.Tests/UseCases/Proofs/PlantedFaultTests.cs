using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>Mistakes an LLM makes in the worked policies; each is caught with a request that Evaluation decided.</summary>
public sealed class PlantedFaultTests
{
    private const string Region = "ap-northeast-1:111122223333";

    [Theory]
    [InlineData("every S3 action", "\"s3:GetObject\"", "\"s3:*\"", "S3 delete")]
    [InlineData("every S3 read", "\"s3:GetObject\"", "\"s3:Get*\"", null)]
    [InlineData("missing prefix", "example-uploads/incoming/*", "example-uploads/*", "all-bucket read")]
    [InlineData("table wildcard", "table/thumbnail-metadata", "table/*", null)]
    [InlineData("any resource for logs", "arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/thumbnail:*", "*", null)]
    [InlineData("every log group", "log-group:/aws/lambda/thumbnail:*", "log-group:*", null)]
    [InlineData("delete slipped in", "\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:DeleteObject\"]", "S3 delete")]
    [InlineData("every SNS action", "\"sns:Publish\"", "\"sns:*\"", null)]
    [InlineData("NotAction", "\"Action\": \"sns:Publish\"", "\"NotAction\": \"sns:DeleteTopic\"", null)]
    [InlineData("missing condition", "\"s3:x-amz-server-side-encryption\": \"AES256\"", "\"aws:PrincipalIsAWSService\": \"false\"", null)]
    public void Thumbnail_TooWide_IsShownByARequest(string fault, string from, string to, string? avoided)
    {
        var proof = Case.Worked("thumbnail-lambda", text => Replaced(text, from, to));

        Assert.False(proof.Holds, fault);
        var excess = Assert.Single(proof.Excess.GroupBy(found => found.Statements[0].Index));
        Assert.All(excess, found => Replay(found.Witness, text => Replaced(text, from, to), Decision.Allowed));
        if (avoided is not null)
        {
            var caught = proof.Avoided.Single(phrase => phrase.Binding.Phrase == avoided);
            Assert.Equal(AvoidedStatus.Allowed, caught.Status);
            Replay(caught.Witness!, text => Replaced(text, from, to), Decision.Allowed);
        }
    }

    [Theory]
    [InlineData("bucket ARN under GetObject", "example-uploads/incoming/*", "example-uploads", "Read one S3 prefix")]
    [InlineData("wrong account", "dynamodb:" + Region, "dynamodb:ap-northeast-1:444455556666", "write one DynamoDB table")]
    [InlineData("wrong region", "sns:" + Region, "sns:us-east-1:111122223333", "publish one SNS topic")]
    [InlineData("log group without its streams", "log-group:/aws/lambda/thumbnail:*", "log-group:/aws/lambda/thumbnail", "write logs")]
    [InlineData("other encryption", "AES256", "aws:kms", "write one S3 prefix")]
    [InlineData("forgotten action", "\"dynamodb:UpdateItem\"", "\"dynamodb:DescribeTable\"", "write one DynamoDB table")]
    public void Thumbnail_TooNarrow_IsShownByARequest(string fault, string from, string to, string required)
    {
        var proof = Case.Worked("thumbnail-lambda", text => Replaced(text, from, to));
        var missing = Assert.Single(proof.Required, phrase => phrase.Status != RequiredStatus.Proven);

        Assert.True((required, RequiredStatus.Missing) == (missing.Binding.Phrase, missing.Status), $"{fault}: {Case.Say(proof)}");
        Replay(missing.Witness!, text => Replaced(text, from, to), Decision.ImplicitDeny);
    }

    [Fact]
    public void Thumbnail_EncryptionConditionUnderGetObject_IsMissingBecauseTheRequestNeverCarriesIt()
    {
        var proof = Case.Worked("thumbnail-lambda", text => Replaced(
            text, "incoming/*\"", "incoming/*\", \"Condition\": { \"StringEquals\": { \"s3:x-amz-server-side-encryption\": \"AES256\" } }"));
        var missing = Assert.Single(proof.Required, phrase => phrase.Status != RequiredStatus.Proven);

        Assert.Equal(RequiredStatus.Missing, missing.Status);
        Assert.Contains(missing.Reasons, reason => reason.Contains("never carries `s3:x-amz-server-side-encryption`", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"s3:PutObject\"", "[\"s3:PutObject\", \"s3:ListBucket\"]", "uploads/*\"", "uploads/*\", \"arn:aws:s3:::example-admin-files\"", "Whole-bucket List")]
    [InlineData("\"dynamodb:GetItem\"", "[\"dynamodb:GetItem\", \"kms:*\"]", "\"arn:aws:dynamodb:ap-northeast-1:111122223333:table/upload-settings\"", "\"*\"", "KMS key management")]
    public void AdminHelper_AvoidedAccess_IsShownByARequest(string from, string to, string resource, string widened, string avoided)
    {
        var proof = Case.Worked("admin-upload-helper", text => Replaced(Replaced(text, from, to), resource, widened).Replace("\"Resource\": \"arn:aws:s3:::example-admin-files/uploads/*\", \"arn:aws:s3:::example-admin-files\"", "\"Resource\": [\"arn:aws:s3:::example-admin-files/uploads/*\", \"arn:aws:s3:::example-admin-files\"]", StringComparison.Ordinal));

        Assert.True(AvoidedStatus.Allowed == proof.Avoided.Single(phrase => phrase.Binding.Phrase == avoided).Status, Case.Say(proof));
    }

    [Fact]
    public void AdminHelper_ScanAndQueryBesideGetItem_AreExcess()
    {
        var proof = Case.Worked("admin-upload-helper", text => Replaced(text, "\"dynamodb:GetItem\"", "[\"dynamodb:GetItem\", \"dynamodb:Scan\", \"dynamodb:Query\"]"));

        Assert.Equal(["dynamodb:Query", "dynamodb:Scan"], proof.Excess.SelectMany(excess => excess.Actions).Order());
    }

    [Fact]
    public void Deploy_AdministratorAccess_IsAllowedInFull()
    {
        var proof = Case.Worked("github-actions-deploy", _ => """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""");

        Assert.All(proof.Avoided, phrase => Assert.Equal(AvoidedStatus.Allowed, phrase.Status));
        Assert.All(proof.Avoided, phrase => Assert.Equal(Decision.Allowed, phrase.Witness!.Decision));
        Assert.All(proof.Required, phrase => Assert.Equal(RequiredStatus.Proven, phrase.Status));
    }

    [Theory]
    [InlineData("no region bound", ":ap-northeast-1:111122223333:function:orders-api", ":*:111122223333:function:orders-api")]
    [InlineData("any resource", "\"arn:aws:lambda:ap-northeast-1:111122223333:function:orders-api\"", "\"*\"")]
    public void Deploy_NoRegion_IsAnAllRegionOperation(string fault, string from, string to)
    {
        var proof = Case.Worked("github-actions-deploy", text => Replaced(text, from, to));
        var caught = proof.Avoided.Single(phrase => phrase.Binding.Phrase == "all-region operations");

        Assert.True(AvoidedStatus.Allowed == caught.Status, $"{fault}: {Case.Say(proof)}");
        Assert.Equal(Decision.Allowed, caught.Witness!.Decision);
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:role/orders-api-function", "*")]
    [InlineData("arn:aws:iam::111122223333:role/orders-api-function", "arn:aws:iam::111122223333:role/*")]
    [InlineData("\"iam:PassedToService\": \"lambda.amazonaws.com\"", "\"aws:ResourceAccount\": \"111122223333\"")]
    public void Deploy_PassRoleTooWide_IsExcess(string from, string to)
    {
        var proof = Case.Worked("github-actions-deploy", text => Replaced(text, from, to));

        Assert.Contains(proof.Excess, excess => excess.Witness.Request.Action == "iam:PassRole" && excess.Witness.Decision == Decision.Allowed);
    }

    [Theory]
    [InlineData("repo:example-org/orders-api:ref:refs/heads/main", "repo:example-org/*", true)]
    [InlineData("repo:example-org/orders-api:ref:refs/heads/main", "repo:example-org/orders-api:*", true)]
    [InlineData("\"token.actions.githubusercontent.com:aud\": \"sts.amazonaws.com\",", "", false)]
    [InlineData("oidc-provider/token.actions.githubusercontent.com\"", "oidc-provider/token.actions.githubusercontent.com\", \"AWS\": \"*\"", false)]
    public void Deploy_OpenTrust_IsShownByARequest(string from, string to, bool isPattern)
    {
        var proof = Case.Worked("github-actions-deploy", changeTrust: text => isPattern ? Replaced(text, from, to).Replace("StringEquals", "StringLike", StringComparison.Ordinal) : Replaced(text, from, to));
        var trust = Assert.Single(proof.Trust);

        Assert.True(TrustStatus.Open == trust.Status, Case.Say(proof));
        Assert.Equal(Decision.Allowed, trust.Witness!.Decision);
    }

    [Fact]
    public void Deploy_TrustStatementInThePermissions_IsAProblem()
    {
        var proof = Case.Worked("github-actions-deploy", text => Replaced(
            text, "\"Statement\": [", "\"Statement\": [{\"Sid\":\"Trust\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"},"));

        Assert.Contains(proof.Problems, problem => problem.Message.Contains("belongs into the trust policy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"dynamodb:GetItem\"", "[\"dynamodb:GetItem\", \"secretsmanager:GetSecretValue\"]", "Secrets Manager read", "\"arn:aws:dynamodb:ap-northeast-1:111122223333:table/orders\"")]
    [InlineData("\"logs:StopQuery\"", "\"logs:*\"", "Updates", null)]
    [InlineData("\"logs:StopQuery\"", "\"logs:*\"", "deletes", null)]
    public void Incident_TooWide_IsShownByARequest(string from, string to, string avoided, string? resource)
    {
        var proof = Case.Worked("incident-read-only", text => resource is null ? Replaced(text, from, to) : Replaced(Replaced(text, from, to), resource, "\"*\""));
        var caught = proof.Avoided.Single(phrase => phrase.Binding.Phrase == avoided);

        Assert.True(AvoidedStatus.Allowed == caught.Status, Case.Say(proof));
        Assert.Equal(Decision.Allowed, caught.Witness!.Decision);
    }

    private static string Replaced(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    private static void Replay(ProofWitness witness, Func<string, string> change, Decision expected)
    {
        var text = PolicyReview.Analysis.UseCases.WorkedExample.Find("thumbnail-lambda")!.Documents[0].Text;
        var policy = new NamedPolicy("policy.json", PolicyParser.Parse(change(text)));
        Assert.Equal(expected, new PolicyEvaluator(new PolicySet { IdentityPolicies = [policy] }).EvaluatePrincipalAlone(witness.Request).Decision);
        Assert.Contains($"`{witness.Request.Action}`", witness.Words, StringComparison.Ordinal);
    }
}

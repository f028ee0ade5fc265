using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.Tests.UseCases.Bindings;

/// <summary>Every phrase of the worked use cases binds as the rules say.</summary>
public sealed class WorkedPhraseTests
{
    [Theory]
    [InlineData("Read one S3 prefix", "s3:GetObject")]
    [InlineData("write one S3 prefix", "s3:PutObject")]
    [InlineData("write one DynamoDB table", "dynamodb:PutItem dynamodb:UpdateItem")]
    [InlineData("publish one SNS topic", "sns:Publish")]
    [InlineData("write logs", "logs:CreateLogStream logs:PutLogEvents")]
    [InlineData("PutObject to one S3 prefix", "s3:PutObject")]
    [InlineData("GetItem for one DynamoDB table", "dynamodb:GetItem")]
    [InlineData("Search CloudWatch Logs", "logs:FilterLogEvents logs:StartQuery logs:GetQueryResults logs:StopQuery")]
    [InlineData("read X-Ray traces", "xray:GetTraceSummaries xray:BatchGetTraces")]
    [InlineData("GetItem on relevant table", "dynamodb:GetItem")]
    public void Required_WorkedPhrase_BindsNarrowly(string phrase, string actions)
    {
        var binding = PhraseBinder.Default.Required(phrase);

        Assert.Null(binding.Problem);
        Assert.Equal(BindingOrigin.Vocabulary, binding.Origin);
        Assert.False(binding.IsConfirmed);
        Assert.Equal(actions.Split(' ').Order(), binding.Access.SelectMany(access => access.Actions).Order());
    }

    [Fact]
    public void Required_UpdateOneStackAndTargetLambda_DistributesTheVerb()
    {
        var binding = PhraseBinder.Default.Required("Update one CloudFormation stack and target Lambda");
        var actions = binding.Access.SelectMany(access => access.Actions).ToList();

        Assert.Contains("cloudformation:ExecuteChangeSet", actions);
        Assert.Contains("cloudformation:UpdateStack", actions);
        Assert.Contains("lambda:UpdateFunctionCode", actions);
        Assert.Contains("lambda:UpdateFunctionConfiguration", actions);
        Assert.Equal("lambda.amazonaws.com", Assert.Single(binding.Access.Single(access => access.Actions.Contains("iam:PassRole")).Context["iam:PassedToService"]));
        Assert.Contains(binding.Reasons, reason => reason.Contains("service role", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Write logs", "logs:CreateLogGroup")]
    [InlineData("write one DynamoDB table", "dynamodb:DeleteTable")]
    [InlineData("Read one S3 prefix", "s3:ListBucket")]
    public void Required_NarrowVerb_LeavesTheRestOut(string phrase, string action) =>
        Assert.DoesNotContain(action, PhraseBinder.Default.Required(phrase).Access.SelectMany(access => access.Actions));

    [Theory]
    [InlineData("S3 delete", BindingForm.NoneOf, "s3:DeleteObject s3:DeleteBucket s3:Delete* s3:ReplicateDelete s3:PutLifecycleConfiguration s3:BypassGovernanceRetention")]
    [InlineData("IAM operations", BindingForm.NoneOf, "iam:*")]
    [InlineData("Secrets Manager read", BindingForm.NoneOf, "secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue")]
    [InlineData("Whole-bucket List", BindingForm.NotBeyond, "s3:ListBucket s3:ListBucketVersions")]
    [InlineData("AdministratorAccess", BindingForm.NotAllOf, "*")]
    public void Avoided_WorkedPhrase_BindsBroadly(string phrase, BindingForm form, string actions)
    {
        var binding = PhraseBinder.Default.Avoided(phrase);

        Assert.Null(binding.Problem);
        Assert.Equal(form, binding.Form);
        Assert.Equal(actions.Split(' ').Order(), binding.Access.SelectMany(access => access.Actions).Order());
    }

    [Theory]
    [InlineData("all-bucket read", BindingForm.NotBeyond, "s3:GetObjectVersionAcl", false)]
    [InlineData("all-bucket read", BindingForm.NotBeyond, "s3:GetObject*", true)]
    [InlineData("KMS key management", BindingForm.NoneOf, "kms:Schedule*", true)]
    [InlineData("KMS key management", BindingForm.NoneOf, "kms:Create*", true)]
    [InlineData("KMS key management", BindingForm.NoneOf, "kms:Decrypt", false)]
    [InlineData("Updates", BindingForm.NoneOf, "lambda:UpdateFunctionCode", true)]
    [InlineData("Updates", BindingForm.NoneOf, "iam:PassRole", true)]
    [InlineData("Updates", BindingForm.NoneOf, "kms:Decrypt", false)]
    [InlineData("Updates", BindingForm.NoneOf, "logs:StartQuery", false)]
    [InlineData("deletes", BindingForm.NoneOf, "dynamodb:DeleteTable", true)]
    [InlineData("deletes", BindingForm.NoneOf, "ec2:TerminateInstances", true)]
    public void Avoided_WorkedPhrase_HoldsOrLeavesOut(string phrase, BindingForm form, string action, bool isHeld)
    {
        var binding = PhraseBinder.Default.Avoided(phrase);

        Assert.Equal((form, null, isHeld), (binding.Form, binding.Problem, binding.Access.Any(access => access.Actions.Contains(action))));
    }

    [Theory]
    [InlineData("Read one S3 prefix", "s3:ListBucket s3:GetObjectVersion s3:GetObjectTagging")]
    [InlineData("write one S3 prefix", "s3:AbortMultipartUpload s3:PutObjectTagging s3:PutObjectAcl kms:GenerateDataKey kms:Decrypt")]
    [InlineData("write one DynamoDB table", "dynamodb:BatchWriteItem dynamodb:DeleteItem dynamodb:ConditionCheckItem")]
    [InlineData("GetItem for one DynamoDB table", "dynamodb:BatchGetItem dynamodb:Query")]
    [InlineData("publish one SNS topic", "kms:GenerateDataKey kms:Decrypt")]
    [InlineData("Search CloudWatch Logs", "logs:DescribeLogGroups logs:DescribeLogStreams")]
    public void Required_WorkedPhrase_OffersWhatOftenGoesWithIt(string phrase, string actions) =>
        Assert.Subset(PhraseBinder.Default.Required(phrase).Offered.SelectMany(access => access.Actions).ToHashSet(), actions.Split(' ').ToHashSet());

    [Fact]
    public void Avoided_IamOperations_OffersStsAndOrganizations()
    {
        var binding = PhraseBinder.Default.Avoided("IAM operations");

        Assert.Equal(["sts:*", "organizations:*"], binding.Offered.SelectMany(access => access.Actions));
        Assert.Equal(["iam:*"], binding.Access.SelectMany(access => access.Actions));
    }

    [Theory]
    [InlineData("update one stack", "cloudformation:UpdateStack", "arn:${Partition}:cloudformation:${Region}:${Account}:stack/${Stack}/*")]
    [InlineData("write one log group", "logs:PutLogEvents", "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroup}:* arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroup}")]
    [InlineData("read one secret", "secretsmanager:GetSecretValue", "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${Secret}-?????? arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${Secret} arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${Secret}-*")]
    [InlineData("invoke one function", "lambda:InvokeFunction", "arn:${Partition}:lambda:${Region}:${Account}:function:${Function} arn:${Partition}:lambda:${Region}:${Account}:function:${Function}:*")]
    public void Required_OneResource_IsBoundToItsDocumentedForms(string phrase, string action, string forms)
    {
        var open = PhraseBinder.Default.Required(phrase).Access.First(access => access.Actions.Contains(action)).Open!;

        Assert.True(open.IsOne);
        Assert.Equal(forms.Split(' '), open.Forms);
        Assert.StartsWith("https://docs.aws.amazon.com/", open.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Avoided_AllRegionOperations_IsBoundByRegions()
    {
        var binding = PhraseBinder.Default.Avoided("all-region operations");

        Assert.Equal((BindingForm.NotBeyond, true), (binding.Form, binding.IsBound));
    }
}

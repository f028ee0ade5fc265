using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.Tests.UseCases.Bindings;

/// <summary>The controlled vocabulary beyond the worked use cases.</summary>
public sealed class VocabularyTests
{
    [Theory]
    [InlineData("Read one S3 bucket", "s3:GetObject")]
    [InlineData("list one S3 bucket", "s3:ListBucket")]
    [InlineData("upload files to an S3 folder", "s3:PutObject")]
    [InlineData("download objects from one S3 prefix", "s3:GetObject")]
    [InlineData("read and write one DynamoDB table", "dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem")]
    [InlineData("Query one DynamoDB index", "dynamodb:Query")]
    [InlineData("query one table", "dynamodb:Query")]
    [InlineData("scan one DynamoDB table", "dynamodb:Scan")]
    [InlineData("consume one SQS queue", "sqs:DeleteMessage sqs:ReceiveMessage")]
    [InlineData("send messages to one SQS queue", "sqs:SendMessage")]
    [InlineData("receive from one queue", "sqs:ReceiveMessage")]
    [InlineData("publish to an SNS topic", "sns:Publish")]
    [InlineData("invoke one Lambda function", "lambda:InvokeFunction")]
    [InlineData("trigger one Lambda", "lambda:InvokeFunction")]
    [InlineData("start one Step Functions state machine", "states:StartExecution")]
    [InlineData("start executions of one state machine", "states:StartExecution")]
    [InlineData("decrypt with one KMS key", "kms:Decrypt")]
    [InlineData("encrypt and decrypt with one KMS key", "kms:Decrypt kms:Encrypt kms:GenerateDataKey")]
    [InlineData("read one secret", "secretsmanager:GetSecretValue")]
    [InlineData("get one Secrets Manager secret", "secretsmanager:GetSecretValue")]
    [InlineData("read one SSM parameter", "ssm:GetParameter ssm:GetParameters")]
    [InlineData("put events on one EventBridge bus", "events:PutEvents")]
    [InlineData("write one Kinesis stream", "kinesis:PutRecord kinesis:PutRecords")]
    [InlineData("send records to one Firehose delivery stream", "firehose:PutRecord firehose:PutRecordBatch")]
    [InlineData("publish CloudWatch metrics", "cloudwatch:PutMetricData")]
    [InlineData("write X-Ray traces", "xray:PutTelemetryRecords xray:PutTraceSegments")]
    [InlineData("pull images from one ECR repository", "ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetAuthorizationToken ecr:GetDownloadUrlForLayer")]
    [InlineData("update one ECS service", "ecs:UpdateService")]
    [InlineData("start one EC2 instance", "ec2:StartInstances")]
    [InlineData("describe EC2 instances", "ec2:DescribeInstances")]
    [InlineData("send email with SES", "ses:SendEmail")]
    [InlineData("invoke one Bedrock model", "bedrock:InvokeModel")]
    [InlineData("invalidate one CloudFront distribution", "cloudfront:CreateInvalidation")]
    [InlineData("update records in one hosted zone", "route53:ChangeResourceRecordSets")]
    [InlineData("assume one role", "sts:AssumeRole")]
    [InlineData("start one CodeBuild build", "codebuild:StartBuild")]
    [InlineData("call one API Gateway endpoint", "execute-api:Invoke")]
    [InlineData("translate text with Amazon Translate", "translate:TranslateText")]
    [InlineData("create one S3 bucket", "s3:CreateBucket")]
    [InlineData("create one SQS queue", "sqs:CreateQueue")]
    [InlineData("purge one queue", "sqs:PurgeQueue")]
    [InlineData("list SNS topics", "sns:ListTopics")]
    [InlineData("describe ECS clusters", "ecs:DescribeClusters")]
    [InlineData("list CodeBuild projects", "codebuild:ListProjects")]
    [InlineData("PassRole for one role", "iam:PassRole")]
    [InlineData("pass one role to ECS", "iam:PassRole")]
    [InlineData("start one Step Functions execution", "states:StartExecution")]
    [InlineData("describe CloudWatch alarms", "cloudwatch:DescribeAlarms")]
    [InlineData("tag one S3 object", "s3:PutObjectTagging")]
    [InlineData("create EBS snapshots", "ec2:CreateSnapshot")]
    [InlineData("query one AppSync API", "appsync:GraphQL")]
    [InlineData("create one EventBridge schedule", "scheduler:CreateSchedule iam:PassRole")]
    [InlineData("synthesize speech with Polly", "polly:SynthesizeSpeech")]
    [InlineData("read from s3://reports/daily/", "s3:GetObject")]
    [InlineData("s3:GetObject and s3:PutObject on one prefix", "s3:GetObject s3:PutObject")]
    public void Required_Phrase_Binds(string phrase, string actions)
    {
        var binding = PhraseBinder.Default.Required(phrase);

        Assert.True(binding.IsBound, binding.Problem);
        Assert.Equal(actions.Split(' ').Order(), binding.Access.SelectMany(access => access.Actions).Order());
    }

    [Fact]
    public void Required_S3Address_IsBucketAndPrefix()
    {
        var open = Assert.Single(PhraseBinder.Default.Required("read from s3://reports/daily/").Access).Open!;

        Assert.Equal(("reports", "daily/"), (open.Names["Bucket"][0], open.Names["Prefix"][0]));
    }

    [Theory]
    [InlineData("frobnicate one S3 prefix", "frobnicate")]
    [InlineData("Read one S3 gizmo", "gizmo")]
    [InlineData("one S3 prefix", "verb")]
    [InlineData("read", "which service")]
    [InlineData("read one wombat", "wombat")]
    [InlineData("`s3:GetObjekt` on `arn:aws:s3:::b/x`", "s3:GetObjekt")]
    public void Required_NotUnderstood_IsUnboundAndSaysWhichWord(string phrase, string word)
    {
        var binding = PhraseBinder.Default.Required(phrase);

        Assert.False(binding.IsBound);
        Assert.Contains(word, binding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Required_LongNonsense_IsUnboundInGoodTime()
    {
        var phrase = "`s3:GetObject`" + new string(' ', 50_000) + "`s3:GetObject` on" + string.Concat(Enumerable.Repeat(" wombat", 2_000));

        Assert.False(PhraseBinder.Default.Required(phrase).IsBound);
    }

    [Theory]
    [InlineData("full access to one S3 prefix", "s3:GetObject s3:PutObject s3:DeleteObject", "s3:DeleteBucket")]
    [InlineData("full access to bucket `b`", "s3:GetObject s3:PutObject s3:DeleteObject s3:DeleteBucket s3:PutBucketPolicy", "s3:CreateAccessGrant")]
    [InlineData("everything on table `orders` but delete", "dynamodb:PutItem dynamodb:Query", "dynamodb:DeleteItem dynamodb:DeleteTable")]
    [InlineData("all SQS operations except purge", "sqs:SendMessage sqs:DeleteQueue", "sqs:PurgeQueue")]
    [InlineData("all Lambda actions", "lambda:*", "lambda:InvokeFunction")]
    public void Required_Everything_IsWhatCanBeDoneWithItAndIsMarked(string phrase, string holds, string not)
    {
        var binding = PhraseBinder.Default.Required(phrase);

        var actions = binding.Access.SelectMany(access => access.Actions).ToHashSet();
        Assert.Equal(BindingOrigin.AccessLevel, binding.Origin);
        Assert.True(actions.IsSupersetOf(holds.Split(' ')), binding.Problem);
        Assert.Empty(actions.Intersect(not.Split(' ')));
    }

    [Theory]
    [InlineData("everything on table `orders` but deleting `archive`")]
    [InlineData("all SQS operations except frobnicating")]
    [InlineData("all Lambda actions except in eu-west-1")]
    public void Required_EverythingButWhatIsNotUnderstood_IsUnbound(string phrase) => Assert.False(PhraseBinder.Default.Required(phrase).IsBound);

    [Fact]
    public void Required_ByAccessLevel_IsMarked()
    {
        var binding = PhraseBinder.Default.Required("tag EC2 instances");

        Assert.Equal(BindingOrigin.AccessLevel, binding.Origin);
        Assert.Contains("ec2:CreateTags", binding.Access.SelectMany(access => access.Actions));
    }

    [Theory]
    [InlineData("SQS write", BindingOrigin.AccessLevel)]
    [InlineData("EC2 terminate", BindingOrigin.Vocabulary)]
    public void Avoided_ByAccessLevel_IsMarked(string phrase, BindingOrigin origin) => Assert.Equal(origin, PhraseBinder.Default.Avoided(phrase).Origin);

    [Theory]
    [InlineData("IAM", BindingForm.NoneOf, "iam:*")]
    [InlineData("any IAM action", BindingForm.NoneOf, "iam:*")]
    [InlineData("KMS operations", BindingForm.NoneOf, "kms:*")]
    [InlineData("SQS delete", BindingForm.NoneOf, "sqs:PurgeQueue")]
    [InlineData("DynamoDB scan", BindingForm.NoneOf, "dynamodb:Scan")]
    [InlineData("other tables", BindingForm.NotBeyond, "dynamodb:GetItem")]
    [InlineData("access to other buckets", BindingForm.NotBeyond, "s3:GetObject")]
    [InlineData("S3 write access", BindingForm.NoneOf, "s3:PutObject")]
    [InlineData("disabling CloudTrail", BindingForm.NoneOf, "cloudtrail:StopLogging")]
    [InlineData("writes to other buckets", BindingForm.NotBeyond, "s3:PutObject")]
    [InlineData("every table read", BindingForm.NotBeyond, "dynamodb:Scan")]
    [InlineData("IAM operations except PassRole", BindingForm.NotBeyond, "iam:*")]
    [InlineData("PowerUserAccess", BindingForm.NotAllOf, null)]
    [InlineData("AmazonS3FullAccess", BindingForm.NotAllOf, "s3:*")]
    [InlineData("create access keys", BindingForm.NoneOf, "iam:CreateAccessKey")]
    [InlineData("assume other roles", BindingForm.NotBeyond, "sts:AssumeRole")]
    [InlineData("PassRole", BindingForm.NoneOf, "iam:PassRole")]
    [InlineData("Parameter Store read", BindingForm.NoneOf, "ssm:GetParameter")]
    [InlineData("CloudTrail stop", BindingForm.NoneOf, "cloudtrail:StopLogging")]
    [InlineData("`iam:*` on `*`", BindingForm.NoneOf, "iam:*")]
    [InlineData("terminate EC2 instances", BindingForm.NoneOf, "ec2:TerminateInstances")]
    public void Avoided_Phrase_Binds(string phrase, BindingForm form, string? action)
    {
        var binding = PhraseBinder.Default.Avoided(phrase);

        Assert.True(binding.IsBound, binding.Problem);
        Assert.Equal(form, binding.Form);
        if (action is not null)
        {
            Assert.Contains(action, binding.Access.SelectMany(access => access.Actions));
        }
    }

    [Theory]
    [InlineData("operations")]
    [InlineData("bad things")]
    [InlineData("the usual")]
    public void Avoided_NotUnderstood_IsUnbound(string phrase) => Assert.False(PhraseBinder.Default.Avoided(phrase).IsBound);

    [Fact]
    public void Required_Names_AreKept()
    {
        var binding = PhraseBinder.Default.Required("read prefix `incoming/` of bucket `example-uploads`");
        var open = Assert.Single(binding.Access).Open!;

        Assert.Equal("s3:GetObject", Assert.Single(binding.Access[0].Actions));
        Assert.Equal(("incoming/", "example-uploads"), (open.Names["Prefix"][0], open.Names["Bucket"][0]));
    }

    [Theory]
    [InlineData("write one DynamoDB table in eu-west-1", "eu-west-1", null)]
    [InlineData("write one DynamoDB table in account 111122223333", null, "111122223333")]
    public void Required_RegionAndAccount_AreKept(string phrase, string? region, string? account)
    {
        var open = Assert.Single(PhraseBinder.Default.Required(phrase).Access).Open!;

        Assert.Equal((region ?? "", account ?? ""), (string.Concat(open.Regions), string.Concat(open.Accounts)));
    }

    [Fact]
    public void Required_ExactForm_TakesActionsResourcesAndConditions()
    {
        var binding = PhraseBinder.Default.Required(
            "`s3:GetObject`, `s3:GetObjectTagging` on `arn:aws:s3:::b/in/*` when `aws:RequestedRegion` is `eu-west-1` or `eu-west-2` and `aws:SecureTransport` is `true`");
        var access = Assert.Single(binding.Access);

        Assert.Equal(BindingOrigin.Exact, binding.Origin);
        Assert.Equal(["s3:GetObject", "s3:GetObjectTagging"], access.Actions);
        Assert.Equal(["arn:aws:s3:::b/in/*"], access.Resources);
        Assert.Equal(["eu-west-1", "eu-west-2"], access.Context["aws:RequestedRegion"]);
        Assert.Equal(["true"], access.Context["aws:SecureTransport"]);
    }

    [Fact]
    public void Avoided_EveryServiceByPrefix_BindsToItsActions() => AllBind(prefix => prefix);

    [Fact]
    public void Avoided_EveryServiceByDisplayName_BindsToItsActions() => AllBind(prefix => ServiceCatalogue.Embedded.FindService(prefix)!.Name);

    // An alias may send an old prefix to the service that people mean by the name: Inspector is inspector2. A name may stand for several: then the others follow.
    private static void AllBind(Func<string, string> name)
    {
        var names = ServiceNames.Of(ServiceCatalogue.Embedded);
        List<string> wrong =
        [
            .. from prefix in ServiceCatalogue.Embedded.Prefixes
               let binding = PhraseBinder.Default.Avoided($"AWS {name(prefix)} operations")
               let expected = names.Find(WithoutMaker(ServiceNames.Normalise(name(prefix)))) ?? prefix
               where !binding.IsBound || binding.Access is not [{ Actions: [var first] }, ..] || first != $"{expected}:*"
                   || !binding.Access.Skip(1).All(access => access.Actions is [var other] && ServiceNames.IsInFamilyOf(expected, other[..^2]))
               select $"{prefix}: {binding.Problem} {string.Join(' ', binding.Access.SelectMany(access => access.Actions).Take(3))}",
        ];

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string WithoutMaker(string name) =>
        name.StartsWith("aws ", StringComparison.Ordinal) ? name[4..] : name.StartsWith("amazon ", StringComparison.Ordinal) ? name[7..] : name;

    [Fact]
    public void VerbTable_EveryAction_IsKnownToTheReference() => Assert.DoesNotContain(
        VerbTable.Required.SelectMany(row => row.Options.SelectMany(option => option).Concat(row.Offered)).Concat(VerbTable.Avoided.SelectMany(row => row.Actions)),
        action => ServiceCatalogue.Embedded.ActionsMatching(ActionPattern.Parse(action)).Count == 0);

    [Fact]
    public void Effects_EveryActionVerbAndService_IsKnown() => Assert.All(KnownEffects.All, effect =>
    {
        var catalogue = ServiceCatalogue.Embedded;
        Assert.DoesNotContain(effect.Actions.Concat(effect.Offered), action => catalogue.ActionsMatching(ActionPattern.Parse(action)).Count == 0);
        Assert.DoesNotContain(effect.EveryService, name => !catalogue.Prefixes.Any(prefix => catalogue.FindAction(prefix, name) is not null));
        Assert.DoesNotContain(effect.Services, service => catalogue.FindService(service) is null && ServiceNames.Of(catalogue).Find(service) is null);
        Assert.DoesNotContain(effect.Says.SelectMany(pattern => pattern.Verbs), verb => !VerbWords.Verbs.Values.Contains(verb));
        Assert.NotEmpty(effect.Actions);
        Assert.True(effect.Why.Length > 10);
    });

    [Fact]
    public void VerbTable_EveryRow_HasAReasonAndKnownNouns() => Assert.All(VerbTable.Required, row =>
    {
        Assert.True(row.Why.Length > 10, row.Service);
        Assert.All(row.NounNames.Concat(row.On is null ? [] : [row.On]), noun => Assert.Contains(Nouns.All, known => known.Name == noun));
    });

    [Fact]
    public void Nouns_EveryForm_IsDocumentedAndOverlapsItsType() => Assert.All(Nouns.All, noun =>
    {
        Assert.StartsWith("https://docs.aws.amazon.com/", noun.Source, StringComparison.Ordinal);
        Assert.All(noun.Types, type => Assert.Contains(ServiceCatalogue.Embedded.FindService(noun.Service)!.ResourceTypes, known => known.Name == type));
    });
}

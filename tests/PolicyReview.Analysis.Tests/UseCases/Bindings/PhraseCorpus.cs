namespace PolicyReview.Analysis.Tests.UseCases.Bindings;

/// <summary>
/// Phrases as engineers write them, each with what an AWS engineer reads in it:
/// <code>
/// R phrase => actions on noun Placeholder=name when key=value; …        required; ~ at the end: by access level
/// A phrase => Form: actions on resources bound actions on resources; …  avoided; … stands for a long list, of which some are given and some (!) must not be there
/// R phrase => ?                                                         not understood, and said so
/// </code>
/// </summary>
internal static class PhraseCorpus
{
    /// <summary>One phrase a line.</summary>
    public const string Text = """
        # S3
        R list and read objects in bucket `acme-reports` => s3:ListBucket on bucket Bucket=acme-reports; s3:GetObject on bucket objects Bucket=acme-reports
        R read objects from the acme-reports bucket => s3:GetObject on bucket objects Bucket=acme-reports
        R read and write objects under prefix `uploads/` in bucket `acme-media` => s3:GetObject on prefix Bucket=acme-media Prefix=uploads/; s3:PutObject on prefix Bucket=acme-media Prefix=uploads/
        R upload to bucket acme-media => s3:PutObject on bucket objects Bucket=acme-media
        R write to one bucket => s3:PutObject on one bucket objects
        R list one bucket => s3:ListBucket on one bucket
        R list the bucket `acme-data` under prefix `daily/` => s3:ListBucket on bucket Bucket=acme-data Prefix=daily/ when s3:prefix=daily/*
        R get objects in `s3://acme-data/daily/` => s3:GetObject on prefix Bucket=acme-data Prefix=daily/
        R delete objects in one prefix => s3:DeleteObject on one prefix
        R read all buckets => s3:GetObject on arn:*:s3:::*/*
        R read bucket policies => s3:GetBucketPolicy on bucket
        R read object versions in bucket `acme-data` => s3:GetObjectVersion on object version Bucket=acme-data
        R write one S3 object => s3:PutObject on one object
        R copy objects from bucket `a1` to bucket `b1` => ?
        R get the location of bucket `acme-data` => ?
        R list all buckets => s3:ListAllMyBuckets on *
        R read object tags in one bucket => s3:GetObjectTagging on one prefix
        R upload multipart files to one bucket => s3:PutObject on one bucket objects
        A no deletes => NoneOf: … dynamodb:DeleteTable s3:DeleteObject ec2:TerminateInstances sqs:PurgeQueue !s3:PutObject
        A no writes => NoneOf: … s3:PutObject dynamodb:PutItem iam:CreateUser !s3:GetObject
        A S3 writes => NoneOf: … s3:PutObject s3:DeleteObject s3:PutBucketPolicy s3:PutObjectTagging !s3:GetObject
        A deleting S3 objects => NoneOf: s3:DeleteObject s3:DeleteBucket s3:Delete* s3:ReplicateDelete s3:PutLifecycleConfiguration s3:BypassGovernanceRetention
        A delete buckets => NoneOf: s3:DeleteBucket s3:DeleteBucket* s3:DeleteAccessPoint* s3:DeleteMultiRegionAccessPoint
        A S3 bucket policy changes => NoneOf: s3:BypassGovernanceRetention s3:DeleteBucketPolicy s3:ObjectOwnerOverrideToBucketOwner s3:PutBucketAcl s3:PutBucketOwnershipControls s3:PutBucketPolicy s3:PutBucketPublicAccessBlock s3:PutObjectAcl s3:PutObjectVersionAcl
        A public access to buckets => NoneOf: … s3:PutBucketPolicy s3:PutBucketAcl s3:PutBucketPublicAccessBlock s3:PutAccountPublicAccessBlock s3:PutObjectAcl s3:PutAccessPointPolicy !s3:GetObject
        A access to other accounts' buckets => NotBeyond: … s3:GetObject s3:PutObject s3:ListBucket
        A read from other buckets => NotBeyond: s3:GetObject s3:GetObject*
        A writing outside prefix `uploads/` => ?
        A write to any other bucket => NotBeyond: … s3:PutObject s3:PutBucketPolicy !s3:GetObject
        A list all buckets => NotBeyond: s3:ListAllMyBuckets s3:ListBucket s3:ListBucketVersions bound s3:ListAllMyBuckets s3:ListBucket s3:ListBucketVersions on * when s3:prefix=?*
        A bucket deletion => NoneOf: s3:DeleteBucket s3:DeleteBucket* s3:DeleteAccessPoint* s3:DeleteMultiRegionAccessPoint
        A S3 object ACL changes => NoneOf: s3:PutBucketAcl s3:PutObjectAcl s3:PutObjectVersionAcl s3:PutBucketOwnershipControls
        A S3 access to anything except bucket `acme-data` => NotBeyond: s3:* bound s3:* on arn:*:s3:::acme-data arn:*:s3:::acme-data/*
        A read of any other prefix => NotBeyond: s3:GetObject s3:GetObject*
        A object deletes in bucket `acme-data` => NoneOf: s3:DeleteObject s3:DeleteBucket s3:Delete* s3:ReplicateDelete s3:PutLifecycleConfiguration s3:BypassGovernanceRetention on arn:*:s3:::acme-data/* arn:*:s3:::acme-data
        R write to prefix `out/` of bucket `acme-media` with AES256 => s3:PutObject on prefix Bucket=acme-media Prefix=out/ when s3:x-amz-server-side-encryption=AES256
        R upload objects to bucket `acme-media` with SSE-KMS => s3:PutObject on bucket objects Bucket=acme-media when s3:x-amz-server-side-encryption=aws:kms
        # DynamoDB
        R read one DynamoDB table and its indexes => dynamodb:GetItem on one table; dynamodb:Query on index
        R query table `orders` and its index `by-date` => dynamodb:Query on table Table=orders; dynamodb:Query on index Index=by-date Table=orders
        R batch write to table `orders` => dynamodb:BatchWriteItem on table Table=orders
        R batch get items from DynamoDB table `orders` => dynamodb:BatchGetItem on table Table=orders
        R put items in the orders table => dynamodb:PutItem on table Table=orders
        R update items in table `orders` => dynamodb:UpdateItem on item Table=orders
        R get, put, update and delete items in one DynamoDB table => dynamodb:GetItem on one item; dynamodb:PutItem dynamodb:UpdateItem on one item; dynamodb:UpdateItem on one item; dynamodb:DeleteItem on one item
        R full CRUD on one table => dynamodb:GetItem on one table; dynamodb:PutItem dynamodb:UpdateItem on one table; dynamodb:DeleteItem on one item
        R read the stream of table `orders` => dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator on table stream Table=orders
        R describe one table => dynamodb:DescribeTable on one table
        R conditional writes to table `orders` => dynamodb:PutItem dynamodb:UpdateItem on table Table=orders
        R list tables => dynamodb:ListTables on *
        R transact write to one table => dynamodb:PutItem dynamodb:UpdateItem on one table
        R scan one index => dynamodb:Scan on one index
        A table deletes => NoneOf: dynamodb:DeleteItem dynamodb:DeleteTable dynamodb:Delete* dynamodb:BatchWriteItem dynamodb:PartiQLDelete dynamodb:UpdateTimeToLive
        A DynamoDB scans => NoneOf: dynamodb:Scan dynamodb:PartiQLSelect dynamodb:ExportTableToPointInTime
        A full table scans => NoneOf: dynamodb:Scan dynamodb:PartiQLSelect dynamodb:ExportTableToPointInTime
        A DynamoDB table creation => NoneOf: dynamodb:CreateBackup dynamodb:CreateGlobalTable dynamodb:CreateGlobalTableWitness dynamodb:CreateTable dynamodb:CreateTableReplica dynamodb:ImportTable dynamodb:RestoreTableFromAwsBackup dynamodb:RestoreTableFromBackup dynamodb:RestoreTableToPointInTime
        A access to other tables => NotBeyond: … dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:DeleteTable
        A writes to DynamoDB => NoneOf: … dynamodb:PutItem dynamodb:BatchWriteItem dynamodb:PartiQLUpdate dynamodb:DeleteTable !dynamodb:GetItem
        A deletes from DynamoDB => NoneOf: dynamodb:DeleteItem dynamodb:DeleteTable dynamodb:Delete* dynamodb:BatchWriteItem dynamodb:PartiQLDelete dynamodb:UpdateTimeToLive
        A DynamoDB admin actions => NoneOf: … dynamodb:CreateTable dynamodb:DeleteTable dynamodb:UpdateTable !dynamodb:GetItem
        A writes to any table but `orders` => NotBeyond: … dynamodb:PutItem dynamodb:BatchWriteItem !dynamodb:GetItem bound … on arn:*:dynamodb:*:*:table/orders arn:*:dynamodb:*:*:table/orders/index/* arn:*:dynamodb:*:*:table/orders/stream/*
        # SNS SQS
        R publish to SNS topic `alerts` => sns:Publish on topic Topic=alerts
        R publish messages to one SNS topic => sns:Publish on one topic
        R publish to topics `alerts` and `audit` => sns:Publish on topic Topic=alerts|audit
        R send SMS messages => sns:Publish on *
        R subscribe to one SNS topic => sns:Subscribe on one topic
        R send messages to SQS queue `jobs` => sqs:SendMessage on queue Queue=jobs
        R receive and delete messages from queue `jobs` => sqs:ReceiveMessage on queue Queue=jobs; sqs:DeleteMessage on message Queue=jobs
        R poll one SQS queue => sqs:ReceiveMessage sqs:DeleteMessage on one queue
        R consume messages from SQS queue `jobs` => sqs:ReceiveMessage sqs:DeleteMessage on queue Queue=jobs
        R send to queue `jobs` and receive from queue `results` => sqs:SendMessage on queue Queue=jobs; sqs:ReceiveMessage on queue Queue=results
        R read messages from the dead-letter queue `jobs-dlq` => sqs:ReceiveMessage sqs:DeleteMessage on queue Queue=jobs-dlq
        R change message visibility on queue `jobs` => sqs:ChangeMessageVisibility on queue Queue=jobs
        R get queue attributes of queue `jobs` => sqs:GetQueueAttributes on queue Queue=jobs
        A purge queues => NoneOf: sqs:PurgeQueue
        A SQS queue deletion => NoneOf: sqs:DeleteQueue sqs:PurgeQueue
        A SNS topic deletion => NoneOf: sns:DeleteTopic
        A publish to other topics => NotBeyond: sns:Publish
        A sending to other queues => NotBeyond: sqs:SendMessage
        A SNS subscribe => NoneOf: sns:ConfirmSubscription sns:Subscribe
        A delete topics or queues => NoneOf: sns:DeleteTopic; sqs:DeleteQueue sqs:PurgeQueue
        # Lambda
        R invoke function `resize` => lambda:InvokeFunction on function Function=resize
        R invoke lambda function resize-image => lambda:InvokeFunction on function Function=resize-image
        R invoke two Lambda functions => lambda:InvokeFunction on function
        R invoke any Lambda function => lambda:InvokeFunction on arn:*:lambda:*:*:function:*
        R deploy Lambda function `orders-api` => lambda:UpdateFunctionCode lambda:UpdateFunctionConfiguration on function Function=orders-api; iam:PassRole on one role when iam:PassedToService=lambda.amazonaws.com
        R update code of function `orders-api` => lambda:UpdateFunctionCode on function Function=orders-api
        R update the alias `live` of function `orders-api` => lambda:UpdateAlias on alias Alias=live Function=orders-api
        R read Lambda function configuration => lambda:GetFunctionConfiguration on function ~
        R list Lambda functions => lambda:ListFunctions on *
        R get layer `deps` => lambda:GetLayerVersion on layer Layer=deps
        R invoke the `live` alias of function `orders-api` => lambda:InvokeFunction on alias Alias=live Function=orders-api
        A Lambda code changes => NoneOf: lambda:CreateCodeSigningConfig lambda:DeleteCodeSigningConfig lambda:DeleteFunctionCodeSigningConfig lambda:PutFunctionCodeSigningConfig lambda:UpdateCodeSigningConfig lambda:UpdateFunctionCode lambda:UpdateFunctionCodeSigningConfig lambda:UpdateFunctionConfiguration
        A Lambda deletes => NoneOf: … lambda:DeleteFunction lambda:DeleteAlias !lambda:UpdateFunctionCode
        A creating Lambda functions => NoneOf: lambda:CreateAlias lambda:CreateFunction lambda:CreateFunctionUrlConfig
        A invoking other functions => NotBeyond: lambda:InvokeAsync lambda:InvokeFunction lambda:InvokeFunctionUrl
        A updating other functions => NotBeyond: … lambda:UpdateFunctionCode lambda:AddPermission !lambda:GetFunction
        # Step Functions
        R start executions of state machine foo => states:StartExecution on state machine StateMachine=foo
        R start executions of state machine `foo` => states:StartExecution on state machine StateMachine=foo
        R start and describe executions of state machine `foo` => states:StartExecution on state machine StateMachine=foo; states:DescribeExecution states:GetExecutionHistory on execution StateMachine=foo
        R stop executions of one state machine => states:StopExecution on one execution
        R send task success to Step Functions => states:SendTaskSuccess on *
        R list executions of state machine `foo` => states:ListExecutions on state machine StateMachine=foo
        A Step Functions updates => NoneOf: … states:UpdateStateMachine states:CreateStateMachine !states:DescribeExecution
        A deleting state machines => NoneOf: states:DeleteStateMachine states:DeleteStateMachineAlias states:DeleteStateMachineVersion
        # KMS
        R decrypt with key alias/x => kms:Decrypt on key when kms:ResourceAliases=alias/x
        R decrypt with key `alias/app` => kms:Decrypt on key when kms:ResourceAliases=alias/app
        R decrypt using one KMS key => kms:Decrypt on one key
        R decrypt and generate data keys with one KMS key => kms:Decrypt on one key; kms:GenerateDataKey on one key
        R encrypt data with KMS key `1234abcd-12ab-34cd-56ef-1234567890ab` => kms:Encrypt kms:GenerateDataKey on key Key=1234abcd-12ab-34cd-56ef-1234567890ab
        R sign with one KMS key => kms:Sign on one key
        R use one KMS key => kms:Encrypt kms:Decrypt kms:GenerateDataKey kms:DescribeKey on one key
        R generate data keys => kms:GenerateDataKey on key
        A KMS key deletion => NoneOf: kms:ScheduleKeyDeletion kms:Delete* kms:Disable*
        A KMS grants => NoneOf: … kms:CreateGrant
        A KMS admin => NoneOf: … kms:ScheduleKeyDeletion kms:PutKeyPolicy kms:CreateGrant !kms:Decrypt
        A KMS decrypt => NoneOf: kms:Decrypt kms:ReEncryptFrom kms:CreateGrant kms:PutKeyPolicy
        A decrypt with other keys => NotBeyond: kms:Decrypt kms:ReEncryptFrom kms:CreateGrant kms:PutKeyPolicy
        A changing KMS key policies => NoneOf: … kms:PutKeyPolicy !kms:Decrypt
        A any KMS action except decrypt => NotBeyond: kms:* bound kms:Decrypt on arn:*:kms:*:*:key/*
        # Secrets, SSM
        R read secret `db-password` => secretsmanager:GetSecretValue on secret Secret=db-password
        R get the value of secret prod/db => secretsmanager:GetSecretValue on secret Secret=prod/db
        R get two secrets => secretsmanager:GetSecretValue on secret
        R read Secrets Manager secrets with prefix `app/` => secretsmanager:GetSecretValue on secret Secret=app/*
        R read SSM parameters under `/app/prod/` => ssm:GetParametersByPath on parameter path ParameterPath=app/prod
        R read SSM parameters under path `/app/prod` => ssm:GetParametersByPath on parameter path ParameterPath=app/prod
        R get parameter `/app/url` => ssm:GetParameter on parameter Parameter=app/url; ssm:GetParameters on parameter Parameter=app/url
        R get parameters by path `/app` => ssm:GetParametersByPath on parameter path ParameterPath=app
        R write one SSM parameter => ssm:PutParameter on one parameter
        R describe one secret => secretsmanager:DescribeSecret on one secret
        R rotate one secret => secretsmanager:DescribeSecret secretsmanager:GetSecretValue secretsmanager:PutSecretValue secretsmanager:UpdateSecretVersionStage on one secret
        R start a Session Manager session on one instance => ssm:StartSession on one instance
        R run SSM commands on EC2 instances => ssm:SendCommand on command; ssm:SendCommand on instance
        R send commands to EC2 instances via Systems Manager => ssm:SendCommand on command; ssm:SendCommand on instance
        A Secrets Manager access => NoneOf: secretsmanager:*
        A reading secrets => NoneOf: secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue
        A reading other secrets => NotBeyond: secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue
        A secret values => NoneOf: … secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue
        A read any other parameter => NotBeyond: ssm:GetParameter ssm:GetParameter*
        A SSM Run Command => NoneOf: … ssm:SendCommand
        A Parameter Store writes => NoneOf: … ssm:PutParameter ssm:DeleteParameter !ssm:GetParameter
        A secrets read except `db-password` => NotBeyond: secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue bound secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue on arn:*:secretsmanager:*:*:secret:db-password-?????? arn:*:secretsmanager:*:*:secret:db-password
        # Logs / CloudWatch / X-Ray
        R write to log group `/aws/lambda/app` => logs:CreateLogStream logs:PutLogEvents on log group LogGroup=/aws/lambda/app
        R write logs to its own log group => logs:CreateLogStream logs:PutLogEvents on one log
        R create log streams and put log events => logs:CreateLogStream on log; logs:CreateLogStream logs:PutLogEvents on log
        R create the log group and write logs => logs:CreateLogGroup on log group; logs:CreateLogStream logs:PutLogEvents on log
        R write CloudWatch Logs => logs:CreateLogStream logs:PutLogEvents on log group
        R search log groups `/aws/lambda/a` and `/aws/lambda/b` => logs:FilterLogEvents logs:StartQuery logs:GetQueryResults on log group LogGroup=/aws/lambda/a|/aws/lambda/b; logs:StopQuery on *
        R run Logs Insights queries => logs:StartQuery logs:GetQueryResults on log group; logs:StopQuery on *
        R tail logs of one log group => logs:FilterLogEvents logs:StartQuery logs:GetQueryResults on one log; logs:StopQuery on *
        R put CloudWatch metrics => cloudwatch:PutMetricData on *
        R put custom metrics => cloudwatch:PutMetricData on *
        R read CloudWatch metrics => cloudwatch:GetMetricData on *; cloudwatch:GetMetricStatistics on *
        R read CloudWatch dashboards => cloudwatch:GetDashboard on dashboard
        R send X-Ray traces => xray:PutTraceSegments xray:PutTelemetryRecords on *
        R write traces => xray:PutTraceSegments xray:PutTelemetryRecords on *
        R set alarm state => cloudwatch:SetAlarmState on alarm
        A log group deletion => NoneOf: logs:Delete* logs:PutRetentionPolicy
        A deleting logs => NoneOf: logs:Delete* logs:PutRetentionPolicy
        A log deletion => NoneOf: logs:Delete* logs:PutRetentionPolicy
        A changing log retention => NoneOf: logs:DeleteRetentionPolicy logs:PutRetentionPolicy
        A log tampering => NoneOf: … cloudtrail:StopLogging logs:DeleteLogGroup logs:PutRetentionPolicy s3:PutBucketLogging
        A reading other log groups => NotBeyond: … logs:GetLogEvents logs:FilterLogEvents logs:StartQuery !logs:PutLogEvents
        # CloudFormation
        R deploy one CloudFormation stack => cloudformation:CreateChangeSet cloudformation:DescribeChangeSet cloudformation:ExecuteChangeSet cloudformation:DescribeStacks cloudformation:DescribeStackEvents on one stack; cloudformation:UpdateStack cloudformation:DescribeStacks cloudformation:DescribeStackEvents on one stack
        R create and update stack `web` => cloudformation:CreateStack cloudformation:DescribeStacks cloudformation:DescribeStackEvents on stack Stack=web; cloudformation:CreateChangeSet cloudformation:DescribeChangeSet cloudformation:ExecuteChangeSet cloudformation:DescribeStacks cloudformation:DescribeStackEvents on stack Stack=web; cloudformation:UpdateStack cloudformation:DescribeStacks cloudformation:DescribeStackEvents on stack Stack=web
        R create change sets for stack `web` => cloudformation:CreateChangeSet on stack Stack=web
        R execute change sets on one stack => cloudformation:ExecuteChangeSet on one stack
        R describe stacks => cloudformation:DescribeStacks cloudformation:DescribeStackEvents cloudformation:DescribeStackResources on stack
        R delete one stack => cloudformation:DeleteStack cloudformation:DescribeStacks on one stack
        R validate templates => cloudformation:ValidateTemplate on *
        A stack deletion => NoneOf: cloudformation:DeleteChangeSet cloudformation:DeleteStack cloudformation:DeleteStackInstances cloudformation:DeleteStackSet
        A deleting CloudFormation stacks => NoneOf: cloudformation:DeleteChangeSet cloudformation:DeleteStack cloudformation:DeleteStackInstances cloudformation:DeleteStackSet
        A updates to other stacks => NotBeyond: … cloudformation:UpdateStack cloudformation:ExecuteChangeSet !cloudformation:DescribeStacks
        # IAM
        R pass role `app-task` to ECS => iam:PassRole on role Role=app-task when iam:PassedToService=ecs-tasks.amazonaws.com
        R pass one role to Lambda => iam:PassRole on one role when iam:PassedToService=lambda.amazonaws.com
        R assume role `deploy` in account 222233334444 => sts:AssumeRole on role Role=deploy 222233334444
        R assume role arn:aws:iam::222233334444:role/deploy => sts:AssumeRole on arn:aws:iam::222233334444:role/deploy
        R read IAM roles => iam:GetRole on role
        R create service-linked roles => iam:CreateServiceLinkedRole on role
        R list IAM users => iam:ListUsers on *
        A IAM => NoneOf: iam:*
        A IAM writes => NoneOf: … iam:CreateUser iam:PassRole iam:AttachRolePolicy iam:TagRole !iam:GetRole
        A no IAM writes => NoneOf: … iam:CreateUser iam:PassRole !iam:GetRole
        A IAM user creation => NoneOf: iam:CreateAccessKey iam:CreateLoginProfile iam:CreateServiceSpecificCredential iam:CreateUser
        A creating IAM users or access keys => NoneOf: iam:CreateAccessKey iam:CreateLoginProfile iam:CreateServiceSpecificCredential iam:CreateUser; iam:CreateAccessKey iam:CreateLoginProfile iam:CreateServiceSpecificCredential iam:CreateUser
        A attaching policies => NoneOf: iam:AttachGroupPolicy iam:AttachRolePolicy iam:AttachUserPolicy iam:PutGroupPolicy iam:PutRolePolicy iam:PutUserPolicy
        A creating roles => NoneOf: iam:CreateRole iam:CreateServiceLinkedRole
        A role creation => NoneOf: iam:CreateRole iam:CreateServiceLinkedRole
        A passing roles => NoneOf: iam:PassRole
        A PassRole to anything but Lambda => NotBeyond: iam:PassRole bound iam:PassRole on * when iam:PassedToService=lambda.amazonaws.com
        A assuming any role => NoneOf: sts:AssumeRole sts:AssumeRole* sts:AssumeRoot
        A role assumption => NoneOf: sts:AssumeRole sts:AssumeRole* sts:AssumeRoot
        A iam:PassRole on all roles => NotBeyond: iam:PassRole
        A IAM and Organizations => NoneOf: iam:*; organizations:*
        A modifying IAM policies => NoneOf: … iam:CreatePolicyVersion iam:PutRolePolicy iam:AttachUserPolicy iam:SetDefaultPolicyVersion !iam:GetPolicy
        A permissions management => NoneOf: … iam:PutRolePolicy s3:PutBucketPolicy lambda:AddPermission !s3:PutObject
        A changing permissions => NoneOf: … iam:AttachRolePolicy s3:PutBucketPolicy
        # Regions, accounts
        A anything outside eu-west-1 => NotBeyond: all but 49
        A actions outside eu-west-1 and eu-central-1 => NotBeyond: all but 49
        A other regions => NotBeyond: all but 49
        A use of other regions => NotBeyond: all but 49
        A any region other than us-east-1 => NotBeyond: all but 49
        A cross-account access => NotBeyond: *
        A access to other accounts => NotBeyond: *
        A resources in other accounts => NotBeyond: *
        A anything outside account 111122223333 => NotBeyond: *
        A operations in us-west-2 => ?
        A EC2 outside eu-west-1 => NotBeyond: ec2:*
        R write table `orders` in eu-west-1 and eu-central-1 => dynamodb:PutItem dynamodb:UpdateItem on table Table=orders eu-west-1 eu-central-1
        R publish to SNS topic `alerts` in account 222233334444 => sns:Publish on topic Topic=alerts 222233334444
        # ECS ECR EC2 EKS ELB ASG
        R run ECS tasks => ecs:RunTask on task; iam:PassRole on one role when iam:PassedToService=ecs-tasks.amazonaws.com
        R run one ECS task => ecs:RunTask on one task; iam:PassRole on one role when iam:PassedToService=ecs-tasks.amazonaws.com
        R update ECS service `web` in cluster `prod` => ecs:UpdateService on service Cluster=prod Service=web
        R describe ECS services and tasks => ecs:DescribeServices on service; ecs:DescribeTasks on task
        R stop ECS tasks => ecs:StopTask on task
        R pull container images from ECR repository `app/web` => ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetDownloadUrlForLayer on repository Repository=app/web; ecr:GetAuthorizationToken on *
        R push images to one ECR repository => ecr:BatchCheckLayerAvailability ecr:InitiateLayerUpload ecr:UploadLayerPart ecr:CompleteLayerUpload ecr:PutImage on one repository; ecr:GetAuthorizationToken on *
        R get an ECR login token => ?
        R describe EC2 instances and volumes => ec2:DescribeInstances on *; ec2:DescribeVolumes on *
        R start and stop EC2 instances => ec2:StartInstances on instance; ec2:StopInstances on instance
        R reboot one EC2 instance => ec2:RebootInstances on one instance
        R create EBS snapshots of one volume => ec2:CreateSnapshot on one snapshot; ec2:CreateSnapshot on one volume
        R attach one volume to one instance => ec2:AttachVolume on one volume; ec2:AttachVolume on one instance
        R describe security groups => ec2:DescribeSecurityGroups on *
        R create network interfaces => ec2:CreateNetworkInterface on network interface
        R describe EKS cluster `prod` => eks:DescribeCluster on cluster ClusterName=prod
        R access one EKS cluster => ?
        R register targets with one target group => elasticloadbalancing:RegisterTargets on one target group
        R describe load balancers => elasticloadbalancing:DescribeLoadBalancers on *
        R set desired capacity of one Auto Scaling group => autoscaling:SetDesiredCapacity on one autoScalingGroup
        R tag EC2 instances => ec2:CreateTags on instance ~
        A EC2 termination => NoneOf: ec2:Terminate* ec2:Delete*
        A terminating instances => NoneOf: ec2:TerminateInstances ec2:DeleteFleets ec2:CancelSpot* autoscaling:TerminateInstanceInAutoScalingGroup autoscaling:SetDesiredCapacity autoscaling:UpdateAutoScalingGroup autoscaling:DeleteAutoScalingGroup
        A launching EC2 instances => NoneOf: ec2:RunInstances ec2:RunScheduledInstances ec2:RequestSpot* ec2:CreateFleet ec2:ModifyFleet ec2:StartInstances autoscaling:CreateAutoScalingGroup autoscaling:UpdateAutoScalingGroup autoscaling:SetDesiredCapacity
        A security group changes => NoneOf: … ec2:AuthorizeSecurityGroupIngress ec2:RevokeSecurityGroupEgress ec2:CreateSecurityGroup !ec2:DescribeSecurityGroups
        A VPC changes => NoneOf: … ec2:CreateVpc ec2:DeleteSubnet ec2:ModifyVpcAttribute !ec2:DescribeVpcs
        A ECR image deletes => NoneOf: ecr:BatchDeleteImage ecr:DeleteLifecyclePolicy ecr:DeleteRepository ecr:DeleteRepositoryCreationTemplate ecr:DeleteRepositoryPolicy
        A ECS exec => NoneOf: ecs:ExecuteCommand
        A instance creation => NoneOf: ec2:RunInstances ec2:RunScheduledInstances ec2:RequestSpot* ec2:CreateFleet ec2:ModifyFleet ec2:StartInstances autoscaling:CreateAutoScalingGroup autoscaling:UpdateAutoScalingGroup autoscaling:SetDesiredCapacity
        # Data
        R put records to Kinesis stream `clicks` => kinesis:PutRecord kinesis:PutRecords on stream Stream=clicks
        R read Kinesis stream `clicks` => kinesis:GetRecords kinesis:GetShardIterator kinesis:DescribeStream kinesis:ListShards on stream Stream=clicks
        R put records to one Firehose stream => firehose:PutRecord firehose:PutRecordBatch on one delivery stream
        R query Athena in workgroup `analysts` => athena:StartQueryExecution athena:GetQueryExecution athena:GetQueryResults on workgroup Workgroup=analysts
        R run Athena queries => athena:StartQueryExecution athena:GetQueryExecution athena:GetQueryResults on workgroup
        R read Glue tables => glue:GetTable on glue table; glue:GetTable on data catalog; glue:GetTable on glue database
        R read Glue Data Catalog database `sales` => glue:GetDatabase on glue database GlueDatabase=sales; glue:GetDatabase on data catalog
        R start Glue job `nightly` => glue:StartJobRun on job Job=nightly
        R run Redshift Data API statements => redshift-data:ExecuteStatement on cluster; redshift-data:DescribeStatement redshift-data:GetStatementResult on *
        R query Aurora via the RDS Data API => rds-data:ExecuteStatement on cluster
        R connect to RDS database as user `app` => rds-db:connect on database user DatabaseUser=app
        R connect to RDS database `main` as user `app` => ?
        R search OpenSearch domain `logs` => es:ESHttpGet on opensearch domain OpensearchDomain=logs
        R write to one OpenSearch domain => es:ESHttpPut es:ESHttpPost on one opensearch domain
        R read from MSK topic `orders` => kafka-cluster:Connect on cluster TopicName=orders; kafka-cluster:DescribeTopic kafka-cluster:ReadData on topic TopicName=orders; kafka-cluster:DescribeGroup kafka-cluster:AlterGroup on group TopicName=orders
        R write to one Kafka topic => kafka-cluster:Connect on one cluster; kafka-cluster:DescribeTopic kafka-cluster:WriteData on one topic
        R query one Timestream table => timestream:Select on one table; timestream:DescribeEndpoints on *
        R start SageMaker training jobs => ?
        R invoke SageMaker endpoint `model-a` => sagemaker:InvokeEndpoint on endpoint EndpointName=model-a
        R invoke Bedrock models => bedrock:InvokeModel on model
        R invoke Bedrock model `anthropic.claude-3-haiku-20240307-v1:0` => bedrock:InvokeModel on model Model=anthropic.claude-3-haiku-20240307-v1:0
        R query one Bedrock knowledge base => bedrock:Retrieve on one knowledge base
        R retrieve from one Bedrock knowledge base => bedrock:Retrieve on one knowledge base
        R invoke one Bedrock agent => bedrock:InvokeAgent on one agent-alias
        R apply one Bedrock guardrail => bedrock:ApplyGuardrail on one guardrail
        A RDS deletes => NoneOf: … rds:DeleteDBInstance rds:DeleteDBCluster !rds:ModifyDBInstance
        A RDS snapshots => NoneOf: … rds:CreateDBSnapshot rds:DeleteDBSnapshot rds:CopyDBSnapshot
        A database deletion => NoneOf: … rds:DeleteDBInstance rds:DeleteDBCluster dynamodb:DeleteTable redshift:DeleteCluster
        A Redshift access => NoneOf: redshift:*; redshift-data:*; redshift-serverless:*
        A Glue writes => NoneOf: … glue:CreateTable glue:StartJobRun !glue:GetTable
        A Kinesis deletes => NoneOf: kinesis:DeleteChannel kinesis:DeleteResourcePolicy kinesis:DeleteStream
        A Bedrock model customization => NoneOf: bedrock:CreateModelCustomizationJob bedrock:GetModelCustomizationJob bedrock:ListModelCustomizationJobs bedrock:StopModelCustomizationJob
        # App integration, other
        R put events on the default event bus => events:PutEvents on event bus EventBus=default
        R put events to EventBridge bus `orders` => events:PutEvents on event bus EventBus=orders
        R create EventBridge rules => events:PutRule events:PutTargets on rule
        R create one schedule => scheduler:CreateSchedule on one schedule; iam:PassRole on one role when iam:PassedToService=scheduler.amazonaws.com
        R send email from SES identity `acme.com` => ses:SendEmail on email identity EmailIdentity=acme.com
        R send emails => ses:SendEmail on email identity
        R send templated email with SES => ses:SendTemplatedEmail on email identity
        R invoke one API Gateway API => execute-api:Invoke on one api
        R post to WebSocket connections => execute-api:ManageConnections on connection
        R manage WebSocket connections of one API => execute-api:ManageConnections on one connection
        R query AppSync API `orders` => appsync:GraphQL on graphql api GraphqlApi=orders
        R verify Cognito users => ?
        R create users in one Cognito user pool => cognito-idp:AdminCreateUser on one user pool
        R admin get user in one user pool => cognito-idp:AdminGetUser on one user pool
        R read AppConfig configuration => appconfig:StartConfigurationSession appconfig:GetLatestConfiguration on configuration
        R start CodeBuild project `ci` => codebuild:StartBuild on build project BuildProject=ci
        R start one CodePipeline pipeline => codepipeline:StartPipelineExecution on one pipeline
        R approve pipeline actions => codepipeline:PutApprovalResult on pipeline action
        R pull from CodeCommit repository `infra` => codecommit:GitPull on repository RepositoryName=infra
        R read packages from one CodeArtifact repository => codeartifact:ReadFromRepository codeartifact:GetRepositoryEndpoint on one repository; codeartifact:GetAuthorizationToken on one domain; sts:GetServiceBearerToken on *
        R deploy with CodeDeploy => codedeploy:CreateDeployment codedeploy:GetDeployment on deploymentgroup; codedeploy:GetDeploymentConfig on deploymentconfig; codedeploy:GetApplicationRevision codedeploy:RegisterApplicationRevision on application
        R invalidate CloudFront distribution `E123ABC` => cloudfront:CreateInvalidation on distribution Distribution=E123ABC
        R change records in hosted zone `Z123ABC` => route53:ChangeResourceRecordSets on hosted zone HostedZone=Z123ABC
        R request ACM certificates => acm:RequestCertificate on *
        R describe certificates => acm:DescribeCertificate on certificate
        R detect labels with Rekognition => rekognition:DetectLabels on *
        R extract text with Textract => textract:DetectDocumentText on *; textract:AnalyzeDocument on *
        R translate text => translate:TranslateText on parallel-data
        R synthesize speech => polly:SynthesizeSpeech on *
        R transcribe audio => transcribe:StartTranscriptionJob on *; transcribe:GetTranscriptionJob on transcriptionjob
        R detect sentiment with Comprehend => comprehend:DetectSentiment on *; comprehend:DetectEntities on entity-recognizer-endpoint
        R mount one EFS file system => elasticfilesystem:ClientMount on one file system
        R mount EFS file system `fs-123` => elasticfilesystem:ClientMount on file system FileSystem=fs-123
        R submit Batch jobs => batch:SubmitJob on job definition; batch:SubmitJob on job queue
        R submit Batch jobs to queue `nightly` => batch:SubmitJob on job definition JobQueue=nightly; batch:SubmitJob on job queue JobQueue=nightly
        R submit job `report` to job queue `nightly` => batch:SubmitJob on job definition JobDefinition=report JobQueue=nightly; batch:SubmitJob on job queue JobDefinition=report JobQueue=nightly
        R get caller identity => sts:GetCallerIdentity on *
        R read CloudTrail events => cloudtrail:LookupEvents on *
        R read GuardDuty findings => guardduty:GetFindings on *
        R import Security Hub findings => securityhub:BatchImportFindings on product
        R list access analyzer findings => access-analyzer:ListFindings on Analyzer
        R decrypt with any key => kms:Decrypt on arn:*:kms:*:*:key/*
        R read tags of all resources => ?
        R tag resources => ?
        R start one DataSync task => datasync:StartTaskExecution on one task ~
        R publish to IoT topic `sensors/temp` => iot:Publish on topic TopicName=sensors/temp ~
        R connect to IoT Core => iot:Connect on client ~
        R query Location Service maps => geo-maps:GetStaticMap geo-maps:GetTile on provider ~
        R start Transcribe jobs => transcribe:StartTranscriptionJob on *; transcribe:GetTranscriptionJob on transcriptionjob
        R read one WAF web ACL => wafv2:GetWebACL on one webacl
        R start backup jobs => backup:StartBackupJob on backupVault
        R restore from AWS Backup => ?
        R update one Amplify app => amplify:UpdateApp on one apps
        R send custom events to Pinpoint => mobiletargeting:PutEvents on events
        A Organizations access => NoneOf: organizations:*
        A CloudTrail changes => NoneOf: … cloudtrail:StopLogging cloudtrail:UpdateTrail !cloudtrail:LookupEvents
        A disabling GuardDuty => NoneOf: … guardduty:DeleteDetector guardduty:UpdateDetector guardduty:StopMonitoringMembers !guardduty:GetFindings
        A stopping CloudTrail => NoneOf: cloudtrail:StopLogging cloudtrail:DeleteTrail cloudtrail:UpdateTrail cloudtrail:PutEventSelectors cloudtrail:Delete* cloudtrail:Put* cloudtrail:StopEventDataStoreIngestion cloudtrail:UpdateEventDataStore cloudtrail:DeregisterOrganizationDelegatedAdmin
        A Route 53 changes => NoneOf: … route53:ChangeResourceRecordSets !route53:ListHostedZones
        A DNS changes => NoneOf: … route53:ChangeResourceRecordSets !route53:ListHostedZones
        A billing access => NoneOf: billing:*; aws-portal:*; account:*; budgets:*; ce:*; consolidatedbilling:*; cur:*; freetier:*; invoicing:*; payments:*; purchase-orders:*; tax:*
        A AWS Marketplace purchases => NoneOf: aws-marketplace:Subscribe aws-marketplace:Unsubscribe aws-marketplace:AcceptAgreement* aws-marketplace:CreateAgreementRequest
        A WAF rule changes => NoneOf: wafv2:CreateRuleGroup wafv2:DeleteFirewallManagerRuleGroups wafv2:DeleteRuleGroup wafv2:PutFirewallManagerRuleGroups wafv2:PutManagedRuleSetVersions wafv2:UpdateManagedRuleSetVersionExpiryDate wafv2:UpdateRuleGroup
        A Cognito user deletion => NoneOf: … cognito-idp:AdminDeleteUser cognito-idp:DeleteUserPool !cognito-idp:AdminGetUser
        A AWS Config deletes => NoneOf: … config:DeleteConfigRule config:DeleteConfigurationRecorder !config:PutConfigRule
        A all deletes => NoneOf: … s3:DeleteBucket kms:ScheduleKeyDeletion
        A everything else => NotBeyond: *
        A all write operations => NoneOf: … sqs:SendMessage !s3:GetObject
        A data deletion => NoneOf: … s3:DeleteObject dynamodb:DeleteItem
        A destructive actions => NoneOf: … rds:DeleteDBCluster ec2:TerminateInstances !s3:PutObject
        A creating resources => NoneOf: … ec2:RunInstances s3:CreateBucket rds:RestoreDBInstanceFromDBSnapshot !s3:PutObject
        A deletes and updates => NoneOf: … s3:DeleteObject lambda:UpdateFunctionCode !s3:GetObject
        A Updates, deletes => NoneOf: … s3:DeleteObject lambda:UpdateFunctionCode !s3:GetObject
        A tagging => NoneOf: … ec2:CreateTags s3:PutObjectTagging !s3:PutObject
        A public sharing => NoneOf: … s3:PutBucketPolicy lambda:AddPermission !s3:PutObject
        A wildcard access => ?
        A full access => NotAllOf: *
        A S3 full access => NotAllOf: s3:*
        A DynamoDBFullAccess => NotAllOf: dynamodb:*
        A admin => NotAllOf: *
        A administrator permissions => NotAllOf: *
        A PowerUser => NotAllOf: all but 3
        A ReadOnlyAccess => ?
        A read of all S3 buckets => NotBeyond: s3:GetObject s3:GetObject*
        A list of all buckets => NotBeyond: s3:ListAllMyBuckets s3:ListBucket s3:ListBucketVersions bound s3:ListAllMyBuckets s3:ListBucket s3:ListBucketVersions on * when s3:prefix=?*
        A everything except reads => NoneOf: … s3:PutObject iam:PassRole ec2:CreateTags !s3:GetObject !ec2:DescribeInstances
        A non-read actions => ?
        A any action other than S3 reads => NotBeyond: * bound s3:GetObject on arn:*:s3:::*/*; s3:ListBucket on arn:*:s3:::*
        A KMS operations except decrypt and generate data key => NotBeyond: kms:* bound kms:Decrypt on arn:*:kms:*:*:key/*; kms:GenerateDataKey on arn:*:kms:*:*:key/*
        A IAM operations except GetRole => NotBeyond: iam:* bound iam:GetRole on arn:*:iam::*:role/*
        R read tables `orders-*` => dynamodb:GetItem on table Table=orders-*
        A reads of tables `secret-*` => NoneOf: dynamodb:GetItem dynamodb:BatchGetItem dynamodb:Query dynamodb:Scan dynamodb:PartiQLSelect dynamodb:GetRecords dynamodb:ConditionCheckItem dynamodb:ExportTableToPointInTime on arn:*:dynamodb:*:*:table/secret-* arn:*:dynamodb:*:*:table/secret-*/index/* arn:*:dynamodb:*:*:table/secret-*/stream/*
        A read of buckets `hr-*` => NoneOf: s3:GetObject s3:GetObject* on arn:*:s3:::hr-* arn:*:s3:::hr-*/*
        R delete one DynamoDB table => dynamodb:DeleteTable on one table
        R delete items from one DynamoDB table => dynamodb:DeleteItem on one item
        R delete from table `orders` => dynamodb:DeleteItem on item Table=orders
        R delete messages from queue `jobs` => sqs:DeleteMessage on message Queue=jobs
        A deletes from table `orders` => NoneOf: dynamodb:DeleteItem dynamodb:DeleteTable dynamodb:Delete* dynamodb:BatchWriteItem dynamodb:PartiQLDelete dynamodb:UpdateTimeToLive on arn:*:dynamodb:*:*:table/orders arn:*:dynamodb:*:*:table/orders/index/* arn:*:dynamodb:*:*:table/orders/stream/*
        A deleting items => NoneOf: dynamodb:DeleteItem dynamodb:DeleteTable dynamodb:Delete* dynamodb:BatchWriteItem dynamodb:PartiQLDelete dynamodb:UpdateTimeToLive
        R list objects in bucket `acme-data` under prefix `daily/` => s3:ListBucket on bucket Bucket=acme-data Prefix=daily/ when s3:prefix=daily/*
        R list prefix `daily/` of bucket `acme-data` => s3:ListBucket on bucket Bucket=acme-data Prefix=daily/ when s3:prefix=daily/*
        A S3 admin access => NoneOf: … s3:PutBucketPolicy s3:CreateBucket !s3:GetObject
        A full S3 access => NotAllOf: s3:*
        A admin access => NotAllOf: *
        A deletes in any service => NoneOf: … ecs:DeleteService s3:DeleteObject
        A writes to all services => NoneOf: … ecs:UpdateService s3:PutObject
        A API Gateway changes => NoneOf: … apigateway:PATCH apigateway:POST apigateway:DELETE execute-api:ManageConnections
        A access to tables in other accounts => NotBeyond: … dynamodb:GetItem dynamodb:PutItem
        A writes to queues in other accounts => NotBeyond: … sqs:SendMessage sqs:DeleteMessage !sqs:ReceiveMessage
        A cross-region writes => NotBeyond: … s3:PutObject !s3:GetObject
        A reads outside bucket `acme-data` => NotBeyond: s3:GetObject s3:GetObject* bound s3:GetObject s3:GetObject* on arn:*:s3:::acme-data arn:*:s3:::acme-data/*
        A IAM operations except reads => NoneOf: … iam:PassRole iam:CreateUser !iam:GetRole
        A anything except S3 reads => NotBeyond: * bound s3:GetObject on arn:*:s3:::*/*; s3:ListBucket on arn:*:s3:::*
        A EC2 operations except describe => NotBeyond: ec2:* bound ec2:Describe* on *
        A secrets other than `db` => NotBeyond: … secretsmanager:GetSecretValue bound … on arn:*:secretsmanager:*:*:secret:db-?????? arn:*:secretsmanager:*:*:secret:db
        A reading secrets except `app/*` => NotBeyond: secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue bound secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue on arn:*:secretsmanager:*:*:secret:app/*-?????? arn:*:secretsmanager:*:*:secret:app/*
        A Lambda invocations except function `resize` => NotBeyond: lambda:InvokeAsync lambda:InvokeFunction lambda:InvokeFunctionUrl lambda:RunMicrovm bound lambda:InvokeAsync lambda:InvokeFunction lambda:InvokeFunctionUrl lambda:RunMicrovm on arn:*:lambda:*:*:function:resize arn:*:lambda:*:*:function:resize:*
        A everything outside bucket `a1-data` => NotBeyond: … s3:GetObject s3:PutObject bound … on arn:*:s3:::a1-data arn:*:s3:::a1-data/*
        A KMS operations except decrypt with key alias/app => NotBeyond: kms:* bound kms:Decrypt on arn:*:kms:*:*:key/* when kms:ResourceAliases=alias/app
        A all S3 actions but GetObject => NotBeyond: s3:* bound s3:GetObject on arn:*:s3:::*/*
        A SQS delete except for queue `jobs` => NotBeyond: sqs:DeleteMessage sqs:DeleteQueue sqs:PurgeQueue bound sqs:DeleteMessage sqs:DeleteQueue sqs:PurgeQueue on arn:*:sqs:*:*:jobs
        A disabling Security Hub => NoneOf: … securityhub:DisableSecurityHub securityhub:BatchDisableStandards
        A stopping EC2 instances => NoneOf: … ec2:StopInstances ec2:TerminateInstances !ec2:DescribeInstances
        A terminating ECS tasks => NoneOf: ecs:DeleteDaemonTaskDefinition ecs:DeleteTaskDefinitions ecs:DeleteTaskSet ecs:StopTask
        A database snapshots sharing => NoneOf: … rds:ModifyDBSnapshotAttribute
        A passing roles to EC2 => NoneOf: iam:PassRole when iam:PassedToService=ec2.amazonaws.com
        A reading SSM parameters under `/prod/` => NoneOf: ssm:GetParameter ssm:GetParameterHistory ssm:GetParameters ssm:GetParametersByPath on arn:*:ssm:*:*:parameter/prod/* arn:*:ssm:*:*:parameter/prod
        A decrypt with key alias/app => NoneOf: kms:Decrypt kms:ReEncryptFrom kms:CreateGrant kms:PutKeyPolicy when kms:ResourceAliases=alias/app
        A use of KMS keys outside account 111122223333 => NotBeyond: … kms:Decrypt kms:Encrypt
        A S3 reads outside eu-west-1 => NotBeyond: s3:GetObject s3:GetObject*
        R invoke functions `a-one` and `b-two` in eu-west-1 => lambda:InvokeFunction on function Function=a-one|b-two eu-west-1
        R read and decrypt one secret => ?
        R send messages to one queue and publish to one topic => sqs:SendMessage on one queue; sns:Publish on one topic
        R access one S3 bucket => ?
        R use table `orders` => ?
        R manage one SQS queue => sqs:AddPermission sqs:CancelMessageMoveTask sqs:ChangeMessageVisibility sqs:CreateQueue sqs:DeleteMessage sqs:DeleteQueue sqs:PurgeQueue sqs:RemovePermission sqs:SendMessage sqs:SetQueueAttributes sqs:StartMessageMoveTask sqs:TagQueue sqs:UntagQueue on one queue ~
        A writing outside prefix `uploads/` of bucket `acme-media` => NotBeyond: … s3:PutObject s3:DeleteObject !s3:GetObject !dynamodb:PutItem bound … on arn:*:s3:::acme-media/uploads/*
        R read secrets starting with `app/` => secretsmanager:GetSecretValue on secret Secret=app/*
        A reading from DynamoDB tables other than `orders` => NotBeyond: dynamodb:GetItem dynamodb:BatchGetItem dynamodb:Query dynamodb:Scan dynamodb:PartiQLSelect dynamodb:GetRecords dynamodb:ConditionCheckItem dynamodb:ExportTableToPointInTime bound dynamodb:GetItem dynamodb:BatchGetItem dynamodb:Query dynamodb:Scan dynamodb:PartiQLSelect dynamodb:GetRecords dynamodb:ConditionCheckItem dynamodb:ExportTableToPointInTime on arn:*:dynamodb:*:*:table/orders arn:*:dynamodb:*:*:table/orders/index/* arn:*:dynamodb:*:*:table/orders/stream/*
        A S3 reads other than from prefix `in/` of bucket `acme-media` => NotBeyond: s3:GetObject s3:GetObject* bound s3:GetObject s3:GetObject* on arn:*:s3:::acme-media/in/*
        A assuming roles in other accounts => NotBeyond: sts:AssumeRole sts:AssumeRole* sts:AssumeRoot
        A sending emails => NoneOf: … ses:SendEmail ses:SendRawEmail
        A SES sends => NoneOf: … ses:SendEmail ses:SendBulkTemplatedEmail
        A EKS admin => NoneOf: … eks:CreateCluster eks:DeleteCluster eks:CreateAccessEntry !eks:DescribeCluster
        A Athena queries => NoneOf: athena:StartQueryExecution athena:GetQueryExecution athena:GetQueryResults
        A invoking Bedrock models other than `amazon.titan-text-lite-v1` => NotBeyond: bedrock:InvokeModel bedrock:InvokeModelWith* bedrock:CreateModelInvocationJob bedrock:InvokeAgent bedrock:InvokeInlineAgent bedrock:InvokeFlow bedrock:RetrieveAndGenerate* bound bedrock:InvokeModel bedrock:InvokeModelWith* bedrock:CreateModelInvocationJob bedrock:InvokeAgent bedrock:InvokeInlineAgent bedrock:InvokeFlow bedrock:RetrieveAndGenerate* on arn:*:bedrock:*::foundation-model/amazon.titan-text-lite-v1
        R launch EC2 instances => ec2:RunInstances on instance; ec2:RunInstances on image; ec2:RunInstances on network interface; ec2:RunInstances on security group; ec2:RunInstances on subnet; ec2:RunInstances on volume; iam:PassRole on one role when iam:PassedToService=ec2.amazonaws.com
        # Names that are words of the vocabulary, and what is named but in no ARN
        R upload files to bucket uploads => s3:PutObject on bucket objects Bucket=uploads
        R upload files to bucket uploads under in/ => s3:PutObject on prefix Bucket=uploads Prefix=in/
        R write items to DynamoDB table sessions => dynamodb:PutItem dynamodb:UpdateItem on item Table=sessions
        R write objects to the bucket named uploads => s3:PutObject on bucket objects Bucket=uploads
        R send messages to the notifications queue => sqs:SendMessage on queue Queue=notifications
        R publish to topic notifications => sns:Publish on topic Topic=notifications
        R send messages to queue events => sqs:SendMessage on queue Queue=events
        R send messages to queue payments => sqs:SendMessage on queue Queue=payments
        R send failed events to the SQS queue clickstream-dlq => sqs:SendMessage on queue Queue=clickstream-dlq
        R read secret password => secretsmanager:GetSecretValue on secret Secret=password
        R read the database secret => secretsmanager:GetSecretValue on secret Secret=database
        R read objects from S3 bucket in account 222233334444 => ?
        R run ECS task `report-task` on cluster `main` => ?
        R read `config.json` from S3 bucket `settings` => s3:GetObject on object Bucket=settings Object=config.json
        R decrypt with KMS key `orders-key` => ?
        R decrypt with KMS key `alias/orders` => kms:Decrypt on key when kms:ResourceAliases=alias/orders

        # What belongs to what was named, and what would be lost beside it
        R read table `orders` and its stream => dynamodb:GetItem on table Table=orders; dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator on table stream Table=orders
        R read bucket `media` and its policy => s3:GetObject on bucket objects Bucket=media; s3:GetBucketPolicy on bucket Bucket=media
        R read bucket `media` and its lifecycle policy => ?
        R read one DynamoDB table and its lifecycle policy => ?
        R delete queue `jobs` and its policy => ?
        R update one Lambda function and its role => lambda:UpdateFunctionCode lambda:UpdateFunctionConfiguration on one function; iam:PassRole on one role when iam:PassedToService=lambda.amazonaws.com; iam:UpdateRole on role
        R read Cognito users of pool `eu-west-1_abc` => cognito-idp:AdminGetUser on pool user UserPool=eu-west-1_abc
        R start session on instance `i-0123` => ssm:StartSession on instance Instance=i-0123
        R decrypt S3 objects with KMS key `alias/app` => ?
        R copy objects from S3 to DynamoDB table `t` => ?
        R read Lambda logs from CloudWatch => logs:FilterLogEvents on log; logs:GetLogEvents on log
        R run ECS task `report` on cluster `c` => ?

        # Tags, regions, namespaces
        R stop EC2 instances tagged `Env=dev` => ec2:StopInstances on instance when aws:ResourceTag/Env=dev
        R terminate instances tagged `team:core` = `x` => ec2:TerminateInstances on instance when aws:ResourceTag/team:core=x
        R read secrets with tag App=pay => secretsmanager:GetSecretValue on secret when aws:ResourceTag/App=pay
        R describe EC2 instances tagged Env=dev => ?
        R tag EC2 instances with tag Env=dev => ?
        R stop EC2 instances and read bucket `b` tagged Env=dev => ?
        R describe EC2 instances in eu-west-1 => ec2:DescribeInstances on * when aws:RequestedRegion=eu-west-1
        R put CloudWatch metrics in namespace `App` => cloudwatch:PutMetricData on * when cloudwatch:namespace=App
        R launch EC2 instances in subnet `subnet-0123` => ec2:RunInstances on instance Subnet=subnet-0123; ec2:RunInstances on subnet Subnet=subnet-0123; ec2:RunInstances on image; ec2:RunInstances on network interface; ec2:RunInstances on security group; ec2:RunInstances on volume; iam:PassRole on one role when iam:PassedToService=ec2.amazonaws.com
        R invoke inference profile `eu.anthropic.claude` => bedrock:InvokeModel on inference profile InferenceProfile=eu.anthropic.claude; bedrock:InvokeModel on model

        # What a reading would lose
        R update Lambda function code of `arn:aws:lambda:eu-west-1:111122223333:function:api` => lambda:UpdateFunctionCode on arn:aws:lambda:eu-west-1:111122223333:function:api
        R tag EC2 instances with `Owner` => ?
        R tag instances with `LastStopped` only => ?
        R terminate EC2 instances tagged `Env=dev` but not `Protected=true` => ?
        R read items from table `arn:aws:dynamodb:eu-west-1:111122223333:table/orders` and its indexes => ?
        R list and describe backup jobs and recovery points => ?
        R get parameters under `arn:aws:ssm:eu-west-1:111122223333:parameter/prod/api/` => ssm:GetParameter on arn:aws:ssm:eu-west-1:111122223333:parameter/prod/api/*; ssm:GetParameters on arn:aws:ssm:eu-west-1:111122223333:parameter/prod/api/*
        R read objects tagged `public=true` in bucket `acme-web` => s3:GetObject on bucket objects Bucket=acme-web when s3:ExistingObjectTag/public=true
        R read the tags of bucket `acme-data` => s3:GetBucketTagging on bucket Bucket=acme-data
        R change tags of EC2 instances => ec2:CreateTags on instance ~
        R list tags of Lambda functions => lambda:ListTags on function ~
        R remove tags from queue `jobs` => sqs:UntagQueue on queue Queue=jobs

        # Names that are words of the vocabulary
        R write events table => dynamodb:PutItem dynamodb:UpdateItem on table Table=events
        R write updates table => dynamodb:PutItem dynamodb:UpdateItem on table Table=updates
        R read items table => dynamodb:GetItem on table Table=items
        R read users table => dynamodb:GetItem on table Table=users
        R put objects to uploads bucket => s3:PutObject on bucket objects Bucket=uploads
        R write logs bucket => s3:PutObject on bucket objects Bucket=logs
        R publish to updates topic => sns:Publish on topic Topic=updates
        R sns:Publish on deletes topic => sns:Publish on topic Topic=deletes
        R read prefix `incoming/` in `uploads-prod` => s3:GetObject on prefix Bucket=uploads-prod Prefix=incoming/

        # How a request comes
        R read secret `db-AbCdEf` with MFA => secretsmanager:GetSecretValue on secret Secret=db-AbCdEf when aws:MultiFactorAuthPresent=true
        R read objects in bucket `acme-data` only over TLS => s3:GetObject on bucket objects Bucket=acme-data when aws:SecureTransport=true
        R read objects in bucket `acme-data` from VPC endpoint `vpce-1a2b3c4d` => s3:GetObject on bucket objects Bucket=acme-data when aws:SourceVpce=vpce-1a2b3c4d
        R read objects in bucket `acme-data` over TLS from 203.0.113.0/24 => s3:GetObject on bucket objects Bucket=acme-data when aws:SourceIp=203.0.113.0/24 when aws:SecureTransport=true
        R assume role `deploy` with external ID `acme-42` => sts:AssumeRole on role Role=deploy when sts:ExternalId=acme-42
        R read secret `db-AbCdEf` except from 203.0.113.0/24 => ?
        R read objects in bucket `acme-data` outside VPC endpoint `vpce-1a2b` => ?
        R read objects in bucket `acme-data` from outside 203.0.113.0/24 => ?
        A deleting objects without MFA => NotBeyond: … s3:DeleteObject bound * on * when aws:MultiFactorAuthPresent=true
        A access without TLS => NoneOf: * when aws:SecureTransport=false
        A reads from outside VPC `vpc-1a2b` => NotBeyond: … s3:GetObject bound * on * when aws:SourceVpc=vpc-1a2b

        # Effects that neither a verb nor a kind of resource tells
        A running commands on EC2 instances => NoneOf: … ssm:SendCommand ssm:StartSession ssm:StartAutomationExecution ec2-instance-connect:SendSSHPublicKey !ec2:RunInstances
        A remote command execution => NoneOf: … ssm:SendCommand !ec2:RunInstances
        A SSH access to instances => NoneOf: … ec2-instance-connect:SendSSHPublicKey ec2-instance-connect:OpenTunnel ssm:StartSession ec2:GetPasswordData !s3:GetAccessGrantsInstance
        A connecting to instances => NoneOf: … ec2-instance-connect:SendSSHPublicKey ssm:StartSession
        A exec into containers => NoneOf: … ecs:ExecuteCommand
        A changing security group rules => NoneOf: … ec2:AuthorizeSecurityGroupIngress ec2:RevokeSecurityGroupEgress ec2:ModifySecurityGroupRules ec2:ModifyInstanceAttribute !ec2:RunInstances
        A opening ports => NoneOf: … ec2:AuthorizeSecurityGroupIngress
        A changing routes or network ACLs => NoneOf: … ec2:CreateRoute ec2:ReplaceNetworkAclEntry
        A sharing AMIs => NoneOf: ec2:ModifyImageAttribute ec2:DisableImageBlockPublicAccess
        A sharing snapshots with other accounts => NoneOf: … ec2:ModifySnapshotAttribute rds:ModifyDBSnapshotAttribute redshift:AuthorizeSnapshotAccess
        A sharing RDS snapshots => NoneOf: rds:ModifyDBSnapshotAttribute rds:ModifyDBClusterSnapshotAttribute
        A making buckets public => NoneOf: … s3:PutBucketPolicy s3:PutBucketAcl s3:PutBucketPublicAccessBlock s3:PutObjectAcl !s3:GetObject
        A disabling block public access => NoneOf: … s3:PutAccountPublicAccessBlock ec2:DisableSnapshotBlockPublicAccess !s3:GetBucketPublicAccessBlock
        A changing ACLs => NoneOf: s3:PutBucketAcl s3:PutObjectAcl s3:PutObjectVersionAcl s3:PutBucketOwnershipControls
        A turning off versioning => NoneOf: s3:PutBucketVersioning
        A bypassing object lock => NoneOf: s3:BypassGovernanceRetention s3:PutObjectRetention s3:PutObjectLegalHold s3:PutBucketObjectLockConfiguration
        A removing encryption => NoneOf: … s3:PutEncryptionConfiguration kms:DisableKey sqs:SetQueueAttributes !s3:DeleteObject
        A removing encryption from buckets => NoneOf: s3:PutEncryptionConfiguration s3:PutBucketPolicy s3:DeleteBucketPolicy
        A changing Lambda resource policies => NoneOf: … lambda:AddPermission lambda:RemovePermission lambda:AddLayerVersionPermission !lambda:UpdateFunctionCode
        A changing resource policies => NoneOf: … s3:PutBucketPolicy lambda:AddPermission secretsmanager:PutResourcePolicy sqs:SetQueueAttributes kms:PutKeyPolicy ecr:SetRepositoryPolicy !s3:PutObject
        A changing trust policies => NoneOf: iam:UpdateAssumeRolePolicy iam:CreateRole
        A privilege escalation => NoneOf: … iam:CreatePolicyVersion iam:AttachRolePolicy iam:PutUserPolicy iam:UpdateAssumeRolePolicy !iam:PassRole
        A changing its own permissions => NoneOf: … iam:PutRolePolicy iam:CreatePolicyVersion !s3:PutObject
        A long-lived credentials => NoneOf: … iam:CreateAccessKey iam:CreateServiceSpecificCredential !sts:AssumeRole
        A resetting passwords => NoneOf: … iam:UpdateLoginProfile cognito-idp:AdminSetUserPassword
        A disabling MFA => NoneOf: … iam:DeactivateMFADevice
        A stopping logging => NoneOf: … cloudtrail:StopLogging config:StopConfigurationRecorder ec2:DeleteFlowLogs s3:PutBucketLogging !cloudtrail:LookupEvents
        A stopping CloudTrail logging => NoneOf: … cloudtrail:StopLogging cloudtrail:UpdateTrail !ec2:DeleteFlowLogs
        A disabling security services => NoneOf: … guardduty:DeleteDetector securityhub:DisableSecurityHub config:StopConfigurationRecorder macie2:DisableMacie
        A scheduling key deletion => NoneOf: kms:ScheduleKeyDeletion kms:Delete* kms:Disable*
        A disabling keys => NoneOf: … kms:DisableKey kms:ScheduleKeyDeletion
        A deleting backups => NoneOf: … backup:DeleteRecoveryPoint ec2:DeleteSnapshot rds:DeleteDBSnapshot dynamodb:DeleteBackup !ec2:TerminateInstances
        A disabling deletion protection => NoneOf: … rds:ModifyDBInstance cloudformation:UpdateTerminationProtection
        A changing instance types => NoneOf: … ec2:ModifyInstanceAttribute !ec2:RunInstances
        A reading or changing instance user data => NoneOf: … ec2:DescribeInstanceAttribute ec2:ModifyInstanceAttribute
        A changing table capacity => NoneOf: … dynamodb:UpdateTable application-autoscaling:RegisterScalableTarget !dynamodb:UpdateItem
        A reading Lambda environment variables => NoneOf: lambda:GetFunction lambda:GetFunctionConfiguration lambda:ListFunctions lambda:ListVersionsByFunction
        A making Lambda functions public => NoneOf: … lambda:AddPermission lambda:CreateFunctionUrlConfig
        A leaving the organization => NoneOf: … organizations:LeaveOrganization
        A purchasing anything => NoneOf: … ec2:PurchaseReservedInstancesOffering savingsplans:CreateSavingsPlan
        A access to other services => NotBeyond: *
        A anything but S3 => NotBeyond: * bound s3:* on *
        A anything except S3 and DynamoDB => NotBeyond: * bound s3:* on *; dynamodb:* on *
        A any service other than S3 => NotBeyond: * bound s3:* on *
        A all write actions except CloudWatch Logs => NotBeyond: … iam:CreateUser s3:PutObject bound logs:* on *
        A IAM operations except PassRole to Lambda => NotBeyond: iam:* bound iam:PassRole on * when iam:PassedToService=lambda.amazonaws.com
        A S3/DynamoDB delete => NoneOf: … s3:DeleteObject dynamodb:DeleteTable
        A delete (S3, DynamoDB) => NoneOf: … s3:DeleteObject dynamodb:DeleteItem
        A IAM/STS/Organizations => NoneOf: iam:*; sts:*; organizations:*
        A S3 delete and list => NoneOf: … s3:DeleteObject s3:ListBucket !dynamodb:ListTables
        A stopping EC2 instances other than instances tagged Env=dev => ?
        A stopping EC2 instances except those tagged Env=dev => ?
        A stopping instances tagged Env=prod => NoneOf: … ec2:StopInstances
        A access from outside the VPC => ?
        A `s3:DeleteObjects` => ?
        R read bucket `uploads` with SSE-KMS => ?
        R consume from topic `orders` => ?
        A deleting clusters => NoneOf: … ecs:DeleteCluster eks:DeleteCluster rds:DeleteDBCluster redshift:DeleteCluster !s3:DeleteObject !ec2:TerminateInstances
        A changing the policy of bucket `acme-data` => NoneOf: s3:DeleteBucketPolicy s3:PutBucketPolicy
        A changing the encryption of bucket `acme-data` => NoneOf: s3:PutEncryptionConfiguration s3:PutBucketPolicy s3:DeleteBucketPolicy on arn:*:s3:::acme-data arn:*:s3:::acme-data/*
        A changing security group `sg-0123` => NoneOf: … ec2:AuthorizeSecurityGroupIngress
        A data exfiltration => ?
        A reading user data => NoneOf: … iam:GetUser !ec2:DescribeInstanceAttribute
        # Whole, by whom and what a name alone stands for
        R all SQS operations except purge => sqs:AddPermission sqs:CancelMessageMoveTask sqs:ChangeMessageVisibility sqs:CreateQueue sqs:DeleteMessage sqs:DeleteQueue sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ListDeadLetterSourceQueues sqs:ListMessageMoveTasks sqs:ListQueueTags sqs:ListQueues sqs:ReceiveMessage sqs:RemovePermission sqs:SendMessage sqs:SetQueueAttributes sqs:StartMessageMoveTask sqs:TagQueue sqs:UntagQueue on * ~
        R access to bucket `acme-data` => ?
        R PassRole for one role to ECS tasks => iam:PassRole on one role when iam:PassedToService=ecs-tasks.amazonaws.com
        R pass role `deployer` to Lambda => iam:PassRole on role Role=deployer when iam:PassedToService=lambda.amazonaws.com
        R invoke Lambda `resize` => lambda:InvokeFunction on function Function=resize
        R SQS: send to `jobs` => sqs:SendMessage on queue Queue=jobs
        R DynamoDB: GetItem on `orders` => dynamodb:GetItem on table Table=orders
        R read S3 `uploads/incoming/` => s3:GetObject on prefix Bucket=uploads Prefix=incoming/
        R create Lambda function `f` with role `r` => lambda:CreateFunction on function Function=f; iam:PassRole on one role Role=r when iam:PassedToService=lambda.amazonaws.com
        R launch EC2 instances with role `app-role` => ec2:RunInstances on instance; ec2:RunInstances on image; ec2:RunInstances on network interface; ec2:RunInstances on security group; ec2:RunInstances on subnet; ec2:RunInstances on volume; iam:PassRole on one role Role=app-role when iam:PassedToService=ec2.amazonaws.com
        R run ECS task `job` with role `task-role` => ecs:RunTask on task TaskDefinition=job; iam:PassRole on one role Role=task-role when iam:PassedToService=ecs-tasks.amazonaws.com
        R write one DynamoDB table with role `x` => ?
        R start session on one instance => ssm:StartSession on one instance
        R Describe* on EC2 => ec2:Describe* on *
        R deploy one CDK stack => cloudformation:CreateChangeSet cloudformation:DescribeChangeSet cloudformation:ExecuteChangeSet cloudformation:DescribeStacks cloudformation:DescribeStackEvents on one stack; cloudformation:UpdateStack cloudformation:DescribeStacks cloudformation:DescribeStackEvents on one stack
        R look up CloudTrail events => cloudtrail:LookupEvents on *
        R list Cognito users in pool `us-east-1_abc` => cognito-idp:ListUsers on user pool UserPool=us-east-1_abc
        R register targets in target group `web` => elasticloadbalancing:RegisterTargets on target group TargetGroup=web
        R read Glue table `t` in database `d` => glue:GetTable on glue table GlueDatabase=d GlueTable=t; glue:GetTable on glue database GlueDatabase=d GlueTable=t; glue:GetTable on data catalog
        R create NAT gateways => ec2:CreateNatGateway on subnet
        R describe transit gateways => ec2:DescribeTransitGateways on *
        A unencrypted uploads => NotBeyond: s3:PutObject bound * on * when s3:x-amz-server-side-encryption=?*
        A unencrypted writes to bucket `media` => NotBeyond: s3:PutObject on arn:*:s3:::media/* bound * on * when s3:x-amz-server-side-encryption=?*
        A http access => NoneOf: * when aws:SecureTransport=false
        A unencrypted connections => NoneOf: * when aws:SecureTransport=false
        A reading without encryption => ?
        A creating NAT gateways => NoneOf: ec2:CreateNatGateway ec2:RunInstances
        A wildcard resources => ?
        # What an adversarial reader found
        R CreateLogStream and put log events in log group `/app` => logs:CreateLogStream on log LogGroup=/app; logs:CreateLogStream logs:PutLogEvents on log LogGroup=/app
        A terminating instances tagged `Env=prod` => NoneOf: … ec2:TerminateInstances !ec2:DeleteVpc
        R put objects in bucket `data` with tags => ?
        R approve pipeline `deploy-1` => codepipeline:PutApprovalResult on pipeline action Pipeline=deploy-1
        R encrypted uploads to bucket `data` => ?
        R read encrypted objects in bucket `data` => s3:GetObject on bucket objects Bucket=data
        R read own items in table `orders` => ?
        R create service-linked roles for ECS => ?
        R get bucket location of `data` => s3:GetBucketLocation on bucket Bucket=data
        R put metrics for function `resize` => ?
        R stop instances in VPC `vpc-0123456789abcdef0` => ?
        R stop `t3.micro` instances => ?
        R stop instance `i-0123456789abcdef0` => ec2:StopInstances on instance Instance=i-0123456789abcdef0
        A IAM operations other than passing `app-role` => NotBeyond: iam:* bound iam:PassRole on arn:*:iam::*:role/app-role
        A IAM operations except PassRole on `app-role` => NotBeyond: iam:* bound iam:PassRole on arn:*:iam::*:role/app-role
        A uploads without KMS encryption to bucket `data` => NotBeyond: s3:PutObject on arn:*:s3:::data/* bound * on * when s3:x-amz-server-side-encryption=aws:kms
        A uploads to bucket `data` without KMS encryption => NotBeyond: s3:PutObject on arn:*:s3:::data/* bound * on * when s3:x-amz-server-side-encryption=aws:kms
        A uploads encrypted with any key other than `alias/app` => ?
        A running ECS tasks => NoneOf: ecs:RunTask ecs:StartTask ecs:CreateService ecs:UpdateService ecs:CreateTaskSet
        A launching containers => NoneOf: ecs:RunTask ecs:StartTask ecs:CreateService ecs:UpdateService ecs:CreateTaskSet
        A running commands in containers => NoneOf: ecs:ExecuteCommand ssm:StartSession eks:AccessKubernetesApi eks:MutateViaKubernetesApi
        A RAM sharing => NoneOf: ram:CreateResourceShare ram:AssociateResourceShare ram:AssociateResourceSharePermission ram:UpdateResourceShare ram:EnableSharingWithAwsOrganization ram:CreatePermission* ram:Promote*
        A reading EBS snapshots => NoneOf: ebs:GetSnapshotBlock ebs:ListSnapshotBlocks ebs:ListChangedBlocks ec2:CreateVolume ec2:CopySnapshot ec2:ModifySnapshotAttribute
        A changing instance roles => NoneOf: ec2:AssociateIamInstanceProfile ec2:ReplaceIamInstanceProfileAssociation ec2:DisassociateIamInstanceProfile iam:AddRoleToInstanceProfile iam:RemoveRoleFromInstanceProfile
        A copying snapshots to other accounts => NoneOf: ec2:ModifySnapshotAttribute ec2:DisableSnapshotBlockPublicAccess rds:ModifyDBSnapshotAttribute rds:ModifyDBClusterSnapshotAttribute redshift:AuthorizeSnapshotAccess backup:StartCopyJob
        A copying AMIs => NoneOf: ec2:CopyImage ec2:CreateStoreImageTask ec2:ExportImage
        A exporting user pools => NoneOf: cognito-idp:ListUsers cognito-idp:ListUsersInGroup cognito-idp:AdminGetUser
        A stopping databases => NoneOf: rds:StopDBInstance rds:StopDBCluster rds:RebootDB* rds:DeleteDBInstance rds:DeleteDBCluster redshift:PauseCluster redshift:DeleteCluster
        A modifying databases => NoneOf: rds:ModifyDBInstance rds:ModifyDBCluster rds:ModifyGlobalCluster rds:ModifyCurrentDBClusterCapacity rds:ModifyDBParameterGroup rds:ModifyDBClusterParameterGroup rds:ModifyTenantDatabase rds:RebootDB* redshift:ModifyCluster* redshift:ResizeCluster
        A connecting to databases => NoneOf: rds-db:connect rds-data:ExecuteStatement rds-data:BatchExecuteStatement redshift:GetClusterCredentials redshift:GetClusterCredentialsWithIAM redshift-serverless:GetCredentials redshift-data:ExecuteStatement redshift-data:BatchExecuteStatement dsql:DbConnect dsql:DbConnectAdmin
        A invoking Bedrock models => NoneOf: bedrock:InvokeModel bedrock:InvokeModelWith* bedrock:CreateModelInvocationJob bedrock:InvokeAgent bedrock:InvokeInlineAgent bedrock:InvokeFlow bedrock:RetrieveAndGenerate*
        A sending notifications => NoneOf: sns:Publish mobiletargeting:SendMessages mobiletargeting:SendUsersMessages
        A sending SMS => NoneOf: sns:Publish sms-voice:SendTextMessage sms-voice:SendMediaMessage mobiletargeting:SendMessages mobiletargeting:SendUsersMessages
        A DNS changes => NoneOf: … route53:ChangeResourceRecordSets route53domains:UpdateDomainNameservers route53resolver:CreateResolverRule !route53:ListHostedZones
        A disabling rotation => NoneOf: secretsmanager:CancelRotateSecret secretsmanager:RotateSecret kms:DisableKeyRotation
        A reading Cognito users => NoneOf: cognito-idp:AdminGetUser cognito-idp:ListUsers cognito-idp:ListUsersInGroup cognito-idp:GetUser cognito-idp:AdminList*
        A approving deployments => NoneOf: codepipeline:PutApprovalResult codepipeline:OverrideStageCondition codedeploy:ContinueDeployment ssm:SendAutomationSignal
        A changing topic subscriptions => NoneOf: sns:Subscribe sns:ConfirmSubscription sns:Unsubscribe sns:SetSubscriptionAttributes
        A pulling images => NoneOf: ecr:BatchGetImage ecr:GetDownloadUrlForLayer
        A reading SSM parameters outside `/app/` => NotBeyond: ssm:GetParameter ssm:GetParameter* bound ssm:GetParameter ssm:GetParameter* on arn:*:ssm:*:*:parameter/app/*
        A read of bucket `data` outside `in/` => NotBeyond: s3:GetObject s3:GetObject* on arn:*:s3:::data arn:*:s3:::data/* bound s3:GetObject s3:GetObject* on arn:*:s3:::data/in/*
        A decrypting with KMS keys other than `alias/app` => NotBeyond: kms:Decrypt kms:ReEncryptFrom kms:CreateGrant kms:PutKeyPolicy bound kms:Decrypt kms:ReEncryptFrom kms:CreateGrant kms:PutKeyPolicy on * when kms:ResourceAliases=alias/app
        """;

    /// <summary>Column, phrase and what it means.</summary>
    public static IEnumerable<(char Column, string Phrase, string Meaning)> Lines =>
        from line in Text.Split('\n')
        where line.Length > 0 && line[0] != '#'
        let parts = line[2..].Split(" => ", 2)
        select (line[0], parts[0], parts[1]);
}

using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>An exception leaves out what it names and nothing else, and what is avoided is all that stands before it.</summary>
public sealed class ExceptionProofTests
{
    [Theory]
    [InlineData("anything but S3", "iam:CreateUser", AvoidedStatus.Allowed)]
    [InlineData("anything but S3", "s3:GetObject", AvoidedStatus.NotGranted)]
    [InlineData("anything except S3 and DynamoDB", "dynamodb:GetItem", AvoidedStatus.NotGranted)]
    [InlineData("anything except S3 and DynamoDB", "sqs:SendMessage", AvoidedStatus.Allowed)]
    [InlineData("all write actions except CloudWatch Logs", "dynamodb:PutItem", AvoidedStatus.Allowed)]
    [InlineData("all write actions except CloudWatch Logs", "logs:PutLogEvents", AvoidedStatus.NotGranted)]
    [InlineData("all write actions except CloudWatch Logs", "dynamodb:GetItem", AvoidedStatus.NotGranted)]
    [InlineData("access to anything except the bucket `b`", "iam:CreateUser", AvoidedStatus.Allowed)]
    [InlineData("EC2 except describe", "ec2:GetPasswordData", AvoidedStatus.Allowed)]
    [InlineData("EC2 except describe", "ec2:DescribeInstances", AvoidedStatus.NotGranted)]
    [InlineData("S3/DynamoDB delete", "dynamodb:DeleteTable", AvoidedStatus.Allowed)]
    [InlineData("writes (S3, DynamoDB)", "dynamodb:PutItem", AvoidedStatus.Allowed)]
    [InlineData("IAM/STS/Organizations", "organizations:LeaveOrganization", AvoidedStatus.Allowed)]
    [InlineData("deleting databases", "rds:DeleteDBCluster", AvoidedStatus.Allowed)]
    public void Prove_AnAvoidedPhrase_IsDecidedByWhatItLeavesOut(string phrase, string action, AvoidedStatus status)
    {
        var proof = Case.Prove(Case.Table("`s3:ListAllMyBuckets` on `*`", phrase), Case.Allow($"'Action':'{action}','Resource':'*'"));

        Assert.True(proof.Avoided[0].Status == status, Case.Say(proof));
    }

    // A path gives every parameter below it.
    [Theory]
    [InlineData("prod", AvoidedStatus.Allowed)]
    [InlineData("prod/db", AvoidedStatus.Allowed)]
    [InlineData("dev", AvoidedStatus.NotGranted)]
    public void Prove_AnAvoidedParameter_IsReadByThePathsAboveIt(string path, AvoidedStatus status)
    {
        var proof = Case.Prove(
            Case.Table("`s3:ListAllMyBuckets` on `*`", "reading SSM parameter `/prod/db/password`"),
            Case.Allow($"'Action':'ssm:GetParametersByPath','Resource':'arn:aws:ssm:eu-west-1:111122223333:parameter/{path}'"));

        Assert.True(proof.Avoided[0].Status == status, Case.Say(proof));
    }

    [Theory]
    [InlineData("lambda.amazonaws.com", AvoidedStatus.NotGranted)]
    [InlineData("ec2.amazonaws.com", AvoidedStatus.Allowed)]
    public void Prove_ExceptPassRoleToOneService_LeavesThatServiceAlone(string service, AvoidedStatus status)
    {
        var proof = Case.Prove(
            Case.Table("`s3:ListAllMyBuckets` on `*`", "IAM operations except PassRole to Lambda"),
            Case.Allow($"'Action':'iam:PassRole','Resource':'*','Condition':{{'StringEquals':{{'iam:PassedToService':'{service}'}} }}"));

        Assert.True(proof.Avoided[0].Status == status, Case.Say(proof));
    }

    [Theory]
    [InlineData("prod", AvoidedStatus.Allowed)]
    [InlineData("dev", AvoidedStatus.NotGranted)]
    public void Prove_AvoidedByATag_IsOfResourcesWithThatTag(string tag, AvoidedStatus status)
    {
        var proof = Case.Prove(
            Case.Table("`s3:ListAllMyBuckets` on `*`", "stopping EC2 instances tagged Env=prod"),
            Case.Allow($"'Action':'ec2:StopInstances','Resource':'*','Condition':{{'StringEquals':{{'aws:ResourceTag/Env':'{tag}'}} }}"));

        Assert.True(proof.Avoided[0].Status == status, Case.Say(proof));
    }
}

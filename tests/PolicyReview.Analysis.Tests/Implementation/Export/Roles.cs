using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>Roles for tests.</summary>
internal static class Roles
{
    public const string Account = "111122223333";
    public const string Region = "ap-northeast-1";

    public const string ReadOnly = "arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess";

    public const string LambdaTrust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    public static DeploymentTokens Tokens { get; } = new(Account, Region);

    /// <summary>A worked example's role; one without a trust policy of its own gets Lambda's.</summary>
    public static RoleDescription Of(WorkedExample example, DeploymentTokens tokens) => new(
        new RoleOutline
        {
            Name = example.Id,
            Description = "A worked example's role",
            Path = "/examples/",
            MaxSessionDuration = 7200,
            PermissionsBoundary = $"arn:aws:iam::{Account}:policy/boundary",
            Tags = [KeyValuePair.Create("team", "media \"x\" ${y}"), KeyValuePair.Create("cost-centre", "42")],
            LogGroup = example.LogGroupByInfrastructure ? new LogGroupOutline("/aws/lambda/thumbnail", 30) : null,
            Tokens = tokens,
        },
        PolicyParser.Parse(TextOf(example, DocumentKind.PermissionsPolicy)!),
        PolicyParser.Parse(TextOf(example, DocumentKind.TrustPolicy) ?? LambdaTrust));

    public static RoleDescription Of(string permissions, DeploymentTokens? tokens = null) =>
        new(new RoleOutline { Name = "role", Tokens = tokens ?? DeploymentTokens.None }, PolicyParser.Parse(permissions), PolicyParser.Parse(LambdaTrust));

    /// <summary>A role with two policies of its own, a managed one, and a boundary that is deployed with it.</summary>
    public static RoleDescription WithEverything(DeploymentTokens tokens) => new(
        new RoleOutline { Name = "everything", ManagedPolicies = [ReadOnly], Tokens = tokens },
        [
            new InlinePolicy("read", PolicyParser.Parse($$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:ReceiveMessage","Resource":"arn:aws:sqs:{{Region}}:{{Account}}:jobs"}]}""")),
            new InlinePolicy("write", PolicyParser.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::out/${aws:PrincipalTag/team}/*"}]}""")),
        ],
        PolicyParser.Parse(LambdaTrust))
    {
        Boundary = PolicyParser.Parse($$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:*","s3:*"],"Resource":"*"},{"Effect":"Deny","Action":"sqs:*","NotResource":"arn:aws:sqs:{{Region}}:{{Account}}:*"}]}"""),
    };

    /// <summary>The texts of the AWS managed policies that are attached to <paramref name="role"/>.</summary>
    public static IEnumerable<PolicyDocument> Managed(RoleDescription role) => role.Outline.ManagedPolicies.Select(arn => ManagedPolicyCatalogue.Embedded.Find(arn)!.Document);

    private static string? TextOf(WorkedExample example, DocumentKind kind) => example.Documents.FirstOrDefault(document => document.Kind == kind)?.Text;
}

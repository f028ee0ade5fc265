namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>Which policy of a template this is.</summary>
/// <param name="LogicalId">CloudFormation's logical id, or Terraform's address: <c>module.app.aws_iam_role.task</c>.</param>
/// <param name="ResourceType">The resource's type, such as <c>AWS::IAM::Role</c> or <c>aws_iam_role</c>.</param>
/// <param name="Property">The property that holds the policy, such as <c>AssumeRolePolicyDocument</c> or <c>Policies[0].PolicyDocument</c>.</param>
/// <param name="PolicyName">The policy's own name where the template gives it one that can be read; else null.</param>
public sealed record TemplatePlace(string LogicalId, string ResourceType, string Property, string? PolicyName);

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>A role, user or group of a template with the policies that the template gives it.</summary>
/// <param name="Id">CloudFormation's logical id, or Terraform's address.</param>
/// <param name="Permissions">Its identity-based policies.</param>
/// <param name="Trust">Its trust policy; no documents for users and groups.</param>
public sealed record DeployedRole(string Id, DeployedUse Permissions, DeployedUse Trust);

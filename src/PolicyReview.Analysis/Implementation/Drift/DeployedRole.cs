namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>A role, user or group with the policies that a template, a plan or an account gives it.</summary>
/// <param name="Id">CloudFormation's logical id, Terraform's address, or the ARN in the account.</param>
/// <param name="Permissions">Its identity-based policies.</param>
/// <param name="Trust">Its trust policy; no documents for users and groups.</param>
public sealed record DeployedRole(string Id, DeployedUse Permissions, DeployedUse Trust)
{
    /// <summary>Its permissions boundary; null if it has none.</summary>
    public DeployedUse? Boundary { get; init; }
}

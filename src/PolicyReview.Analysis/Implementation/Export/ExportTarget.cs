namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>The languages a role can be written in.</summary>
public enum ExportTarget
{
    /// <summary>A CloudFormation template in JSON.</summary>
    CloudFormation,

    /// <summary>Terraform's language.</summary>
    Terraform,

    /// <summary>A CDK stack in TypeScript.</summary>
    CdkTypeScript,

    /// <summary>A CDK stack in C#.</summary>
    CdkCSharp,
}

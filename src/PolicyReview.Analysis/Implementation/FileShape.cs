namespace PolicyReview.Analysis.Implementation;

/// <summary>What a file with policies can be.</summary>
public enum FileShape
{
    /// <summary>A policy, or something that is to be one: it may be broken.</summary>
    Policy,

    /// <summary>A CloudFormation or SAM template.</summary>
    CloudFormation,

    /// <summary>A Terraform plan.</summary>
    TerraformPlan,

    /// <summary>JSON or YAML of another purpose.</summary>
    Other,
}

namespace PolicyReview.Analysis.Policies;

/// <summary>
/// An ARN as a policy writes it, read apart at its first five colons; each field may hold wildcards or variables.
/// <code>arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/thumbnail:*</code>
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html"/>
/// </summary>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c> …</param>
/// <param name="Service">The service's name in ARNs, which is not always its action prefix.</param>
/// <param name="Region">Empty for global resources.</param>
/// <param name="Account">12 digits; empty where the ARN has none (S3 buckets).</param>
/// <param name="Resource">All that follows the fifth colon.</param>
public sealed record ArnPattern(string Partition, string Service, string Region, string Account, string Resource)
{
    /// <summary>The ARN, or null if <paramref name="written"/> does not start with <c>arn:</c> or has fewer than six fields.</summary>
    public static ArnPattern? TryParse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return written.Split(':', 6) is ["arn", var partition, var service, var region, var account, var resource]
            ? new ArnPattern(partition, service, region, account, resource)
            : null;
    }

    /// <inheritdoc />
    public override string ToString() => $"arn:{Partition}:{Service}:{Region}:{Account}:{Resource}";
}

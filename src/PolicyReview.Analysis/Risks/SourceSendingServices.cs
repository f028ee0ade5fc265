using System.Collections.Frozen;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// Services that send <c>aws:SourceArn</c> or <c>aws:SourceAccount</c> when they assume a role, by their page "Cross-service confused deputy
/// prevention" (https://docs.aws.amazon.com/SERVICE/latest/…/cross-service-confused-deputy-prevention.html) or the trust policy their guide shows;
/// as of 2026-11-25. Services that do not send them (EC2) would be locked out by such a condition, so what is not sure is not here.
/// </summary>
internal static class SourceSendingServices
{
    /// <summary>Their service principals.</summary>
    public static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "airflow.amazonaws.com",
        "amplify.amazonaws.com",
        "bedrock.amazonaws.com",
        "codebuild.amazonaws.com",
        "datasync.amazonaws.com",
        "ecs-tasks.amazonaws.com",
        "firehose.amazonaws.com",
        "frauddetector.amazonaws.com",
        "iot.amazonaws.com",
        "logs.amazonaws.com",
        "monitoring.rds.amazonaws.com",
        "personalize.amazonaws.com",
        "pipes.amazonaws.com",
        "sagemaker.amazonaws.com",
        "scheduler.amazonaws.com",
        "states.amazonaws.com",
        "transfer.amazonaws.com",
        "vpc-flow-logs.amazonaws.com",
    ],
        StringComparer.Ordinal);
}

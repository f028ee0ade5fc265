namespace PolicyReview.Analysis.ServiceReference;

/// <summary>One action of a service, as the service reference has it.</summary>
/// <param name="Service">The service prefix, such as <c>s3</c>.</param>
/// <param name="Name">The name in AWS's spelling, such as <c>GetObject</c>.</param>
/// <param name="Levels">What it does.</param>
/// <param name="Resources">The resource types it can be limited to; none if it needs <c>"Resource": "*"</c>.</param>
/// <param name="ConditionKeys">Keys it can be limited by, those of its resource types included; global keys are not listed.</param>
/// <param name="DependentActions">Further actions the caller needs (<c>service:Name</c>), as of the overlay's date.</param>
/// <param name="IsPermissionOnly">True if no API operation has this name.</param>
public sealed record AwsAction(
    string Service,
    string Name,
    AccessLevels Levels,
    IReadOnlyList<ActionResource> Resources,
    IReadOnlyList<string> ConditionKeys,
    IReadOnlyList<string> DependentActions,
    bool IsPermissionOnly)
{
    /// <summary><c>service:Name</c>.</summary>
    public string FullName => $"{Service}:{Name}";

    /// <summary>A list of just this action.</summary>
    internal IReadOnlyList<AwsAction> Alone => field ??= [this];

    /// <summary>The documentation page of the service's actions.</summary>
    public Uri Documentation => new($"https://docs.aws.amazon.com/service-authorization/latest/reference/list_{Service}.html");

    /// <summary>True for actions whose name says that something is removed or destroyed.</summary>
    public bool IsDelete =>
        Levels.HasFlag(AccessLevels.Write) && DeleteVerbs.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal));

    // Verbs AWS uses for what cannot be taken back, or only with a delay.
    private static readonly string[] DeleteVerbs = ["Delete", "BatchDelete", "Purge", "Terminate", "Destroy", "ScheduleKeyDeletion"];
}

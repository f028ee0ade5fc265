using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Actions;

/// <summary>
/// Actions that no statement of a question tells apart: each statement names all of them or none.
/// </summary>
/// <param name="Known">Those the service reference has.</param>
/// <param name="Unlisted">
/// Examples of those it does not have: what a policy names without AWS listing it, and names a service may still come to use
/// (<c>s3:GetX</c> stands for whatever <c>s3:Get*</c> may one day match).
/// </param>
/// <param name="IncludesOtherServices">True if all actions of services that no statement names are in it.</param>
internal sealed record ActionClass(IReadOnlyList<AwsAction> Known, IReadOnlyList<string> Unlisted, bool IncludesOtherServices);

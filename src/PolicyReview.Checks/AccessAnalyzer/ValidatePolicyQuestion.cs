using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Model;
using PolicyReview.Analysis.Policies;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Checks.AccessAnalyzer;

/// <summary>
/// The ValidatePolicy request for a document (https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html).
/// A boundary is an identity policy to it; a trust policy is a resource policy of its own type.
/// </summary>
public static class ValidatePolicyQuestion
{
    /// <summary>The request, as it is sent.</summary>
    public static ValidatePolicyRequest About(SubmittedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new()
        {
            Locale = Locale.EN,
            PolicyDocument = document.Text,
            PolicyType = document.Kind switch
            {
                DocumentKind.TrustPolicy or DocumentKind.ResourcePolicy => PolicyType.RESOURCE_POLICY,
                DocumentKind.ServiceControlPolicy => PolicyType.SERVICE_CONTROL_POLICY,
                DocumentKind.ResourceControlPolicy => PolicyType.RESOURCE_CONTROL_POLICY,
                _ => PolicyType.IDENTITY_POLICY,
            },
            ValidatePolicyResourceType = document.Kind == DocumentKind.TrustPolicy ? "AWS::IAM::AssumeRolePolicyDocument" : document.ResourceType,
        };
    }
}

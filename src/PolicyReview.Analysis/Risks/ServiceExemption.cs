using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// Conditions that take calls by AWS services out of a statement, or say which of them are meant
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html).
/// </summary>
internal static class ServiceExemption
{
    private static readonly string[] Keys =
    [
        "aws:ViaAWSService", "aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast", "aws:PrincipalIsAWSService", "aws:PrincipalServiceName",
        "aws:PrincipalServiceNamesList",
    ];

    /// <summary>True if the statement has such a condition.</summary>
    public static bool IsIn(Statement statement)
    {
        foreach (var condition in statement.Conditions)
        {
            foreach (var key in Keys)
            {
                if (condition.KeyIs(key))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

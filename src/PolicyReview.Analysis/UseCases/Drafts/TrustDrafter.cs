using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>Writes the trust policy that the column "Principal" asks for, where its words say all of it.</summary>
public static class TrustDrafter
{
    /// <summary>
    /// The trust policy of a role that one AWS service assumes. Null where the rows name nobody, or several, or somebody of whom the words do not say enough: a provider's ARN and a
    /// subject cannot be made up.
    /// </summary>
    public static string? Draft(UseCaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var asked = table.Rows.Select(row => TrustExpectation.Of(row.Principal.Text, row.Name.Text)).Select(expected => (expected.Kind, expected.ServicePrincipal)).Distinct().ToList();
        return asked is [(TrustKind.Service, { } service)]
            ? $$"""
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": { "Service": "{{service}}" },
                  "Action": "sts:AssumeRole"
                }
              ]
            }
            """.ReplaceLineEndings("\n")
            : null;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyReview.Reviews.Submissions;

/// <summary>
/// The digest of a revision: SHA-256 over lines that name each document in order by kind, resource type and SHA-256, then the
/// table's SHA-256, then what the principal has besides, then what decides for how long. Titles and tickets may be corrected without a new decision and are left out.
/// <code>
/// policyreview-revision/1
/// document PermissionsPolicy - 9f3a…
/// table 61c0…
/// imported arn:aws:iam::111122223333:role/app/thumbnail
/// attached arn:aws:iam::aws:policy/ReadOnlyAccess
/// role 3600 / - False
/// tag 4 team=media
/// temporary 2026-12-01 Priya Nair
/// </code>
/// </summary>
public static class RevisionDigest
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var lines = new StringBuilder("policyreview-revision/1\n");
        foreach (var document in submission.Documents)
        {
            lines.Append(CultureInfo.InvariantCulture, $"document {document.Kind} {document.ResourceType ?? "-"} {document.Digest}\n");
        }

        lines.Append(CultureInfo.InvariantCulture, $"table {Hash(submission.UseCaseTable)}\n");
        if (submission.Setup.ImportedFrom is { } principal)
        {
            lines.Append(CultureInfo.InvariantCulture, $"imported {principal}\n");
        }

        foreach (var arn in submission.Setup.AttachedPolicies)
        {
            lines.Append(CultureInfo.InvariantCulture, $"attached {arn}\n");
        }

        foreach (var policy in submission.Setup.DeployedPolicies)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{(policy.IsReplaced ? "replaced" : "deployed")} {Hash(policy.Text)} {policy.Name}\n");
        }

        if (submission.Setup.Role is { } role)
        {
            lines.Append(CultureInfo.InvariantCulture, $"role {role.MaxSessionDuration} {role.Path} {role.PermissionsBoundary ?? "-"} {role.IsPermissionSet}\n");
            foreach (var tag in role.Tags)
            {
                // Keys and values may hold spaces and equals signs: with the key's length no two sets of tags have the same lines.
                lines.Append(CultureInfo.InvariantCulture, $"tag {tag.Key.Length} {tag.Key}={tag.Value}\n");
            }
        }

        if (submission.Temporary is { } temporary)
        {
            lines.Append(CultureInfo.InvariantCulture, $"temporary {temporary.ExpiresOn:O} {temporary.Owner}\n");
        }

        return Hash(lines.ToString());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

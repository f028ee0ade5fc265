using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Reports;

/// <summary>Effective permissions: policy ∩ boundary ∩ SCPs, and what these take away.</summary>
public sealed class EffectivePermissionsTests
{
    private static readonly NamedPolicy Files = Policy("files.json", "Allow", "[\"s3:GetObject\",\"s3:PutObject\"]", "arn:aws:s3:::media/*");

    [Fact]
    public void Of_PoliciesAlone_IsWhatTheyAllow()
    {
        var permissions = EffectivePermissions.Of(new ProofDocuments { Permissions = [Files] });

        Assert.Equal(["s3:GetObject", "s3:PutObject"], permissions.Allowed.Entries.SelectMany(entry => entry.Actions).Order());
        Assert.False(permissions.IsCapped);
        Assert.Empty(permissions.Capped.Entries);
        Assert.Equal(["files.json"], permissions.Documents);
    }

    [Fact]
    public void Of_ABoundaryAndAnScp_AllowsWhatAllDoAndSaysWhatTheyTakeAway()
    {
        var permissions = EffectivePermissions.Of(new ProofDocuments
        {
            Permissions = [Files],
            Boundary = Policy("cap.json", "Allow", "\"s3:*\"", "arn:aws:s3:::media/out/*"),
            ServiceControlPolicies = [Policy("scp.json", "Deny", "\"s3:GetObject\"", "*")],
        });

        var allowed = Assert.Single(permissions.Allowed.Entries);
        Assert.Equal(["s3:PutObject"], allowed.Actions);
        Assert.Equal(["arn:aws:s3:::media/out/*"], allowed.Resources);
        Assert.Equal(["s3:GetObject", "s3:PutObject"], permissions.Capped.Entries.SelectMany(entry => entry.Actions).Distinct().Order());
        Assert.All(permissions.Capped.Entries, entry => Assert.True(entry.IsReplayed));
    }

    private static NamedPolicy Policy(string name, string effect, string actions, string resource) => new(
        name, PolicyParser.Parse($$$"""{"Version":"2012-10-17","Statement":[{"Effect":"{{{effect}}}","Action":{{{actions}}},"Resource":"{{{resource}}}"}]}"""));
}

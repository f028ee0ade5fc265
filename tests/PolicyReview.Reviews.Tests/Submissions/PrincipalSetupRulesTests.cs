using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Reviews.Submissions;

public sealed class PrincipalSetupRulesTests
{
    private const string ReadOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    public static TheoryData<string, string, PrincipalSetup> Faults => new()
    {
        { "attached", "at most 20", new() { AttachedPolicies = [.. Enumerable.Repeat(ReadOnly, 21)] } },
        { "attached", "`arn:aws:iam::aws:policy/ReadOnlyAcess` is not among the AWS managed policies", new() { AttachedPolicies = ["arn:aws:iam::aws:policy/ReadOnlyAcess"] } },
        { "attached", "is no ARN of an AWS managed policy", new() { AttachedPolicies = ["arn:aws:iam::111122223333:policy/own"] } },
        { "deployed", "at most 30", new() { DeployedPolicies = [.. Enumerable.Repeat(new DeployedPolicy("p", A.Policy), 31)] } },
        { "deployed[1].text", "is no policy", new() { DeployedPolicies = [new("p", A.Policy), new("q", "{")] } },
        { "deployed[0].text", "not one line", new() { DeployedPolicies = [new("p\nattached x", A.Policy)] } },
        { "deployed[0].text", "256 KB", new() { DeployedPolicies = [new("p", A.Policy + new string(' ', 300 * 1024))] } },
        { "deployed[0].text", "Line 10001:", new() { DeployedPolicies = [new("p", A.Policy + new string('\n', 10_000))] } },
        { "principal", "not one line", new() { ImportedFrom = "arn:aws:iam::111122223333:role/a\nattached x" } },
        { "session", "`60`", new() { Role = new RoleMetadata { MaxSessionDuration = 60 } } },
        { "path", "`app`", new() { Role = new RoleMetadata { Path = "app" } } },
        { "boundary", "`cap`", new() { Role = new RoleMetadata { PermissionsBoundary = "cap" } } },
        { "tags", "stands twice", new() { Role = new RoleMetadata { Tags = [new("team", "a"), new("Team", "b")] } } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Problems_AFault_NamesItsFieldAndWhatIsWrong(string field, string message, PrincipalSetup setup)
    {
        var problem = Assert.Single(SubmissionRules.Problems(A.Submission() with { Setup = setup }, new DateOnly(2026, 11, 24)));

        Assert.Equal(field, problem.Field);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_WhatAwsAccepts_AreNone() => Assert.Empty(SubmissionRules.Problems(A.Submission() with { Setup = Full }, new DateOnly(2026, 11, 24)));

    public static TheoryData<PrincipalSetup> Changes => new(
        Full with { ImportedFrom = "arn:aws:iam::111122223333:role/app/task" },
        Full with { ImportedFrom = null },
        Full with { AttachedPolicies = [] },
        Full with { DeployedPolicies = [new("p", A.Policy)] },
        Full with { DeployedPolicies = [new("other", A.Policy) { IsReplaced = true }] },
        Full with { DeployedPolicies = [new("p", A.Policy + " ") { IsReplaced = true }] },
        Full with { Role = null },
        Full with { Role = Full.Role! with { MaxSessionDuration = 3600 } },
        Full with { Role = Full.Role! with { Path = "/" } },
        Full with { Role = Full.Role! with { PermissionsBoundary = null } },
        Full with { Role = Full.Role! with { IsPermissionSet = true } },
        Full with { Role = Full.Role! with { Tags = [new("team", "media"), new("cost", "7")] } });

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void Digest_AnotherSetup_IsAnother(PrincipalSetup changed) => Assert.NotEqual(Digest(Full), Digest(changed));

    [Fact]
    public void Digest_TagsThatReadAlikeInOneLine_AreTold() => Assert.Equal(4, new[]
    {
        Tagged(("a", "b c=d")), Tagged(("a", "b"), ("c", "d")), Tagged(("a=b", "c")), Tagged(("a", "b=c")),
    }.Select(Digest).Distinct().Count());

    private static PrincipalSetup Full => new()
    {
        ImportedFrom = "arn:aws:iam::111122223333:role/app/thumbnail",
        AttachedPolicies = [ReadOnly],
        DeployedPolicies = [new("p", A.Policy) { IsReplaced = true }],
        Role = new RoleMetadata { MaxSessionDuration = 7200, Path = "/app/", PermissionsBoundary = "arn:aws:iam::111122223333:policy/cap", Tags = [new("team", "media cost=7")] },
    };

    private static PrincipalSetup Tagged(params (string Key, string Value)[] tags) =>
        new() { Role = new RoleMetadata { Tags = [.. tags.Select(tag => KeyValuePair.Create(tag.Key, tag.Value))] } };

    private static string Digest(PrincipalSetup setup) => RevisionDigest.Of(A.Submission() with { Setup = setup });
}

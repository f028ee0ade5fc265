namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>What a phrase says of a request's context rather than of its resource.</summary>
internal static class ContextWords
{
    /// <summary>The header by which an upload says how S3 is to encrypt it.</summary>
    public const string EncryptionHeader = "s3:x-amz-server-side-encryption";

    private const string Alias = "alias/";
    private const string Aliases = "kms:ResourceAliases";
    private const string Namespace = "Namespace";
    private static readonly string[] Listing = ["s3:ListBucket", "s3:ListBucketVersions"];
    private static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    /// <summary>
    /// The context that the names of the phrase stand for. A prefix is listed through its bucket, bounded by <c>s3:prefix</c>; a key's alias is no part of
    /// its ARN, and is <c>kms:ResourceAliases</c> in the request; a metric's namespace is <c>cloudwatch:namespace</c>. How an object is encrypted is a header of its upload.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(IEnumerable<string> actions, Target target, Clause clause)
    {
        var list = actions.ToList();
        if (clause.Encryption is { } encryption && list.TrueForAll(action => action == "s3:PutObject"))
        {
            return new Dictionary<string, IReadOnlyList<string>> { [EncryptionHeader] = [encryption] };
        }

        if (target.Names.TryGetValue("Prefix", out var prefixes) && list.TrueForAll(action => Listing.Contains(action)))
        {
            return new Dictionary<string, IReadOnlyList<string>> { ["s3:prefix"] = [.. prefixes.Select(prefix => prefix.TrimEnd('*') + "*")] };
        }

        if (target.Names.TryGetValue(Namespace, out var namespaces) && list.TrueForAll(action => action == "cloudwatch:PutMetricData"))
        {
            return new Dictionary<string, IReadOnlyList<string>> { ["cloudwatch:namespace"] = namespaces };
        }

        return OfAlias(target);
    }

    /// <summary>True if the request is for a key by its alias.</summary>
    public static bool IsAlias(IReadOnlyDictionary<string, IReadOnlyList<string>> context) => context.Keys.Any(IsAlias);

    /// <summary>True for the condition key that holds the aliases of a key.</summary>
    public static bool IsAlias(string key) => key.Equals(Aliases, StringComparison.OrdinalIgnoreCase);

    /// <summary>The context of a key that is named by its alias; empty for anything else.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfAlias(Target target) =>
        target.Service == "kms" && target.Names.TryGetValue("Key", out var keys) && keys.All(key => key.StartsWith(Alias, StringComparison.Ordinal))
            ? new Dictionary<string, IReadOnlyList<string>> { [Aliases] = keys }
            : None;
}

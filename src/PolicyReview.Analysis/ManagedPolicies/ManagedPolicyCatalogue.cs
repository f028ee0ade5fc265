using System.Text.Json;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.ManagedPolicies;

/// <summary>
/// The AWS managed policies by ARN, in their default version, as they were on the day of <see cref="Manifest"/>. Reading them asks nobody. The text is unpacked on the
/// first question, a policy is parsed when it is asked for.
/// </summary>
public sealed class ManagedPolicyCatalogue
{
    private const string OfAws = ":iam::aws:policy/";
    private const string HomePartition = "aws";

    private readonly Lazy<ManagedPolicyText> _text;

    private ManagedPolicyCatalogue(ManagedPolicyManifest manifest, Func<Stream> text) => (Manifest, _text) = (manifest, new(() => ManagedPolicyText.Read(text())));

    /// <summary>The policies that ship with this version.</summary>
    public static ManagedPolicyCatalogue Embedded { get; } = Open();

    /// <summary>What the data was made from, and its date.</summary>
    public ManagedPolicyManifest Manifest { get; }

    /// <summary>All ARNs, sorted.</summary>
    public IReadOnlyCollection<string> Arns => _text.Value.Arns;

    /// <summary>True for the ARN of a policy that AWS owns, whether it is known or not: <c>arn:aws-cn:iam::aws:policy/ReadOnlyAccess</c>.</summary>
    public static bool IsOfAws(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return PartitionOf(arn) is not null;
    }

    /// <summary>
    /// The policy; null if it is not known. The data is of the partition <c>aws</c>: in another one the policy of the same name is taken, the ARNs in it moved into that partition.
    /// </summary>
    public ManagedPolicy? Find(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        if (PartitionOf(arn) is not { } partition || _text.Value.Find(InHomePartition(arn)) is not { } line)
        {
            return null;
        }

        var text = partition == HomePartition ? line.Document : line.Document.Replace("\"arn:aws:", $"\"arn:{partition}:", StringComparison.Ordinal);
        return new ManagedPolicy(arn, line.Version, line.CreatedOn, Manifest.Date, PolicyParser.Parse(text));
    }

    /// <summary>
    /// The ARN that a person means who writes <c>ReadOnlyAccess</c> or <c>service-role/AWSLambdaBasicExecutionRole</c>: that of the one policy of this name, with or without
    /// its path. An ARN is taken as it is; a name that is not known becomes an ARN that is not known.
    /// </summary>
    public string ArnOf(string nameOrArn)
    {
        ArgumentNullException.ThrowIfNull(nameOrArn);
        if (nameOrArn.StartsWith("arn:", StringComparison.Ordinal))
        {
            return nameOrArn;
        }

        var arn = $"arn:{HomePartition}{OfAws}{nameOrArn}";
        var named = Arns.Where(known => string.Equals(NameOf(known), nameOrArn, StringComparison.OrdinalIgnoreCase)).ToList();
        return Find(arn) is null && named is [var only] ? only : arn;
    }

    /// <summary>Why <paramref name="arn"/> has no policy here, and what was probably meant; one or two sentences.</summary>
    public string WhyUnknown(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        if (PartitionOf(arn) is null)
        {
            return $"`{arn}` is no ARN of an AWS managed policy. Write one such as `arn:aws:iam::aws:policy/ReadOnlyAccess`, or give the document of a policy of your own.";
        }

        var nearest = Nearest(arn);
        return FormattableString.Invariant($"`{arn}` is not among the AWS managed policies of {Manifest.Date:yyyy-MM-dd}. ")
            + (nearest.Count > 0 ? $"Did you mean {string.Join(" or ", nearest.Select(name => $"`{name}`"))}?" : "Give its document as a policy file.");
    }

    /// <summary>Known ARNs that may be meant: the same name under another path, else a name a few edits away.</summary>
    public IReadOnlyList<string> Nearest(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        var partition = PartitionOf(arn) ?? HomePartition;
        var name = NameOf(arn);
        List<string> named = [.. Arns.Where(known => string.Equals(NameOf(known), name, StringComparison.OrdinalIgnoreCase))];
        if (named.Count == 0 && Spelling.Nearest(name, Arns.Select(NameOf)) is { } near)
        {
            named = [.. Arns.Where(known => NameOf(known) == near)];
        }

        return [.. named.Select(known => $"arn:{partition}{known[$"arn:{HomePartition}".Length..]}")];
    }

    private static string NameOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    private static string InHomePartition(string arn) => $"arn:{HomePartition}{arn[arn.IndexOf(OfAws, StringComparison.Ordinal)..]}";

    // arn:aws-cn:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
    private static string? PartitionOf(string arn) =>
        arn.StartsWith("arn:", StringComparison.Ordinal) && arn.IndexOf(OfAws, StringComparison.Ordinal) is > 4 and var at && Partitions.IsKnown(arn[4..at]) ? arn[4..at] : null;

    private static ManagedPolicyCatalogue Open()
    {
        using var manifest = Resource("managed-policies.manifest.json");
        var read = JsonSerializer.Deserialize(manifest, ManagedPolicyManifestJson.Default.ManagedPolicyManifest)
            ?? throw new InvalidOperationException("The embedded managed policies have an empty manifest.");
        return new ManagedPolicyCatalogue(read, () => Resource("managed-policies.txt.gz"));
    }

    private static Stream Resource(string name) =>
        typeof(ManagedPolicyCatalogue).Assembly.GetManifestResourceStream($"PolicyReview.Analysis.ManagedPolicies.{name}")
        ?? throw new InvalidOperationException($"The embedded managed policies have no `{name}`.");
}

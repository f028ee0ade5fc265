using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Resources;

/// <summary>
/// The ARNs that an action can be asked for: those of its resource types, and <c>*</c> where it needs no resource. A form that nobody knows
/// (an action AWS does not list) may be any text.
/// </summary>
internal sealed class ResourceForms
{
    private const string Wildcard = "*";

    private static readonly ConcurrentDictionary<string, ResourceForms> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Glob[]> Read = new(StringComparer.Ordinal);
    private static readonly ConditionalWeakTable<AwsAction, ResourceForms> OfActions = [];

    private ResourceForms(IReadOnlyList<Glob> globs, IReadOnlyList<string> templates)
    {
        Globs = globs;
        Templates = templates;
    }

    /// <summary>Any text.</summary>
    public static ResourceForms Unknown { get; } = new([Glob.Everything], []);

    /// <summary>Any ARN of a partition of AWS's, and <c>*</c>.</summary>
    public static ResourceForms AnyArn { get; } = new(
        [new Glob([.. Text("arn:aws"), new GlobToken(CharClass.Any, Repeats: true)], "arn:aws*"), GlobReader.Literal(Wildcard)], ["arn:aws:s3:::example/example"]);

    /// <summary>The patterns, of which an ARN must fit one.</summary>
    public IReadOnlyList<Glob> Globs { get; }

    /// <summary>The templates as AWS writes them, such as <c>arn:${Partition}:s3:::${BucketName}/${ObjectName}</c>.</summary>
    public IReadOnlyList<string> Templates { get; }

    /// <summary>The forms of a known action.</summary>
    public static ResourceForms Of(AwsAction action) => OfActions.GetValue(action, Make);

    /// <summary>The forms of some of its resource types alone, so that none passes for another: names in them have no colon.</summary>
    public static ResourceForms Of(AwsAction action, IReadOnlyCollection<string> types) =>
        Make([.. action.Resources.Where(resource => types.Contains(resource.Type.Name))], takesNone: false, hasPlainNames: true);

    private static ResourceForms Make(AwsAction action) => Make(action.Resources, action.Resources.All(resource => !resource.IsRequired), hasPlainNames: false);

    private static ResourceForms Make(IReadOnlyList<ActionResource> resources, bool takesNone, bool hasPlainNames)
    {
        var templates = resources.Select(resource => (resource.Type.Arn.Text, resource.Type.Arn.IsCarriedOn))
            .Distinct().OrderBy(template => template.Text, StringComparer.Ordinal).ToList();
        var key = $"{takesNone}{hasPlainNames}\n{string.Join('\n', templates)}";
        return Known.GetOrAdd(key, _ => new ResourceForms(
            [.. templates.SelectMany(template => GlobsOf(template.Text, template.IsCarriedOn, hasPlainNames)), .. takesNone ? [GlobReader.Literal(Wildcard)] : Array.Empty<Glob>()],
            [.. templates.Select(template => template.Text)]));
    }

    private static Glob[] GlobsOf(string template, bool isCarriedOn, bool hasPlainNames) => Read.GetOrAdd(
        $"{isCarriedOn}{hasPlainNames}{template}",
        _ => [.. from partition in Partitions from account in Accounts(template) select GlobOf(template, isCarriedOn, hasPlainNames, partition, account)]);

    // Of the two forms most ARNs of policies fit the first, and what does not fit shows it early.
    private static IEnumerable<IEnumerable<GlobToken>> Partitions => [Text("aws"), [.. Text("aws-"), new GlobToken(CharClass.AnyBut(':'), Repeats: true)]];

    // Twelve digits; none for what AWS owns (arn:aws:ssm:us-east-1::document/AWS-RunShellScript), `aws` for its managed policies. Any other
    // number of digits is a slip of the policy's author, to be compared and not to be overlooked.
    private static IEnumerable<IEnumerable<GlobToken>> Accounts(string template)
    {
        yield return [new GlobToken(CharClass.Digit, Repeats: true)];
        if (template.Contains(":iam::${Account}:policy/", StringComparison.Ordinal))
        {
            yield return Text("aws");
        }
    }

    private static Glob GlobOf(string template, bool isCarriedOn, bool hasPlainNames, IEnumerable<GlobToken> partition, IEnumerable<GlobToken> account)
    {
        var tokens = new List<GlobToken>();
        var colons = 0;
        for (var i = 0; i < template.Length; i++)
        {
            var end = template[i] == '$' && i + 1 < template.Length && template[i + 1] == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0 && template[i] != '*')
            {
                colons += template[i] == ':' ? 1 : 0;
                tokens.Add(new GlobToken(CharClass.One(template[i]), Repeats: false));
                continue;
            }

            var name = end < 0 ? "" : template[(i + 2)..end];
            i = Math.Max(i, end);
            tokens.AddRange(name switch
            {
                "Partition" => partition,
                "Account" => account,
                "Region" => [new GlobToken(CharClass.AnyBut(':'), Repeats: true)],
                _ => Some(colons < 5 || hasPlainNames ? CharClass.AnyBut(':') : i == template.Length - 1 && isCarriedOn ? CharClass.AnyBut('/') : CharClass.Any),
            });
        }

        return new Glob(tokens, template);
    }

    private static IEnumerable<GlobToken> Some(CharClass of) => [new GlobToken(of, Repeats: false), new GlobToken(of, Repeats: true)];

    private static IEnumerable<GlobToken> Text(string text) => text.Select(c => new GlobToken(CharClass.One(c), Repeats: false));
}

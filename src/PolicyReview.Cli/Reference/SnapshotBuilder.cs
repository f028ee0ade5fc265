using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyReview.Analysis.ServiceReference.Snapshot;

namespace PolicyReview.Cli.Reference;

/// <summary>Makes <c>snapshot.txt</c> and its manifest from the two packages. The same inputs give the same bytes.</summary>
internal sealed class SnapshotBuilder(PackageFiles current, PackageFiles overlay)
{
    private readonly StringBuilder _text = new("#iamref 1\n");
    private int _actions;
    private int _types;
    private int _keys;

    /// <summary>Builds both.</summary>
    public (string Snapshot, SnapshotManifest Manifest) Build()
    {
        var names = Required("serviceNames.json");
        var services = Required("services.json").EnumerateArray().Select(service => service.GetString()!).Order(StringComparer.Ordinal).ToList();
        foreach (var foreign in Required("unassociatedConditions.json").EnumerateObject().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            Line("F", foreign.Name, string.Join(' ', foreign.Value.EnumerateArray().Select(service => service.GetString()).Order(StringComparer.Ordinal)));
        }

        foreach (var service in services)
        {
            Service(service, names.GetProperty(service).GetString()!);
        }

        var snapshot = _text.ToString();
        return (snapshot, new SnapshotManifest(
            1, current.UpdatedAt, "AWS Service Authorization Reference",
            [Input(PinnedPackage.Current, current), Input(PinnedPackage.Overlay, overlay)],
            services.Count, _actions, _types, _keys,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(snapshot)))));
    }

    private static SnapshotInput Input(PinnedPackage pin, PackageFiles files) =>
        new(pin.Name, pin.Version, pin.Integrity, files.Licence, files.UpdatedAt, pin.UsedFor);

    private void Service(string prefix, string name)
    {
        var keys = Sorted(Required($"conditionKeys/{prefix}.json"), "key");
        var types = Sorted(Required($"resourceTypes/{prefix}.json"), "key");
        var actions = Sorted(Required($"actions/{prefix}.json"), "name");
        var older = overlay.Data($"actions/{prefix}.json");
        var sets = new ServiceSets([.. keys.Select(key => key.GetProperty("key").GetString()!)]);
        var typeNames = types.Select(type => type.GetProperty("key").GetString()!).ToList();
        var typeLines = types.ConvertAll(type => $"R\t{Text(type, "key")}\t{Text(type, "arn")}\t{sets.Keys(Strings(type, "conditionKeys"))}");
        var actionLines = actions.ConvertAll(action => ActionLine(prefix, action, typeNames, types, sets, older));
        Line("S", prefix, name);
        keys.ForEach(key => Line("C", Text(key, "key"), Text(key, "type")));
        sets.KeySets.ForEach(set => Line("K", set));
        sets.DependentSets.ForEach(set => Line("D", set));
        typeLines.ForEach(line => Line(line));
        actionLines.ForEach(line => Line(line));
        (_actions, _types, _keys) = (_actions + actions.Count, _types + types.Count, _keys + keys.Count);
    }

    private static string ActionLine(string prefix, JsonElement action, List<string> typeNames, List<JsonElement> types, ServiceSets sets, JsonElement? older)
    {
        var name = Text(action, "name");
        var links = action.GetProperty("resourceTypes").EnumerateArray()
            .Select(link => (Type: TypeIndex(prefix, typeNames, Text(link, "name")), Required: link.GetProperty("required").GetBoolean(), Keys: Strings(link, "conditionKeys")))
            .OrderBy(link => link.Type).ToList();
        var allKeys = Strings(action, "conditionKeys")
            .Concat(links.SelectMany(link => link.Keys.Concat(Strings(types[link.Type], "conditionKeys"))));
        var written = string.Join(' ', links.Select(link => $"{link.Type}{(link.Required ? "*" : "")}:{sets.Keys(link.Keys)}"));
        var before = older is { } o && o.TryGetProperty(name.ToLowerInvariant(), out var found) ? found : (JsonElement?)null;
        var dependents = before is { } b
            ? Strings(b, "dependentActions").Concat(b.GetProperty("resourceTypes").EnumerateArray().SelectMany(link => Strings(link, "dependentActions")))
            : [];
        var permissionOnly = before is { } p && p.TryGetProperty("isPermissionOnly", out var flag) && flag.GetBoolean() ? "p" : "";
        return $"A\t{name}\t{Levels(prefix, name, Text(action, "accessLevel"))}\t{sets.Keys(allKeys)}\t{written}\t{sets.Dependents(dependents)}\t{permissionOnly}";
    }

    private static int TypeIndex(string prefix, List<string> names, string name) =>
        names.IndexOf(name) is var index and >= 0 ? index : throw new ReferenceException($"`{prefix}` has an action on the unknown resource type `{name}`.");

    // "Permissions management, Write"
    private static string Levels(string prefix, string action, string written) => written.Split(", ").Sum(level => level switch
    {
        "List" => 1,
        "Read" => 2,
        "Write" => 4,
        "Permissions management" => 8,
        "Tagging" => 16,
        _ => throw new ReferenceException($"`{prefix}:{action}` has the unknown access level `{level}`."),
    }).ToString(CultureInfo.InvariantCulture);

    private static List<JsonElement> Sorted(JsonElement members, string by) =>
        [.. members.EnumerateObject().Select(member => member.Value).OrderBy(value => Text(value, by), StringComparer.Ordinal)];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!.Replace('\t', ' ');

    private static IEnumerable<string> Strings(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(value => value.GetString()!) : [];

    private JsonElement Required(string path) =>
        current.Data(path) ?? throw new ReferenceException($"The package has no file `data/{path}`. Its layout changed; the builder has to follow.");

    private void Line(params string[] fields) => _text.AppendJoin('\t', fields).Append('\n');
}

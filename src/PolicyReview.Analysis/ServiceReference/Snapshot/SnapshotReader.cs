using System.Globalization;

namespace PolicyReview.Analysis.ServiceReference.Snapshot;

/// <summary>
/// Reads one service's lines:
/// <code>
/// S  sqs  Amazon SQS
/// C  aws:ResourceTag/${TagKey}  String
/// K  0 2                           (a set of the C lines above; other keys are written out)
/// D  iam:PassRole kms:Decrypt      (a set of dependent actions)
/// R  queue  arn:${Partition}:sqs:${Region}:${Account}:${QueueName}  0
/// A  SendMessage  4  1  0*:0 1:  0  p
///    name, levels, key set, links (R line, * if required, : and its own key set), dependent set, p for permission only
/// </code>
/// The fields are separated by tabs; numbers count from 0 within the service; an empty field is an empty set.
/// </summary>
internal sealed class SnapshotReader
{
    private readonly List<ConditionKey> _keys = [];
    private readonly List<string[]> _keySets = [];
    private readonly List<string[]> _dependents = [];
    private readonly List<string[]> _typeRows = [];
    private readonly List<AwsAction> _actions = [];
    private List<ResourceType> _types = [];
    private string _prefix = "";
    private string _name = "";

    /// <summary>Parses the lines of one service.</summary>
    public static AwsService Read(string lines)
    {
        var reader = new SnapshotReader();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            reader.Take(line.Split('\t'));
        }

        reader.FinishTypes();
        return new AwsService(reader._prefix, reader._name, reader._actions, reader._types, reader._keys);
    }

    private void Take(string[] fields)
    {
        switch (fields[0])
        {
            case "S":
                (_prefix, _name) = (fields[1], fields[2]);
                break;
            case "C":
                _keys.Add(new ConditionKey(fields[1], fields[2]));
                break;
            case "K":
                _keySets.Add([.. fields[1].Split(' ').Select(KeyName)]);
                break;
            case "D":
                _dependents.Add(fields[1].Split(' '));
                break;
            case "R":
                _typeRows.Add(fields);
                break;
            case "A":
                FinishTypes();
                _actions.Add(Action(fields));
                break;
            default:
                throw new InvalidDataException($"The service reference has an unknown line `{fields[0]}` under `{_prefix}`. Build it again.");
        }
    }

    private string KeyName(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? _keys[index].Name : written;

    private static string[] Set(List<string[]> sets, string written) =>
        written.Length == 0 ? [] : sets[int.Parse(written, CultureInfo.InvariantCulture)];

    // All types must be known before one can tell whether another carries it on.
    private void FinishTypes()
    {
        if (_types.Count == _typeRows.Count)
        {
            return;
        }

        _types = [.. _typeRows.Select(row => new ResourceType(
            _prefix,
            row[1],
            new ArnTemplate(row[2], _typeRows.Exists(other => other[2].StartsWith(row[2] + "/", StringComparison.Ordinal))),
            Set(_keySets, row[3])))];
    }

    private AwsAction Action(string[] fields) => new(
        _prefix,
        fields[1],
        (AccessLevels)int.Parse(fields[2], CultureInfo.InvariantCulture),
        [.. fields[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Link)],
        Set(_keySets, fields[3]),
        Set(_dependents, fields[5]),
        fields[6] == "p");

    private ActionResource Link(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var required = written[colon - 1] == '*';
        var type = _types[int.Parse(written.AsSpan(0, required ? colon - 1 : colon), CultureInfo.InvariantCulture)];
        return new ActionResource(type, required, Set(_keySets, written[(colon + 1)..]));
    }
}

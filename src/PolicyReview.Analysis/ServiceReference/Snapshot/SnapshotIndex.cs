using System.Text;

namespace PolicyReview.Analysis.ServiceReference.Snapshot;

/// <summary>Knows where each service's lines are in a snapshot, and reads them when asked.</summary>
internal sealed class SnapshotIndex
{
    private readonly Stream _stream;
    private readonly Lock _reading = new();
    private readonly Dictionary<string, (long Start, int Length)> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _foreignKeys = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Indexes <paramref name="stream"/>, which stays open as long as the index is used.</summary>
    public SnapshotIndex(Stream stream)
    {
        _stream = stream;
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        Prefixes = Scan(text);
    }

    /// <summary>All prefixes, sorted.</summary>
    public IReadOnlyList<string> Prefixes { get; }

    /// <summary>True for a prefix in exactly this spelling.</summary>
    public bool IsPrefix(string service) => _places.ContainsKey(service) && !service.Any(char.IsUpper);

    /// <summary>Services that list keys of another prefix, such as <c>sts</c> for <c>token.actions.githubusercontent.com</c>.</summary>
    public IEnumerable<string> ServicesOfForeignKey(string prefix) =>
        _foreignKeys.TryGetValue(prefix, out var services) ? services : ["sts"];

    /// <summary>The service, parsed; null if there is no such prefix.</summary>
    public AwsService? Read(string prefix)
    {
        if (!_places.TryGetValue(prefix, out var place))
        {
            return null;
        }

        var bytes = new byte[place.Length];
        lock (_reading)
        {
            _stream.Position = place.Start;
            _stream.ReadExactly(bytes);
        }

        return SnapshotReader.Read(Encoding.UTF8.GetString(bytes));
    }

    // #iamref 1
    // F<TAB>key prefix<TAB>service …
    // S<TAB>s3<TAB>Amazon S3
    private List<string> Scan(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("#iamref 1\n"u8))
        {
            throw new InvalidDataException("The service reference does not start with `#iamref 1`. Build it again with `policyreview reference build`.");
        }

        var prefixes = new List<string>(500);
        var start = -1;
        for (var line = 0; line < text.Length;)
        {
            var length = text[line..].IndexOf((byte)'\n') + 1;
            length = length == 0 ? text.Length - line : length;
            if (text[line] is (byte)'S' or (byte)'F')
            {
                var fields = Encoding.UTF8.GetString(text.Slice(line, length)).TrimEnd('\n').Split('\t');
                if (fields[0] == "F")
                {
                    _foreignKeys[fields[1]] = [.. fields[2].Split(' ')];
                }
                else
                {
                    Close(prefixes, start, line);
                    prefixes.Add(fields[1]);
                    start = line;
                }
            }

            line += length;
        }

        Close(prefixes, start, text.Length);
        return prefixes;
    }

    private void Close(List<string> prefixes, int start, int end)
    {
        if (prefixes.Count > 0)
        {
            _places[prefixes[^1]] = (start, end - start);
        }
    }
}

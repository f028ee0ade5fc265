using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PolicyReview.Analysis.ManagedPolicies;

/// <summary>
/// The unpacked snapshot, one policy a line, sorted by ARN; the fields are separated by tabs:
/// <code>
/// #managedpolicies 1
/// arn:aws:iam::aws:policy/AdministratorAccess  v1  2015-02-06  {"Version":"2012-10-17","Statement":[…]}
/// </code>
/// </summary>
internal sealed class ManagedPolicyText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly byte[] _text;
    private readonly SortedDictionary<string, Range> _lines = new(StringComparer.Ordinal);

    private ManagedPolicyText(byte[] text)
    {
        _text = text;
        Index();
    }

    /// <summary>All ARNs, sorted.</summary>
    public IReadOnlyCollection<string> Arns => _lines.Keys;

    /// <summary>Unpacks and indexes <paramref name="packed"/>, and closes it.</summary>
    public static ManagedPolicyText Read(Stream packed)
    {
        using var text = new MemoryStream();
        using (var unpacked = new GZipStream(packed, CompressionMode.Decompress))
        {
            unpacked.CopyTo(text);
        }

        return new ManagedPolicyText(text.ToArray());
    }

    /// <summary>The line of a policy; null if there is none.</summary>
    public (string Version, DateOnly CreatedOn, string Document)? Find(string arn)
    {
        if (!_lines.TryGetValue(arn, out var line))
        {
            return null;
        }

        var fields = Utf8.GetString(_text.AsSpan(line)).Split('\t');
        return (fields[1], DateOnly.ParseExact(fields[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), fields[3]);
    }

    private void Index()
    {
        if (!_text.AsSpan().StartsWith("#managedpolicies 1\n"u8))
        {
            throw new InvalidDataException("The managed policies do not start with `#managedpolicies 1`. Build them again with `policyreview reference build`.");
        }

        for (var start = _text.AsSpan().IndexOf((byte)'\n') + 1; start < _text.Length;)
        {
            var length = _text.AsSpan(start).IndexOf((byte)'\n');
            var line = new Range(start, length < 0 ? _text.Length : start + length);
            var arn = _text.AsSpan(line);
            _lines[Utf8.GetString(arn[..arn.IndexOf((byte)'\t')])] = line;
            start = line.End.Value + 1;
        }
    }
}

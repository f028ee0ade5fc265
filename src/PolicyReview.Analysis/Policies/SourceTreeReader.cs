using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PolicyReview.Analysis.Policies;

/// <summary>
/// Reads JSON into a <see cref="SourceTree"/>. It sees duplicate members, survives broken input and never throws:
/// what was read before the fault is kept, so that the rules can still speak about it.
/// <code>
/// { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } ] }
/// </code>
/// </summary>
public static class SourceTreeReader
{
    /// <summary>Deeper nesting is refused with a problem at the bracket; a policy needs seven levels.</summary>
    public const int MaxDepth = 64;

    /// <summary>Reads <paramref name="text"/>.</summary>
    public static SourceTree Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = new SourceText(text);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var bytes = buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer));
            return new Reading(source, new OffsetMap(bytes, text.Length)).Run(bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private sealed class Reading(SourceText source, OffsetMap map)
    {
        private SourceNode? _root;
        private SourceNode? _open;
        private SourceMember? _pending;

        public SourceTree Run(ReadOnlySpan<byte> bytes)
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
            SyntaxProblem? problem = null;
            try
            {
                while (reader.Read())
                {
                    Take(ref reader);
                }
            }
            catch (JsonException fault)
            {
                var at = OffsetOf(bytes, fault);
                problem = SyntaxFault.Describe(source, at, _open is not null && Depth(_open) >= MaxDepth);
                CloseAll(at);
            }
            catch (InvalidOperationException)
            {
                // A string with half a surrogate pair, such as "\ud800", is well-formed JSON that no text can hold.
                var start = map.ToText((int)reader.TokenStartIndex);
                var end = map.ToText((int)reader.BytesConsumed);
                problem = new SyntaxProblem("This string holds half of a surrogate pair, which is no character. Remove the escape.", source.SpanOf(start, end));
                CloseAll(end);
            }

            return new SourceTree(source, _root, problem);
        }

        private void Take(ref Utf8JsonReader reader)
        {
            var start = map.ToText((int)reader.TokenStartIndex);
            var end = map.ToText((int)reader.BytesConsumed);
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    _pending = _open!.Add(NameOf(ref reader), start, NameEnd(ref reader));
                    break;
                case JsonTokenType.StartObject:
                    _open = Attach(new SourceNode(source, SourceNodeKind.Object, start, _open));
                    break;
                case JsonTokenType.StartArray:
                    _open = Attach(new SourceNode(source, SourceNodeKind.Array, start, _open));
                    break;
                case JsonTokenType.EndObject:
                case JsonTokenType.EndArray:
                    _open!.End = end;
                    _open = _open.Parent;
                    break;
                default:
                    Attach(new SourceNode(source, KindOf(reader.TokenType), start, _open) { Text = TextOf(ref reader) }).End = end;
                    break;
            }
        }

        // The reader counts the colon to the name: the name ends with its own closing quotation mark.
        private int NameEnd(ref Utf8JsonReader reader) =>
            map.ToText((int)reader.TokenStartIndex + reader.ValueSpan.Length + 2);

        private SourceNode Attach(SourceNode node)
        {
            if (_pending is { } member)
            {
                member.Value = node;
                node.Member = member;
                _pending = null;
            }
            else if (_open is not null)
            {
                _open.Add(node);
            }
            else
            {
                _root = node;
            }

            return node;
        }

        private void CloseAll(int at)
        {
            for (; _open is not null; _open = _open.Parent)
            {
                _open.End = Math.Max(at, _open.Start);
            }
        }

        private int OffsetOf(ReadOnlySpan<byte> bytes, JsonException fault)
        {
            var line = fault.LineNumber ?? 0;
            var start = 0;
            for (; line > 0; line--)
            {
                start += bytes[start..].IndexOf((byte)'\n') + 1;
            }

            return map.ToText((int)Math.Min(start + (fault.BytePositionInLine ?? 0), bytes.Length));
        }

        private static int Depth(SourceNode node)
        {
            var depth = 1;
            for (var up = node.Parent; up is not null; up = up.Parent)
            {
                depth++;
            }

            return depth;
        }

        private static SourceNodeKind KindOf(JsonTokenType token) => token switch
        {
            JsonTokenType.String => SourceNodeKind.String,
            JsonTokenType.Number => SourceNodeKind.Number,
            JsonTokenType.Null => SourceNodeKind.Null,
            _ => SourceNodeKind.Boolean,
        };

        private static string TextOf(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
            ? CommonText.Find(reader.ValueSpan) ?? reader.GetString()!
            : Encoding.UTF8.GetString(reader.ValueSpan);

        private static string NameOf(ref Utf8JsonReader reader) => CommonText.Find(reader.ValueSpan) ?? reader.GetString()!;
    }
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Writes what <see cref="BindingFile"/> reads.</summary>
public static class BindingWriter
{
    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>A whole file, indented, for a repository.</summary>
    public static string File(IReadOnlyList<RowBindings> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Write(isIndented: true, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("useCases");
            foreach (var row in rows)
            {
                json.WriteStartObject(row.UseCase);
                Column(json, "required", row.Required);
                Column(json, "avoided", row.Avoided);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    /// <summary>One binding on one line, as it stands under its phrase. The same binding is always the same text.</summary>
    public static string Phrase(Binding binding)
    {
        ArgumentNullException.ThrowIfNull(binding);
        return Write(isIndented: false, json => Value(json, binding));
    }

    private static string Write(bool isIndented, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = isIndented, Encoder = Plain }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Column(Utf8JsonWriter json, string name, IReadOnlyList<Binding> bindings)
    {
        json.WriteStartObject(name);
        foreach (var binding in bindings.Where(binding => binding.IsBound).DistinctBy(binding => binding.Phrase))
        {
            json.WritePropertyName(binding.Phrase);
            Value(json, binding);
        }

        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, Binding binding)
    {
        json.WriteStartObject();
        json.WriteBoolean("confirmed", binding.IsConfirmed);
        if (binding.Form != BindingForm.Required)
        {
            json.WriteString("form", BindingFile.Word(binding.Form));
        }

        Accesses(json, "access", binding.Access);
        if (binding.Bound.Count > 0)
        {
            Accesses(json, "bound", binding.Bound);
        }

        json.WriteEndObject();
    }

    private static void Accesses(Utf8JsonWriter json, string name, IReadOnlyList<BoundAccess> accesses)
    {
        json.WriteStartArray(name);
        foreach (var access in accesses)
        {
            json.WriteStartObject();
            if (access.Summary is { } summary && access.Effect is null)
            {
                json.WriteString("summary", summary);
            }

            Subject(json, access);
            Texts(json, "resources", access.Resources);
            if (access.Except.Count > 0)
            {
                Texts(json, "except", access.Except);
            }

            Context(json, access);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Subject(Utf8JsonWriter json, BoundAccess access)
    {
        if (access.Effect is { } effect)
        {
            json.WriteString("effect", effect);
        }
        else
        {
            Texts(json, access.NotActions.Count > 0 ? "notActions" : "actions", access.NotActions.Count > 0 ? access.NotActions : access.Actions);
        }
    }

    private static void Context(Utf8JsonWriter json, BoundAccess access)
    {
        if (access.Context.Count > 0)
        {
            json.WriteStartObject("context");
            foreach (var (key, values) in access.Context.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
            {
                Texts(json, key, values);
            }

            json.WriteEndObject();
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

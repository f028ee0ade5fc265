using System.Buffers;
using System.Text;
using System.Text.Json;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Checks;

/// <summary>
/// Writes a question as a policy, so that it is read by the same rules as any other. Version 2008-10-17, under which <c>${…}</c> is plain text.
/// <code>{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":["s3:GetObject"],"Resource":["*"]}]}</code>
/// </summary>
internal sealed class SyntheticPolicy : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly bool _namesPrincipals;

    /// <param name="namesPrincipals">True to write a resource-based policy.</param>
    public SyntheticPolicy(bool namesPrincipals)
    {
        _namesPrincipals = namesPrincipals;
        _json = new Utf8JsonWriter(_buffer);
        _json.WriteStartObject();
        _json.WriteString("Version", "2008-10-17");
        _json.WriteStartArray("Statement");
    }

    /// <summary>Adds a statement for everybody.</summary>
    public void Add(Effect effect, IReadOnlyList<string> actions, IReadOnlyList<string> resources) => Add(effect, actions, resources, null, []);

    /// <summary>Denies everything under one condition.</summary>
    public void Deny(string conditionOperator, string key, IReadOnlyList<string> values) =>
        Add(Effect.Deny, ["*"], ["*"], (conditionOperator, key, values), []);

    /// <summary>Denies everything to some principals.</summary>
    public void Deny(IReadOnlyList<PrincipalValue> principals) => Add(Effect.Deny, ["*"], ["*"], null, principals);

    /// <summary>The policy; nothing can be added after it.</summary>
    public PolicyDocument Close()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        return PolicyParser.Parse(Encoding.UTF8.GetString(_buffer.WrittenSpan));
    }

    public void Dispose() => _json.Dispose();

    private void Add(
        Effect effect,
        IReadOnlyList<string> actions,
        IReadOnlyList<string> resources,
        (string Operator, string Key, IReadOnlyList<string> Values)? condition,
        IReadOnlyList<PrincipalValue> principals)
    {
        _json.WriteStartObject();
        _json.WriteString("Effect", effect.ToString());
        if (_namesPrincipals)
        {
            WritePrincipals(principals);
        }

        Write("Action", actions);
        Write("Resource", resources);
        if (condition is var (name, key, values))
        {
            _json.WriteStartObject("Condition");
            _json.WriteStartObject(name);
            Write(key, values);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WritePrincipals(IReadOnlyList<PrincipalValue> principals)
    {
        if (principals.Count == 0)
        {
            _json.WriteString("Principal", "*");
            return;
        }

        _json.WriteStartObject("Principal");
        foreach (var kind in principals.GroupBy(principal => principal.Kind ?? "AWS"))
        {
            Write(kind.Key, [.. kind.Select(principal => principal.Value)]);
        }

        _json.WriteEndObject();
    }

    private void Write(string name, IReadOnlyList<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }
}

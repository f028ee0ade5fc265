using System.Buffers;
using System.Text;
using System.Text.Json;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>
/// Writes bound access as a policy, so that the same engine reads it as reads the policies.
/// <code>{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::b/in/*"]}]}</code>
/// </summary>
internal static class AccessDocument
{
    /// <summary>The requests of <paramref name="access"/>.</summary>
    /// <param name="catalogue">Says of what type condition keys are.</param>
    /// <param name="access">The access.</param>
    /// <param name="absent">Condition keys that the requests do not have.</param>
    public static AccessSet Of(ServiceCatalogue catalogue, IEnumerable<BoundAccess> access, IReadOnlyList<string>? absent = null) =>
        AccessSet.Of(Document(catalogue, access, absent ?? [], isMeant: false));

    /// <summary>The requests that a phrase of what is avoided means: on the resources that it names, and not on one whose own name looks like the end of their ARNs.</summary>
    public static AccessSet Meant(ServiceCatalogue catalogue, IEnumerable<BoundAccess> access) => AccessSet.Of(Document(catalogue, access, [], isMeant: true));

    private static PolicyDocument Document(ServiceCatalogue catalogue, IEnumerable<BoundAccess> access, IReadOnlyList<string> absent, bool isMeant)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("Version", "2012-10-17");
            json.WriteStartArray("Statement");
            foreach (var one in access)
            {
                Write(json, catalogue, one, Effect.Allow, one.Resources, absent);
                if (one.Except.Count > 0)
                {
                    Write(json, catalogue, one, Effect.Deny, one.Except, []);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new PolicyDocument(SourceTreeReader.Read(Encoding.UTF8.GetString(buffer.WrittenSpan))) { ReadsArnsByField = isMeant };
    }

    private static void Write(Utf8JsonWriter json, ServiceCatalogue catalogue, BoundAccess access, Effect effect, IReadOnlyList<string> resources, IReadOnlyList<string> absent)
    {
        json.WriteStartObject();
        json.WriteString("Effect", effect.ToString());
        Write(json, access.NotActions.Count > 0 ? "NotAction" : "Action", access.NotActions.Count > 0 ? access.NotActions : access.Actions);
        Write(json, "Resource", resources);
        var conditions = access.Context.SelectMany(pair => Operators(catalogue, pair.Key, pair.Value).Select(name => (Name: name, pair.Key, Values: pair.Value)))
            .Concat(absent.Select(key => (Name: "Null", Key: key, Values: (IReadOnlyList<string>)["true"]))).ToList();
        if (conditions.Count > 0)
        {
            json.WriteStartObject("Condition");
            foreach (var named in conditions.GroupBy(condition => condition.Name))
            {
                json.WriteStartObject(named.Key);
                foreach (var (_, key, values) in named)
                {
                    Write(json, key, values);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    internal static string[] Operators(ServiceCatalogue catalogue, string key, IReadOnlyList<string> values)
    {
        var known = catalogue.FindConditionKey(key);
        var name = known?.Family switch
        {
            OperatorFamily.Bool => "Bool",
            OperatorFamily.Numeric => "NumericEquals",
            OperatorFamily.Date => "DateEquals",
            OperatorFamily.IpAddress => "IpAddress",
            OperatorFamily.Arn => "ArnLike",
            OperatorFamily.Binary => "BinaryEquals",
            _ => values.Any(value => WildcardPattern.HasWildcard(value)) ? "StringLike" : "StringEquals",
        };

        // A key is meant that has the alias; it may have others (https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html).
        return ContextWords.IsAlias(key) ? [$"ForAnyValue:{name}"]
            : known?.IsMultivalued == true ? [$"ForAnyValue:{name}", $"ForAllValues:{name}"] : [name];
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

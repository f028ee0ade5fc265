using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

public sealed class ValidationLawTests
{
    private static readonly Gen<DocumentKind> Kinds = Gen.OneOf(Enum.GetValues<DocumentKind>());

    [Fact]
    public void Validate_WithWhiteSpaceAdded_FindsTheSameInOtherPlaces() =>
        Gen.Select(RandomPolicy.Document, Kinds, Gen.OneOf(" ", "\n", "\t ", "\r\n  ").Array[1, 20]).Sample(
            (policy, kind, blanks) => Assert.Equal(Findings(policy, kind), Findings(Spread(policy, blanks), kind)));

    [Fact]
    public void Validate_WithMembersInAnotherOrder_FindsTheSame() =>
        Gen.Select(RandomPolicy.Document, Kinds).Sample(
            (policy, kind) => Assert.Equal(Findings(policy, kind).Order(StringComparer.Ordinal), Findings(Reversed(policy), kind).Order(StringComparer.Ordinal)));

    [Fact]
    public void Parse_ThenPrintThenParse_GivesTheSameDocument() =>
        RandomPolicy.Document.Sample(policy => Assert.Equal(policy, Print(PolicyParser.Parse(Spread(policy, ["\n"])).Root!)));

    // Code, path and text of every place; never the offset.
    private static List<string> Findings(string text, DocumentKind kind)
    {
        var context = new PolicyContext(PolicyParser.Parse(text), kind, null, ServiceCatalogue.Embedded, SubmissionFacts.None);
        return [.. PolicyValidator.Validate(context).Select(finding => $"{finding.Code}: {string.Join("; ", finding.Locations.Select(place => string.Join('/', place.Path)).Order(StringComparer.Ordinal))}")];
    }

    // White space between tokens, taken from the blanks in turn.
    private static string Spread(string policy, string[] blanks)
    {
        var spread = new StringBuilder();
        var inString = false;
        for (var i = 0; i < policy.Length; i++)
        {
            inString ^= policy[i] == '"';
            spread.Append(policy[i]);
            if (!inString && policy[i] is '{' or '[' or ',' or ':' && i < policy.Length - 1)
            {
                spread.Append(blanks[i % blanks.Length]);
            }
        }

        return spread.ToString();
    }

    private static string Reversed(string policy) => Reversed(JsonNode.Parse(policy)!).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Reversed(member.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(element => element is null ? null : Reversed(element))]),
        _ => node.DeepClone(),
    };

    private static string Print(SourceNode node) => node.Kind switch
    {
        SourceNodeKind.Object => $"{{{string.Join(',', node.Members.Select(member => $"\"{member.Name}\":{Print(member.Value!)}"))}}}",
        SourceNodeKind.Array => $"[{string.Join(',', node.Elements.Select(Print))}]",
        SourceNodeKind.String => $"\"{node.Text}\"",
        _ => node.Text!,
    };
}

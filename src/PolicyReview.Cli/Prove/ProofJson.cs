using System.Text.Json;
using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.Simulate;

namespace PolicyReview.Cli.Prove;

/// <summary>
/// A proof as JSON:
/// <code>
/// {"holds":false,"required":[{"useCase":"…","phrase":"…","form":"required","status":"proven","conditions":[],"binding":{…},"witness":null,"reasons":[]}],
///  "avoided":[{"useCase":"…","phrase":"…","form":"none-of","status":"notGranted","binding":{…},"witness":null,"reasons":[]}],
///  "excess":[{"actions":[…],"resources":[…],"conditions":[…],"statements":[{"policy":"…","sid":"…","index":0}],"witness":{…},"offeredBy":null}],"excessIsComplete":true,
///  "trust":[{"useCase":"…","principal":"…","expects":"…","status":"proven","witness":null,"reasons":[]}],"conflicts":[…],"problems":[…],"suggestions":[…],"documents":[…],
///  "escalation":[…],"escalationUndecided":[…]} as <see cref="EscalationJson"/> writes them
/// </code>
/// </summary>
internal static class ProofJson
{
    // "Updates" of every service is thousands of actions: the summary says it better.
    private const int MostActions = 60;

    public static void Write(Utf8JsonWriter json, UseCaseProof proof, EscalationReport escalation, IReadOnlyList<string> suggestions)
    {
        json.WriteStartObject();
        json.WriteBoolean("holds", proof.Holds);
        List(json, "required", proof.Required, phrase =>
        {
            Phrase(json, phrase.UseCase, phrase.Binding, ProofWord.Of(phrase.Status));
            Texts(json, "conditions", phrase.Conditions);
            Details(json, phrase.Binding, phrase.Witness, phrase.Reasons);
        });
        List(json, "avoided", proof.Avoided, phrase =>
        {
            Phrase(json, phrase.UseCase, phrase.Binding, ProofWord.Of(phrase.Status));
            Details(json, phrase.Binding, phrase.Witness, phrase.Reasons);
        });
        List(json, "excess", proof.Excess, excess => Excess(json, excess));
        json.WriteBoolean("excessIsComplete", proof.ExcessIsComplete);
        List(json, "trust", proof.Trust, trust =>
        {
            json.WriteString("useCase", trust.UseCase);
            json.WriteString("principal", trust.Principal);
            json.WriteString("expects", trust.Expects);
            json.WriteString("status", ProofWord.Of(trust.Status));
            Witness(json, trust.Witness);
            Texts(json, "reasons", trust.Reasons);
        });
        List(json, "conflicts", proof.Conflicts, conflict =>
        {
            json.WriteString("useCase", conflict.UseCase);
            json.WriteString("required", conflict.Required);
            json.WriteString("avoided", conflict.Avoided);
            json.WriteString("message", conflict.Message);
        });
        Texts(json, "problems", proof.Problems.Select(problem => problem.Message));
        Texts(json, "suggestions", suggestions);
        Texts(json, "documents", proof.Documents);
        EscalationJson.WriteMembers(json, escalation);
        json.WriteEndObject();
    }

    private static void Phrase(Utf8JsonWriter json, string useCase, Binding binding, string status)
    {
        json.WriteString("useCase", useCase);
        json.WriteString("phrase", binding.Phrase);
        json.WriteString("form", BindingFile.Word(binding.Form));
        json.WriteString("status", status);
    }

    private static void Details(Utf8JsonWriter json, Binding binding, ProofWitness? witness, IReadOnlyList<string> reasons)
    {
        json.WriteStartObject("binding");
        json.WriteBoolean("confirmed", binding.IsConfirmed);
        json.WriteString("origin", ProofWord.Of(binding.Origin));
        List(json, "access", binding.Access, access => Access(json, access));
        if (binding.Bound.Count > 0)
        {
            List(json, "bound", binding.Bound, access => Access(json, access));
        }

        List(json, "offered", binding.Offered, access => Access(json, access));
        Texts(json, "reasons", binding.Reasons);
        json.WriteEndObject();
        Witness(json, witness);
        Texts(json, "reasons", reasons);
    }

    private static void Access(Utf8JsonWriter json, BoundAccess access)
    {
        if (access.Summary is { } summary)
        {
            json.WriteString("summary", summary);
        }

        Texts(json, "actions", access.Summary is null ? access.Actions : access.Actions.Take(MostActions));
        Texts(json, "resources", access.Resources);
        if (access.Except.Count > 0)
        {
            Texts(json, "except", access.Except);
        }

        json.WriteStartObject("context");
        foreach (var (key, values) in access.Context)
        {
            Texts(json, key, values);
        }

        json.WriteEndObject();
    }

    private static void Excess(Utf8JsonWriter json, ExcessAccess excess)
    {
        Texts(json, "actions", excess.Actions);
        Texts(json, "resources", excess.Resources);
        Texts(json, "conditions", excess.Conditions);
        Statements(json, excess.Statements);
        Witness(json, excess.Witness);
        json.WriteString("offeredBy", excess.OfferedBy);
    }

    private static void Statements(Utf8JsonWriter json, IReadOnlyList<MatchedStatement> statements) => List(json, "statements", statements, statement =>
    {
        json.WriteString("policy", statement.Policy);
        json.WriteString("sid", statement.Sid);
        json.WriteNumber("index", statement.Index);
    });

    private static void Witness(Utf8JsonWriter json, ProofWitness? witness)
    {
        if (witness is null)
        {
            json.WriteNull("witness");
            return;
        }

        json.WriteStartObject("witness");
        ComparisonJson.WriteMembers(json, witness.Request);
        json.WriteString("decision", DecisionWords.Of(witness.Decision));
        Statements(json, witness.Statements);
        json.WriteString("words", witness.Words);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            members(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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

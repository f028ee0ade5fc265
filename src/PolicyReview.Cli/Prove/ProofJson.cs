using System.Text.Json;
using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Reports;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Cli.Simulate;

namespace PolicyReview.Cli.Prove;

/// <summary>
/// A proof as JSON:
/// <code>
/// {"holds":false,"unconfirmed":0,"required":[{"useCase":"…","phrase":"…","form":"required","status":"proven","conditions":[],"binding":{…},"witness":null,"reasons":[],"remarks":[]}],
///  "avoided":[{"useCase":"…","phrase":"…","form":"none-of","status":"notGranted","binding":{…},"witness":null,"reasons":[]}],
///  "excess":[{"actions":[…],"resources":[…],"conditions":[…],"statements":[{"policy":"…","sid":"…","index":0}],"wider":false,"witness":{…},"offeredBy":null}],
///  "excessActions":{"unasked":1,"wider":0},"excessIsComplete":true,
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
        json.WriteBoolean("holds", proof.Holds);
        json.WriteNumber("unconfirmed", proof.Unconfirmed);
        json.WriteObjects("required", proof.Required, phrase =>
        {
            Phrase(json, phrase.UseCase, phrase.Binding, ProofWord.Of(phrase.Status));
            json.WriteTexts("conditions", phrase.Conditions);
            Details(json, phrase.Binding, phrase.Witness, phrase.Reasons);
            json.WriteTexts("remarks", phrase.Remarks);
        });
        json.WriteObjects("avoided", proof.Avoided, phrase =>
        {
            Phrase(json, phrase.UseCase, phrase.Binding, ProofWord.Of(phrase.Status));
            Details(json, phrase.Binding, phrase.Witness, phrase.Reasons);
        });
        json.WriteObjects("excess", proof.Excess, excess => Excess(json, excess));
        json.WriteStartObject("excessActions");
        json.WriteNumber("unasked", proof.ExcessActions.Unasked);
        json.WriteNumber("wider", proof.ExcessActions.Wider);
        json.WriteEndObject();
        json.WriteBoolean("excessIsComplete", proof.ExcessIsComplete);
        json.WriteObjects("trust", proof.Trust, trust =>
        {
            json.WriteString("useCase", trust.UseCase);
            json.WriteString("principal", trust.Principal);
            json.WriteString("expects", trust.Expects);
            json.WriteString("status", ProofWord.Of(trust.Status));
            Witness(json, trust.Witness);
            json.WriteTexts("reasons", trust.Reasons);
        });
        json.WriteObjects("conflicts", proof.Conflicts, conflict =>
        {
            json.WriteString("useCase", conflict.UseCase);
            json.WriteString("required", conflict.Required);
            json.WriteString("avoided", conflict.Avoided);
            json.WriteString("message", conflict.Message);
        });
        json.WriteTexts("problems", proof.Problems.Select(problem => problem.Message));
        json.WriteTexts("suggestions", suggestions);
        json.WriteTexts("documents", proof.Documents);
        EscalationJson.WriteMembers(json, escalation);
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
        json.WriteObjects("access", binding.Access, access => Access(json, access));
        if (binding.Bound.Count > 0)
        {
            json.WriteObjects("bound", binding.Bound, access => Access(json, access));
        }

        json.WriteObjects("offered", binding.Offered, access => Access(json, access));
        json.WriteTexts("reasons", binding.Reasons);
        json.WriteEndObject();
        Witness(json, witness);
        json.WriteTexts("reasons", reasons);
    }

    private static void Access(Utf8JsonWriter json, BoundAccess access)
    {
        if (access.Summary is { } summary)
        {
            json.WriteString("summary", summary);
        }

        json.WriteTexts("actions", access.Summary is null ? access.Actions : access.Actions.Take(MostActions));
        json.WriteTexts("resources", access.Resources);
        if (access.Except.Count > 0)
        {
            json.WriteTexts("except", access.Except);
        }

        json.WriteStartObject("context");
        foreach (var (key, values) in access.Context)
        {
            json.WriteTexts(key, values);
        }

        json.WriteEndObject();
    }

    private static void Excess(Utf8JsonWriter json, ExcessAccess excess)
    {
        json.WriteTexts("actions", excess.Actions);
        json.WriteTexts("resources", excess.Resources);
        json.WriteTexts("conditions", excess.Conditions);
        Statements(json, excess.Statements);
        json.WriteBoolean("wider", excess.IsWider);
        Witness(json, excess.Witness);
        json.WriteString("offeredBy", excess.OfferedBy);
    }

    private static void Statements(Utf8JsonWriter json, IReadOnlyList<MatchedStatement> statements) => json.WriteObjects("statements", statements, statement =>
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
}

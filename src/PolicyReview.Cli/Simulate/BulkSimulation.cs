using System.Text.Json;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Cli.Simulate;

/// <summary>One line of <c>simulate --jsonl</c>: <see cref="SimulationInput"/> with an <c>id</c> and the member <c>request</c>.</summary>
internal static class BulkSimulation
{
    /// <summary>Evaluates the request of <paramref name="simulation"/>.</summary>
    /// <exception cref="UnusableInputException">A member is missing or has the wrong shape.</exception>
    public static Action<Utf8JsonWriter> Answer(JsonElement simulation)
    {
        var request = simulation.TryGetProperty("request", out var member) ? member : throw new UnusableInputException("The member `request` is missing.");
        var evaluation = PolicyEvaluator.Evaluate(SimulationInput.Policies(simulation), SimulationInput.Request(request));
        return json => EvaluationJson.Write(json, evaluation);
    }
}

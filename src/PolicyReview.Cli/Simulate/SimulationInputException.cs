namespace PolicyReview.Cli.Simulate;

/// <summary>Input that cannot be simulated; the message is for the user.</summary>
internal sealed class SimulationInputException(string message) : Exception(message);

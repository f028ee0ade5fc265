namespace PolicyReview.Cli.Reference;

/// <summary>The service reference cannot be built; the message says why and what to do.</summary>
internal sealed class ReferenceException(string message) : Exception(message);

namespace PolicyReview.Cli.Compare;

/// <summary>Input that cannot be used; the message is for the user.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);

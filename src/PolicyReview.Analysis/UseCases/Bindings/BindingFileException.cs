namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Bindings that cannot be read; the message is for the user.</summary>
public sealed class BindingFileException(string message) : Exception(message);

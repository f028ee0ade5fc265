namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>One of several ways: the options of a group exclude each other.</summary>
internal sealed record Choice(int Group, int Option);

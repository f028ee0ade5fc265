namespace PolicyReview.Analysis.Configuration;

/// <summary>A configuration that was read; it is to be used only if there are no problems.</summary>
/// <param name="Configuration">What could be read.</param>
/// <param name="Problems">In the order of the file.</param>
public sealed record ConfigurationReading(TeamConfiguration Configuration, IReadOnlyList<ConfigurationProblem> Problems);

namespace PolicyReview.Web.Hosting;

/// <summary>The settings cannot be used; the message names them and says what to do.</summary>
internal sealed class SettingsException(string message) : Exception(message);

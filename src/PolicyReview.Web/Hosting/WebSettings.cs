using PolicyReview.Checks.AccessAnalyzer;
using PolicyReview.Checks.Assistant;
using PolicyReview.Web.ServedApi;

namespace PolicyReview.Web.Hosting;

/// <summary>The settings under <c>PolicyReview</c>; docs/configuration.md lists them.</summary>
public sealed class WebSettings
{
    /// <summary>Where the database and the keys are; a folder <c>data</c> beside the app unless set.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>The address people use, for links; the address the server listens at unless set.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Which database.</summary>
    public DatabaseSettings Database { get; set; } = new();

    /// <summary>The Access Analyzer check.</summary>
    public AccessAnalyzerSettings AccessAnalyzer { get; set; } = new();

    /// <summary>The Assistant check.</summary>
    public AssistantSettings Assistant { get; set; } = new();

    /// <summary>Access Analyzer's API, served to programs on this machine.</summary>
    public ServedApiSettings ServedApi { get; set; } = new();

    /// <summary>The first administrator of an unattended installation.</summary>
    public SetupSettings Setup { get; set; } = new();
}

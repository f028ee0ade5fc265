using PolicyReview.Checks.AccessAnalyzer;

namespace PolicyReview.Web.Hosting;

/// <summary>Reads the settings and refuses those that cannot work, before anything starts.</summary>
internal static class SettingsReader
{
    private const string Section = "PolicyReview";

    /// <exception cref="SettingsException">A setting is unknown or has a value that cannot be used.</exception>
    public static WebSettings Read(IConfiguration configuration)
    {
        WebSettings settings;
        try
        {
            settings = configuration.GetSection(Section).Get<WebSettings>(options => options.ErrorOnUnknownConfiguration = true) ?? new WebSettings();
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"A setting under `{Section}` cannot be read: {exception.Message} docs/configuration.md lists all settings.");
        }

        var problems = Problems(settings).ToList();
        return problems.Count == 0 ? settings : throw new SettingsException(string.Join(Environment.NewLine, problems));
    }

    private static IEnumerable<string> Problems(WebSettings settings)
    {
        if (!settings.Database.Provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"`PolicyReview:Database:Provider` is `{settings.Database.Provider}`. This version knows `Sqlite` only.";
        }

        if (settings.PublicUrl is { } url && (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")))
        {
            yield return $"`PolicyReview:PublicUrl` is `{url}`. Write a full address such as `https://policyreview.example.com`.";
        }

        if (settings.AccessAnalyzer is { Mode: AccessAnalyzerMode.Endpoint, Endpoint: null })
        {
            yield return "`PolicyReview:AccessAnalyzer:Mode` is `Endpoint`, but `PolicyReview:AccessAnalyzer:Endpoint` is not set. Set the address.";
        }

        if (settings.AccessAnalyzer.TimeoutSeconds is < 1 or > 120)
        {
            yield return $"`PolicyReview:AccessAnalyzer:TimeoutSeconds` is {settings.AccessAnalyzer.TimeoutSeconds}. Write a number from 1 to 120.";
        }

        if (settings.Assistant.TimeoutSeconds is < 1 or > 250)
        {
            yield return $"`PolicyReview:Assistant:TimeoutSeconds` is {settings.Assistant.TimeoutSeconds}. Write a number from 1 to 250.";
        }

        if (settings.Assistant.MaxTokens < 1000)
        {
            yield return $"`PolicyReview:Assistant:MaxTokens` is {settings.Assistant.MaxTokens}. An answer needs at least 1000.";
        }

        if (settings.Assistant.ApiKeyFile is { } key && !File.Exists(key))
        {
            yield return $"`PolicyReview:Assistant:ApiKeyFile` names `{key}`, which is not there. Write the path of a file that holds the key.";
        }

        if (settings.Setup.AdministratorPasswordFile is { } password && !File.Exists(password))
        {
            yield return $"`PolicyReview:Setup:AdministratorPasswordFile` names `{password}`, which is not there.";
        }

        if (settings.Setup.AdministratorEmail is null != settings.Setup.AdministratorPasswordFile is null)
        {
            yield return "`PolicyReview:Setup:AdministratorEmail` and `PolicyReview:Setup:AdministratorPasswordFile` belong together. Set both, or neither.";
        }
    }
}

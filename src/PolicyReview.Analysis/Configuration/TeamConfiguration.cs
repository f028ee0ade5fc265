namespace PolicyReview.Analysis.Configuration;

/// <summary>A team's own rules, read from <c>policyreview.json</c> by <see cref="ConfigurationReader"/>.</summary>
public sealed record TeamConfiguration
{
    /// <summary>The name of the file that is looked for.</summary>
    public const string FileName = "policyreview.json";

    /// <summary>No team has decided anything.</summary>
    public static TeamConfiguration Empty { get; } = new();

    /// <summary>From which type on a run fails; null to leave it at the default.</summary>
    public FailOn? FailOn { get; init; }

    /// <summary>Settings by code.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } = new Dictionary<string, RuleSetting>();

    /// <summary>Access the team never grants.</summary>
    public IReadOnlyList<ForbiddenAccess> Forbidden { get; init; } = [];

    /// <summary>The accounts policies may name; null for any.</summary>
    public IReadOnlySet<string>? AllowedAccounts { get; init; }

    /// <summary>The organisations policies may name; null for any.</summary>
    public IReadOnlySet<string>? AllowedOrganizations { get; init; }

    /// <summary>How things are named.</summary>
    public IReadOnlyList<NamingRule> Naming { get; init; } = [];

    /// <summary>Findings the team lives with for now.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];
}

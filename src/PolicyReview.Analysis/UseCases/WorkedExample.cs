using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases;

/// <summary>A use case with its table and its policies, to start a submission from.</summary>
/// <param name="Id">Its name in addresses, such as <c>thumbnail-lambda</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Table">The use-case table.</param>
/// <param name="Documents">The policies.</param>
/// <param name="Bindings">Its confirmed bindings, as a bindings file.</param>
/// <param name="LogGroupByInfrastructure">True if the example's log group is made by infrastructure code.</param>
public sealed record WorkedExample(string Id, string Title, string Table, IReadOnlyList<AnalyzedDocument> Documents, string Bindings, bool LogGroupByInfrastructure)
{
    /// <summary>The four that ship.</summary>
    public static IReadOnlyList<WorkedExample> All { get; } =
    [
        Load("thumbnail-lambda", "Thumbnail Lambda", logGroup: true),
        Load("admin-upload-helper", "Admin upload helper", logGroup: false),
        Load("github-actions-deploy", "GitHub Actions deploy", logGroup: false),
        Load("incident-read-only", "Incident read-only role", logGroup: false),
    ];

    /// <summary>The example of that id, or null.</summary>
    public static WorkedExample? Find(string id) => All.FirstOrDefault(example => example.Id == id);

    private static WorkedExample Load(string id, string title, bool logGroup) => new(
        id, title, Text(id, "table.md"),
        [
            new AnalyzedDocument(DocumentKind.PermissionsPolicy, null, Text(id, "permissions-policy.json")),
            new AnalyzedDocument(DocumentKind.TrustPolicy, null, Text(id, "trust-policy.json")),
        ],
        Text(id, "bindings.json"),
        logGroup);

    private static string Text(string id, string file)
    {
        using var stream = typeof(WorkedExample).Assembly.GetManifestResourceStream($"Templates/{id}/{file}")
            ?? throw new InvalidOperationException($"The template `{id}/{file}` is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
